import { DomainError } from '../../kernel/errors.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { actingPerson } from '../ledger/close-store.ts';
import { assetCounted, stocktakeClosed, stocktakeOpened } from './events.ts';
import type { CountRow, Stocktake } from './schema.ts';
import type { CloseStocktake, CountAsset, CountSurplus, OpenStocktake } from './schema-commands.ts';
import { readResult, readStocktake } from './stocktake-queries.ts';
import { checkCloser, checkOpen, isExpected } from './stocktake-rules.ts';
import { countWrite, needStocktake, readByCode, readCount, stocktakeWrite } from './store.ts';
import type { CountView, StocktakeView } from './views-stocktake.ts';

/** Opens a count of everything that is registered now, own and borrowed. */
export const openStocktake = async (ctx: UnionCtx, { title }: OpenStocktake): Promise<StocktakeView> => {
  const permit = allow(ctx, 'funds.assets.manage');
  const stocktake: Stocktake = {
    id: ctx.tools.newId('stocktake'),
    title,
    status: 'open',
    openedBy: actingPerson(ctx),
    openedAt: ctx.tools.now(),
    v: 0,
  };
  await commit(ctx, {
    permit,
    writes: [stocktakeWrite(ctx, stocktake)],
    events: [stocktakeOpened(stocktake)],
    answer: { status: 201, body: { id: stocktake.id } },
  });
  return readStocktake(ctx, stocktake.id);
};

/** A row counts only while its stocktake is open. */
const stillOpen = (ctx: UnionCtx, { id }: Stocktake): Write => ({
  op: 'check',
  key: key.stocktake(ctx.scope.unionId, id),
  condition: { expression: '#s = :open', names: { '#s': 'status' }, values: { ':open': 'open' } },
  refusal: { kind: 'conflict', code: 'funds.assets.stocktakeClosed' },
});

const MAX_TRIES = 3;

const writeRow = async (ctx: UnionCtx, stocktake: Stocktake, row: Omit<CountRow, 'v'>): Promise<CountView> => {
  const permit = allow(ctx, 'funds.assets.count');
  for (let attempt = 1; ; attempt += 1) {
    const v = (await readCount(ctx, stocktake.id, row.code))?.v ?? 0;
    try {
      await commit(ctx, {
        permit,
        writes: [stillOpen(ctx, stocktake), countWrite(ctx, stocktake.id, { ...row, v })],
        events: [assetCounted(stocktake.id, row.code, row.counted)],
      });
      const { by, ...rest } = row;
      return { ...rest, by: by.name };
    } catch (error) {
      const isMoved = error instanceof DomainError && error.code === 'storage.month.moved';
      if (!isMoved || attempt === MAX_TRIES) throw error;
    }
  }
};

/** Notes what was found of a card; the last word on a code holds. */
export const countAsset = async (ctx: UnionCtx, id: string, code: string, command: CountAsset): Promise<CountView> => {
  allow(ctx, 'funds.assets.count');
  const stocktake = await needStocktake(ctx, id);
  checkOpen(stocktake);
  const asset = await readByCode(ctx, code);
  if (!asset || !isExpected(asset, stocktake)) throw new DomainError('notFound', 'funds.assets.codeUnknown', { code });
  const { counted, condition, note } = command;
  return writeRow(ctx, stocktake, {
    code,
    assetId: asset.id,
    name: asset.name,
    expected: asset.quantity,
    counted,
    expectedPlace: asset.place,
    place: command.place ?? asset.place,
    condition,
    note,
    by: actingPerson(ctx),
    at: ctx.tools.now(),
  });
};

/** Notes something that no card knows. */
export const countSurplus = async (ctx: UnionCtx, id: string, command: CountSurplus): Promise<CountView> => {
  allow(ctx, 'funds.assets.count');
  const stocktake = await needStocktake(ctx, id);
  checkOpen(stocktake);
  return writeRow(ctx, stocktake, {
    code: ctx.tools.newId('asset'),
    assetId: null,
    name: command.name,
    expected: 0,
    counted: command.counted,
    expectedPlace: '',
    place: command.place,
    condition: 'good',
    note: command.note,
    by: actingPerson(ctx),
    at: ctx.tools.now(),
  });
};

/** Closes a count: somebody else than who opened it looks at the differences. */
export const closeStocktake = async (ctx: UnionCtx, id: string, { note }: CloseStocktake): Promise<StocktakeView> => {
  const permit = allow(ctx, 'funds.assets.manage');
  const closedBy = actingPerson(ctx);
  const stocktake = await needStocktake(ctx, id);
  checkCloser(stocktake, closedBy.id);
  const result = await readResult(ctx, stocktake);
  const next: Stocktake = { ...stocktake, status: 'closed', closedBy, closedAt: ctx.tools.now(), note };
  await commit(ctx, { permit, writes: [stocktakeWrite(ctx, next)], events: [stocktakeClosed(stocktake, result)] });
  return readStocktake(ctx, id);
};
