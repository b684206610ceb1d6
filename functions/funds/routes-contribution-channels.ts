import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { putChannel } from '#shared/funds/contributions/channel-actions.ts';
import { ChannelView, TaxRowsView } from '#shared/funds/contributions/channel-schema.ts';
import { sendDemand, voidDemand } from '#shared/funds/contributions/demand-actions.ts';
import { DemandView, OverdueView, RefundView } from '#shared/funds/contributions/demand-schema.ts';
import { MovementView } from '#shared/funds/contributions/movement-schema.ts';
import { recordNotice } from '#shared/funds/contributions/notice-actions.ts';
import { listDemands, listOverdue } from '#shared/funds/contributions/overdue-queries.ts';
import { getPreparatory, recordPreparatoryReturn } from '#shared/funds/contributions/preparatory-actions.ts';
import { PreparatoryView } from '#shared/funds/contributions/preparatory-schema.ts';
import { listChannels } from '#shared/funds/contributions/queries.ts';
import { getRefund, recordRefund } from '#shared/funds/contributions/refund-actions.ts';
import { reverseMovement } from '#shared/funds/contributions/reversal-actions.ts';
import { recordTaxRows } from '#shared/funds/contributions/tax-actions.ts';
import {
  ChannelList,
  DemandList,
  demandRoute,
  getPreparatoryRoute,
  listChannelsRoute,
  listDemandsRoute,
  noticeRoute,
  overdueRoute,
  preparatoryRoute,
  putChannelRoute,
  recordRefundRoute,
  refundRoute,
  reverseMovementRoute,
  taxRowsRoute,
  voidDemandRoute,
} from './contracts-contribution-channels.ts';

/** Channels, stages, arrears and refunds of the 2 % (capability 11.4). They come before the paths with a month. */
export const registerContributionChannelRoutes = (app: HttpApp): void => {
  app.openapi(listChannelsRoute, async (c) => c.json(ChannelList.parse(await listChannels(await unionCtx(c))), 200));
  app.openapi(putChannelRoute, async (c) =>
    c.json(ChannelView.parse(await putChannel(await unionCtx(c), c.req.valid('json'))), 200),
  );
  app.openapi(taxRowsRoute, async (c) =>
    c.json(TaxRowsView.parse(await recordTaxRows(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(noticeRoute, async (c) => {
    const notice = await recordNotice(await unionCtx(c), c.req.valid('param').period, c.req.valid('json'));
    return c.json(MovementView.parse(notice), 201);
  });
  app.openapi(overdueRoute, async (c) => c.json(OverdueView.parse(await listOverdue(await unionCtx(c))), 200));
  app.openapi(listDemandsRoute, async (c) => c.json(DemandList.parse(await listDemands(await unionCtx(c))), 200));
  app.openapi(demandRoute, async (c) =>
    c.json(DemandView.parse(await sendDemand(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(refundRoute, async (c) =>
    c.json(RefundView.parse(await getRefund(await unionCtx(c), c.req.valid('query').year)), 200),
  );
  app.openapi(recordRefundRoute, async (c) =>
    c.json(MovementView.parse(await recordRefund(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(preparatoryRoute, async (c) =>
    c.json(MovementView.parse(await recordPreparatoryReturn(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(getPreparatoryRoute, async (c) =>
    c.json(PreparatoryView.parse(await getPreparatory(await unionCtx(c))), 200),
  );
  app.openapi(voidDemandRoute, async (c) => {
    const letter = await voidDemand(await unionCtx(c), c.req.valid('param').demandId, c.req.valid('json'));
    return c.json(DemandView.parse(letter), 200);
  });
  app.openapi(reverseMovementRoute, async (c) => {
    const { period, movementId } = c.req.valid('param');
    const taken = await reverseMovement(await unionCtx(c), period, movementId, c.req.valid('json'));
    return c.json(MovementView.parse(taken), 200);
  });
};
