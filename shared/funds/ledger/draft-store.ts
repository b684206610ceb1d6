import { DomainError, notFound } from '../../kernel/errors.ts';
import { addMs, msOfInstant, type Period } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk, sortPrefix } from '../../storage/keys.ts';
import type { Draft } from './draft-schema.ts';

type DraftItem = Item & Draft & { readonly pk: string; readonly sk: string; readonly ttl?: number };

/** How long a posted draft still answers by its own id; the voucher has everything that it said. */
const KEEP_MS = 400 * 24 * 3_600_000;

const fromItem = ({ pk: _, sk: __, ttl: ___, ...draft }: DraftItem): Draft => draft as Draft;

export const readDraft = async (ctx: UnionCtx, id: string): Promise<Draft | undefined> => {
  const { unionId } = ctx.scope;
  const open = await ctx.db.get<DraftItem>(key.voucherDraft(unionId, id), { consistent: true });
  const item = open ?? (await ctx.db.get<DraftItem>(key.voucherDraftDone(unionId, id), { consistent: true }));
  return item && fromItem(item);
};

/** A draft that is still open; throws 404, or 409 `funds.ledger.draftPosted` with the voucher that it became. */
export const needOpenDraft = async (ctx: UnionCtx, id: string): Promise<Draft> => {
  const draft = await readDraft(ctx, id);
  if (!draft) return notFound();
  if (draft.status === 'posted')
    throw new DomainError('conflict', 'funds.ledger.draftPosted', { voucherId: draft.voucherId ?? '' });
  return draft;
};

export const checkVersion = (draft: Draft, version: number): void => {
  if (draft.v !== version) throw new DomainError('conflict', 'storage.version.stale');
};

export const readDraftPage = async (
  ctx: UnionCtx,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<CursorPage<Draft>> => {
  const query = { pk: pk.voucherDrafts(ctx.scope.unionId), beginsWith: sortPrefix.voucherDrafts, newestFirst: true };
  const found = await queryPage<DraftItem>(ctx, 'listDrafts', { ...query, limit: page.limit }, page.cursor);
  return { ...found, data: found.data.map(fromItem) };
};

/** Open drafts dated in a month: they would be left behind by its close. */
export const countDrafts = async (ctx: UnionCtx, of: Period): Promise<number> => {
  const query = { pk: pk.voucherDrafts(ctx.scope.unionId), beginsWith: sortPrefix.voucherDrafts, consistent: true };
  const found = await ctx.db.queryAll<DraftItem>(query);
  return found.filter(({ date }) => date.startsWith(of)).length;
};

export const draftWrite = (ctx: UnionCtx, draft: Draft): Write => {
  const { v, ...content } = draft;
  return {
    op: 'put',
    guard: v === 0 ? 'new' : v,
    item: { ...key.voucherDraft(ctx.scope.unionId, draft.id), ...content },
  };
};

export const draftRemoval = (ctx: UnionCtx, draft: Draft): Write => ({
  op: 'delete',
  key: key.voucherDraft(ctx.scope.unionId, draft.id),
  guard: draft.v,
});

/** The draft leaves the open ones and says which voucher it became; of two at once, one finds it gone. */
export const postedWrites = (ctx: UnionCtx, draft: Draft, voucherId: string): readonly Write[] => {
  const { v: _, ...content } = draft;
  const ttl = Math.floor(msOfInstant(addMs(ctx.tools.now(), KEEP_MS)) / 1000);
  return [
    { ...draftRemoval(ctx, draft), refusal: { kind: 'conflict', code: 'storage.month.moved' } },
    {
      op: 'put',
      guard: 'new',
      item: {
        ...key.voucherDraftDone(ctx.scope.unionId, draft.id),
        ...content,
        status: 'posted',
        voucherId,
        ttl,
      },
    },
  ];
};

/** The link from a voucher to the red one that takes it back: there is room for one. */
export const reversalWrite = (ctx: UnionCtx, of: Period, voucherId: string, by: string): Write => ({
  op: 'put',
  guard: 'new',
  item: { ...key.reversal(ctx.scope.unionId, of, voucherId), by, at: ctx.tools.now() },
  refusal: { kind: 'conflict', code: 'funds.ledger.alreadyReversed', params: { voucherId, by: '' } },
});
