import { actorRef } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import { periodOf, previousPeriod } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { CursorPage } from '../../storage/cursor.ts';
import { pk } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openExceptions } from '../duties/store.ts';
import { lineViewOf } from './actions.ts';
import type { Chart } from './chart.ts';
import { readChart } from './chart-store.ts';
import type { Draft } from './draft-schema.ts';
import { readDraft, readDraftPage } from './draft-store.ts';
import type { DraftView } from './draft-views.ts';
import { sumSide } from './rules.ts';

/** What a draft is shown with: the chart, who asks, and whether an exception lets that person check their own. */
export type Desk = { readonly chart: Chart; readonly personId: string; readonly mayReviewOwn: boolean };

export const readDesk = async (ctx: UnionCtx): Promise<Desk> => {
  const personId = actorRef(ctx.actor).id ?? '';
  const [chart, exceptionOf] = await Promise.all([readChart(ctx), openExceptions(ctx, personId)]);
  return { chart, personId, mayReviewOwn: exceptionOf('reviewOwn') !== undefined };
};

export const draftViewOf = (draft: Draft, desk: Desk): DraftView => ({
  id: draft.id,
  kind: draft.kind,
  status: draft.status,
  date: draft.date,
  summary: draft.summary,
  lines: draft.lines.map((line) => lineViewOf(line, desk.chart)),
  totalFen: Number(sumSide(draft.lines, 'debitFen')),
  attachments: draft.attachments,
  attachmentIds: [...draft.attachmentIds],
  reverses: draft.reverses ?? null,
  maker: draft.maker.name,
  isOwn: draft.hands.includes(desk.personId),
  mayReviewOwn: desk.mayReviewOwn,
  returned: draft.returned ?? null,
  voucherId: draft.voucherId ?? null,
  createdAt: draft.createdAt,
  updatedAt: draft.updatedAt,
  version: draft.v,
});

/** Open drafts, newest first. */
export const listDrafts = async (
  ctx: UnionCtx,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<CursorPage<DraftView>> => {
  allow(ctx, 'funds.ledger.read');
  const [found, desk] = await Promise.all([readDraftPage(ctx, page), readDesk(ctx)]);
  return { ...found, data: found.data.map((draft) => draftViewOf(draft, desk)) };
};

/** One draft, or for a while the voucher that it became; throws `http.resource.notFound`. */
export const getDraft = async (ctx: UnionCtx, id: string): Promise<DraftView> => {
  allow(ctx, 'funds.ledger.read');
  const [draft, desk] = await Promise.all([readDraft(ctx, id), readDesk(ctx)]);
  if (!draft) return notFound();
  return draftViewOf(draft, desk);
};

const LOOK_BACK = 100;
const MAX_SUGGESTIONS = 50;

/** Summaries of the union's last vouchers, the most recent first, each once: what the next one is probably about. */
export const listSummaries = async (ctx: UnionCtx) => {
  allow(ctx, 'funds.ledger.read');
  const running = periodOf(ctx.tools.now());
  const pages = await Promise.all(
    [running, previousPeriod(running)].map((of) =>
      ctx.db.query<{ summary: string; source: { kind: string } }>({
        pk: pk.vouchers(ctx.scope.unionId, of),
        limit: LOOK_BACK,
        newestFirst: true,
      }),
    ),
  );
  const summaries = pages.flatMap(({ items }) => items.filter(({ source }) => source.kind !== 'reversal'));
  return { data: [...new Set(summaries.map(({ summary }) => summary))].slice(0, MAX_SUGGESTIONS) };
};
