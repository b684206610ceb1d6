import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { putPayoutTemplate } from '#shared/funds/bank/account-actions.ts';
import {
  cancelPayout,
  dropQueued,
  getPayout,
  getPayoutDesk,
  listPayouts,
  payoutFile,
  releasePayout,
} from '#shared/funds/bank/payout-actions.ts';
import { makePayout } from '#shared/funds/bank/payout-make.ts';
import { PayoutDeskView, PayoutDetailView, PayoutView, ResultView } from '#shared/funds/bank/payout-views.ts';
import { readResult } from '#shared/funds/bank/result-actions.ts';
import { PayoutTemplate } from '#shared/funds/bank/template-rules.ts';
import {
  BANK_FILE,
  cancelPayoutRoute,
  deskRoute,
  dropQueuedRoute,
  getPayoutRoute,
  listPayoutsRoute,
  makePayoutRoute,
  PayoutPage,
  payoutFileRoute,
  putTemplateRoute,
  readResultRoute,
  releasePayoutRoute,
} from './contracts-payouts.ts';

/** Payments in batches through the bank (capability 9.7, users' row 66). Fixed paths come before those with an id. */
export const registerPayoutRoutes = (app: HttpApp): void => {
  app.openapi(listPayoutsRoute, async (c) =>
    c.json(PayoutPage.parse(await listPayouts(await unionCtx(c), c.req.valid('query'))), 200),
  );
  app.openapi(deskRoute, async (c) => c.json(PayoutDeskView.parse(await getPayoutDesk(await unionCtx(c))), 200));
  app.openapi(makePayoutRoute, async (c) =>
    c.json(PayoutView.parse(await makePayout(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(getPayoutRoute, async (c) =>
    c.json(PayoutDetailView.parse(await getPayout(await unionCtx(c), c.req.valid('param').payoutId)), 200),
  );
  app.openapi(releasePayoutRoute, async (c) =>
    c.json(PayoutView.parse(await releasePayout(await unionCtx(c), c.req.valid('param').payoutId)), 200),
  );
  app.openapi(cancelPayoutRoute, async (c) => {
    const payout = await cancelPayout(await unionCtx(c), c.req.valid('param').payoutId, c.req.valid('json'));
    return c.json(PayoutView.parse(payout), 200);
  });
  app.openapi(payoutFileRoute, async (c) => {
    const { payoutId, number } = c.req.valid('param');
    const { name, bytes } = await payoutFile(await unionCtx(c), payoutId, number);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    const headers = { 'content-type': BANK_FILE, 'content-disposition': disposition };
    return c.body(Uint8Array.from(bytes).buffer, 200, headers);
  });
  app.openapi(readResultRoute, async (c) => {
    const result = await readResult(await unionCtx(c), c.req.valid('param').payoutId, c.req.valid('json'));
    return c.json(ResultView.parse(result), 200);
  });
  app.openapi(dropQueuedRoute, async (c) => {
    const { payoutId, no } = c.req.valid('param');
    return c.json(PayoutDeskView.parse(await dropQueued(await unionCtx(c), payoutId, no, c.req.valid('json'))), 200);
  });
  app.openapi(putTemplateRoute, async (c) => {
    const template = await putPayoutTemplate(await unionCtx(c), c.req.valid('param').accountId, c.req.valid('json'));
    return c.json(PayoutTemplate.parse(template), 200);
  });
};
