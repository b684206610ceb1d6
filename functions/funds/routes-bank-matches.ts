import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { xlsxAnswer } from '#functions/http/xlsx.ts';
import { bookLine, noteLine } from '#shared/funds/bank/line-actions.ts';
import { BankEntryView, BankLineView } from '#shared/funds/bank/line-schema.ts';
import { confirmMatch } from '#shared/funds/bank/match-actions.ts';
import { BankMatchView, WorkspaceView } from '#shared/funds/bank/match-schema.ts';
import {
  confirmReconciliation,
  getReconciliation,
  reopenReconciliation,
} from '#shared/funds/bank/reconcile-actions.ts';
import { reconciliationFile } from '#shared/funds/bank/reconcile-file.ts';
import { ReconciliationView } from '#shared/funds/bank/reconcile-schema.ts';
import { undoMatch } from '#shared/funds/bank/undo-actions.ts';
import { assignEntry, getWorkspace } from '#shared/funds/bank/workspace.ts';
import {
  assignRoute,
  BookedLineView,
  bookLineRoute,
  confirmReconciliationRoute,
  getReconciliationRoute,
  matchRoute,
  noteLineRoute,
  reconciliationFileRoute,
  reopenReconciliationRoute,
  undoMatchRoute,
  workspaceRoute,
} from './contracts-bank-matches.ts';

const registerMatches = (app: HttpApp): void => {
  app.openapi(workspaceRoute, async (c) => {
    const { accountId, period } = c.req.valid('param');
    return c.json(WorkspaceView.parse(await getWorkspace(await unionCtx(c), accountId, period)), 200);
  });
  app.openapi(matchRoute, async (c) => {
    const match = await confirmMatch(await unionCtx(c), c.req.valid('param').accountId, c.req.valid('json'));
    return c.json(BankMatchView.parse(match), 201);
  });
  app.openapi(undoMatchRoute, async (c) => {
    const { accountId, period, matchId } = c.req.valid('param');
    return c.json(BankMatchView.parse(await undoMatch(await unionCtx(c), accountId, period, matchId)), 200);
  });
  app.openapi(bookLineRoute, async (c) => {
    const { accountId, lineId } = c.req.valid('param');
    const line = await bookLine(await unionCtx(c), accountId, lineId, c.req.valid('json'));
    return c.json(BookedLineView.parse(line), 201);
  });
  app.openapi(noteLineRoute, async (c) => {
    const { accountId, lineId } = c.req.valid('param');
    const line = await noteLine(await unionCtx(c), accountId, lineId, c.req.valid('json'));
    return c.json(BankLineView.parse(line), 200);
  });
  app.openapi(assignRoute, async (c) => {
    const entry = await assignEntry(await unionCtx(c), c.req.valid('param').accountId, c.req.valid('json'));
    return c.json(BankEntryView.parse(entry), 200);
  });
};

/** The bank's lines against the books (users' row 65): matches, direct bookings, 余额调节表. */
export const registerBankMatchRoutes = (app: HttpApp): void => {
  registerMatches(app);
  app.openapi(getReconciliationRoute, async (c) =>
    c.json(ReconciliationView.parse(await getReconciliation(await unionCtx(c), c.req.valid('param').period)), 200),
  );
  app.openapi(confirmReconciliationRoute, async (c) => {
    const { period } = c.req.valid('param');
    const view = await confirmReconciliation(await unionCtx(c), period, c.req.valid('json'));
    return c.json(ReconciliationView.parse(view), 201);
  });
  app.openapi(reopenReconciliationRoute, async (c) => {
    const { period } = c.req.valid('param');
    const view = await reopenReconciliation(await unionCtx(c), period, c.req.valid('json'));
    return c.json(ReconciliationView.parse(view), 200);
  });
  app.openapi(reconciliationFileRoute, async (c) => {
    const { accountId, period } = c.req.valid('param');
    const bytes = await reconciliationFile(await unionCtx(c), period, accountId);
    const answer = xlsxAnswer(bytes, `银行存款余额调节表-${period}.xlsx`);
    return c.body(answer.body, 200, answer.headers);
  });
};
