import { personRef } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Period, periodOf, previousPeriod } from '../../kernel/period.ts';
import { readUpload } from '../../members/imports/uploads.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { readChart } from './chart-store.ts';
import { type Desk, readDesk } from './draft-queries.ts';
import { handsOf } from './draft-rules.ts';
import { openingSaved } from './opening-events.ts';
import { readOpeningFile } from './opening-file.ts';
import { checkOpeningLines, checkOpeningMonth, openingDifference } from './opening-rules.ts';
import {
  chartVersionOf,
  type Opening,
  type OpeningProposal,
  type OpeningView,
  type ProposeOpening,
  type SaveOpening,
} from './opening-schema.ts';
import { openingWrite, readOpening } from './opening-store.ts';

const viewOf = (opening: Opening | undefined, desk: Desk, latest: Period): OpeningView => ({
  status: opening?.status ?? 'none',
  period: opening?.period ?? null,
  chartVersion: opening?.chartVersion ?? 2021,
  lines: (opening?.lines ?? []).map(({ project, ...line }) => ({ ...line, project: project ?? null })),
  differenceFen: openingDifference(opening?.lines ?? []),
  maker: opening?.maker.name ?? null,
  isOwn: opening?.hands.includes(desk.personId) ?? false,
  mayReviewOwn: desk.mayReviewOwn,
  latest,
  voucherIds: [...(opening?.voucherIds ?? [])],
  version: opening?.v ?? 0,
});

const latestOf = (ctx: UnionCtx): Period => previousPeriod(periodOf(ctx.tools.now()));

/** The opening balances as they are prepared or posted. */
export const getOpening = async (ctx: UnionCtx): Promise<OpeningView> => {
  allow(ctx, 'funds.ledger.read');
  const [opening, desk] = await Promise.all([readOpening(ctx), readDesk(ctx)]);
  return viewOf(opening, desk, latestOf(ctx));
};

/** What is posted is changed by nobody; throws 409 `funds.ledger.openingPosted`. */
export const checkPrepared = (opening: Opening | undefined): void => {
  if (opening?.status === 'posted')
    throw new DomainError('conflict', 'funds.ledger.openingPosted', { period: opening.period });
};

/** Saves opening balances, which need not agree yet. Nothing is posted before another person has checked them. */
export const saveOpening = async (ctx: UnionCtx, command: SaveOpening): Promise<OpeningView> => {
  const permit = allow(ctx, 'funds.ledger.prepare');
  const { period, lines, version = 0 } = command;
  const chartVersion = chartVersionOf(command.chartVersion);
  const now = ctx.tools.now();
  checkOpeningMonth(period, now);
  const before = await readOpening(ctx);
  checkPrepared(before);
  if ((before?.v ?? 0) !== version) throw new DomainError('conflict', 'storage.version.stale');
  checkOpeningLines(period, lines, (await readChart(ctx)).accountOf);
  const maker = personRef(ctx.actor);
  const after: Opening = {
    period,
    lines,
    chartVersion,
    status: 'prepared',
    maker,
    hands: handsOf(before?.hands ?? [], maker.id),
    updatedAt: now,
    voucherIds: [],
    v: before?.v ?? 0,
  };
  await commit(ctx, { permit, writes: [openingWrite(ctx, after)], events: [openingSaved(before, after)] });
  return viewOf({ ...after, v: after.v + 1 }, await readDesk(ctx), latestOf(ctx));
};

/** What an uploaded trial balance of the old books holds, in the chart it was kept in; nothing is saved. */
export const proposeOpening = async (ctx: UnionCtx, command: ProposeOpening): Promise<OpeningProposal> => {
  allow(ctx, 'funds.ledger.prepare');
  const { fileName, bytes } = await readUpload(ctx, command.uploadId);
  const chartVersion = chartVersionOf(command.chartVersion);
  return { fileName, chartVersion, ...(await readOpeningFile(bytes, await readChart(ctx), chartVersion)) };
};
