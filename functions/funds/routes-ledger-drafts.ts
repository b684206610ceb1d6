import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { createDraft, discardDraft, reverseVoucher, updateDraft } from '#shared/funds/ledger/draft-actions.ts';
import { getDraft, listDrafts, listSummaries } from '#shared/funds/ledger/draft-queries.ts';
import { DraftView, PostedDraftView } from '#shared/funds/ledger/draft-views.ts';
import { postDraft, returnDraft } from '#shared/funds/ledger/review-actions.ts';
import { createTemplate, deleteTemplate, listTemplates } from '#shared/funds/ledger/template-actions.ts';
import { GoneView, SummaryListView, TemplateListView, TemplateView } from '#shared/funds/ledger/template-views.ts';
import {
  createDraftRoute,
  createTemplateRoute,
  DraftPage,
  deleteTemplateRoute,
  discardDraftRoute,
  getDraftRoute,
  listDraftsRoute,
  listSummariesRoute,
  listTemplatesRoute,
  postDraftRoute,
  returnDraftRoute,
  reverseRoute,
  updateDraftRoute,
} from './contracts-ledger-drafts.ts';

const registerTemplates = (app: HttpApp): void => {
  app.openapi(listTemplatesRoute, async (c) =>
    c.json(TemplateListView.parse(await listTemplates(await unionCtx(c))), 200),
  );
  app.openapi(createTemplateRoute, async (c) =>
    c.json(TemplateView.parse(await createTemplate(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(deleteTemplateRoute, async (c) =>
    c.json(GoneView.parse(await deleteTemplate(await unionCtx(c), c.req.valid('param').templateId)), 200),
  );
  app.openapi(listSummariesRoute, async (c) =>
    c.json(SummaryListView.parse(await listSummaries(await unionCtx(c))), 200),
  );
};

/** Vouchers by hand: made, checked by somebody else, posted, taken back in red. */
export const registerLedgerDraftRoutes = (app: HttpApp): void => {
  registerTemplates(app);
  app.openapi(listDraftsRoute, async (c) =>
    c.json(DraftPage.parse(await listDrafts(await unionCtx(c), c.req.valid('query'))), 200),
  );
  app.openapi(createDraftRoute, async (c) =>
    c.json(DraftView.parse(await createDraft(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(getDraftRoute, async (c) =>
    c.json(DraftView.parse(await getDraft(await unionCtx(c), c.req.valid('param').draftId)), 200),
  );
  app.openapi(updateDraftRoute, async (c) => {
    const draft = await updateDraft(await unionCtx(c), c.req.valid('param').draftId, c.req.valid('json'));
    return c.json(DraftView.parse(draft), 200);
  });
  app.openapi(discardDraftRoute, async (c) =>
    c.json(GoneView.parse(await discardDraft(await unionCtx(c), c.req.valid('param').draftId)), 200),
  );
  app.openapi(postDraftRoute, async (c) => {
    const posted = await postDraft(await unionCtx(c), c.req.valid('param').draftId, c.req.valid('json'));
    return c.json(PostedDraftView.parse(posted), 200);
  });
  app.openapi(returnDraftRoute, async (c) => {
    const draft = await returnDraft(await unionCtx(c), c.req.valid('param').draftId, c.req.valid('json'));
    return c.json(DraftView.parse(draft), 200);
  });
  app.openapi(reverseRoute, async (c) => {
    const draft = await reverseVoucher(await unionCtx(c), c.req.valid('param').voucherId, c.req.valid('json'));
    return c.json(DraftView.parse(draft), 201);
  });
};
