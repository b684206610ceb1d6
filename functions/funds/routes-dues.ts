import type * as z from 'zod';
import type { HttpApp, HttpContext } from '#functions/http/env.ts';
import { REPLAYED_HEADER } from '#functions/http/idempotency.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { refuseFields } from '#functions/http/validation.ts';
import { postBatch } from '#shared/funds/dues/batch-actions.ts';
import { getBatch, listBatches, listBatchRows } from '#shared/funds/dues/batch-queries.ts';
import { correctDues, recordPayment } from '#shared/funds/dues/delta-actions.ts';
import { postBatchFile, proposeFile } from '#shared/funds/dues/file-actions.ts';
import { DuesFileBatchView, DuesFileProposalView } from '#shared/funds/dues/file-schema.ts';
import { getDuesMonth, getOwnDues, listMonthMembers } from '#shared/funds/dues/month-queries.ts';
import { MAX_ROWS } from '#shared/funds/dues/schema.ts';
import { DuesBatchSummaryView, DuesBatchView, WorklistItemView } from '#shared/funds/dues/views.ts';
import { DeltaView, MonthView, OwnDuesView } from '#shared/funds/dues/views-delta.ts';
import { resolveItem } from '#shared/funds/dues/worklist-actions.ts';
import { listWorklist } from '#shared/funds/dues/worklist-queries.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import {
  BatchPage,
  correctRoute,
  createBatchRoute,
  getBatchRoute,
  getMonthRoute,
  listBatchesRoute,
  listMonthMembersRoute,
  listRowsRoute,
  MemberPage,
  ownDuesRoute,
  payRoute,
  RowPage,
  resolveRoute,
  WorklistPage,
  worklistRoute,
} from './contracts-dues.ts';
import { createBatchFileRoute, proposeFileRoute } from './contracts-dues-file.ts';

const LISTS = new Set(['rows', 'corrections']);

/** Too many rows is a problem of its own (413), not one of ten thousand refused fields. */
const refuseTooLong = (error: z.core.$ZodError): void => {
  const isTooLong = error.issues.some(
    (issue) => issue.code === 'too_big' && issue.path.length === 1 && LISTS.has(String(issue.path[0])),
  );
  if (isTooLong) throw new DomainError('limit', 'funds.dues.batchTooLarge', { max: MAX_ROWS });
};

const markReplay = (c: HttpContext, isReplay: boolean): void => {
  if (isReplay) c.header(REPLAYED_HEADER, 'true');
};

const registerBatches = (app: HttpApp): void => {
  app.openapi(
    createBatchRoute,
    async (c) => {
      const command = c.req.valid('json');
      const { isReplay, batch } = await postBatch(await unionCtx(c), command);
      markReplay(c, isReplay);
      return c.json(DuesBatchView.parse(batch), isReplay || command.mode === 'dry_run' ? 200 : 201);
    },
    (result) => {
      if (result.success) return;
      refuseTooLong(result.error);
      refuseFields(result.target, result.error);
    },
  );
  app.openapi(createBatchFileRoute, async (c) => {
    const command = c.req.valid('json');
    const { isReplay, batch } = await postBatchFile(await unionCtx(c), command);
    markReplay(c, isReplay);
    return c.json(DuesFileBatchView.parse(batch), isReplay || command.mode === 'dry_run' ? 200 : 201);
  });
  app.openapi(proposeFileRoute, async (c) =>
    c.json(DuesFileProposalView.parse(await proposeFile(await unionCtx(c), c.req.valid('json'))), 200),
  );
  app.openapi(listBatchesRoute, async (c) =>
    c.json(BatchPage.parse(await listBatches(await unionCtx(c), c.req.valid('query').cursor)), 200),
  );
  app.openapi(getBatchRoute, async (c) =>
    c.json(DuesBatchSummaryView.parse(await getBatch(await unionCtx(c), c.req.valid('param').batchId)), 200),
  );
  app.openapi(listRowsRoute, async (c) => {
    const page = await listBatchRows(await unionCtx(c), c.req.valid('param').batchId, c.req.valid('query'));
    return c.json(RowPage.parse(page), 200);
  });
};

/** Dues (capabilities 7.1 to 7.4). */
export const registerDuesRoutes = (app: HttpApp): void => {
  registerBatches(app);
  app.openapi(getMonthRoute, async (c) =>
    c.json(MonthView.parse(await getDuesMonth(await unionCtx(c), c.req.valid('param').period)), 200),
  );
  app.openapi(listMonthMembersRoute, async (c) => {
    const page = await listMonthMembers(await unionCtx(c), c.req.valid('param').period, c.req.valid('query'));
    return c.json(MemberPage.parse(page), 200);
  });
  app.openapi(worklistRoute, async (c) =>
    c.json(WorklistPage.parse(await listWorklist(await unionCtx(c), c.req.valid('query'))), 200),
  );
  app.openapi(resolveRoute, async (c) => {
    const item = await resolveItem(await unionCtx(c), c.req.valid('param').itemId, c.req.valid('json'));
    return c.json(WorklistItemView.parse(item), 200);
  });
  app.openapi(correctRoute, async (c) =>
    c.json(DeltaView.parse(await correctDues(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(payRoute, async (c) =>
    c.json(DeltaView.parse(await recordPayment(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(ownDuesRoute, async (c) => c.json(OwnDuesView.parse(await getOwnDues(await unionCtx(c))), 200));
};
