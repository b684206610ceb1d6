import { DomainError, notFound } from '../../kernel/errors.ts';
import { type Day, dayOf, periodOfDay } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { actingPerson } from '../ledger/close-store.ts';
import { type Books, postInMonth } from '../ledger/posting.ts';
import { acquisitionDraft } from './depreciation-rules.ts';
import { assetMoved, assetRegistered, assetReturned } from './events.ts';
import { checkPurchase } from './purchase.ts';
import { assetViewOf, borrowedViewOf } from './queries.ts';
import { ASSET_LINES, ASSET_LIVES, BULK_LINE } from './rulebook.ts';
import { checkSize, codeOf, isNominal, lifeMonthsOf } from './rules.ts';
import { type Asset, type AssetHead, type BorrowedAsset, MAX_ASSETS } from './schema.ts';
import type { MoveAsset, RegisterAsset, RegisterBorrowed } from './schema-commands.ts';
import { assetWrite, codeWrite, headWrite, needAsset, readHead, readOwn } from './store.ts';
import type { AssetView, BorrowedView } from './views.ts';

const checkDay = (ctx: UnionCtx, on: Day, field: string): void => {
  if (on > dayOf(ctx.tools.now()))
    throw new DomainError('rule', 'funds.assets.dayFuture', {}, [
      { pointer: `/${field}`, code: 'funds.assets.dayFuture' },
    ]);
};

const checkRoom = ({ count }: AssetHead): void => {
  if (count >= MAX_ASSETS) throw new DomainError('limit', 'funds.assets.tooMany', { max: MAX_ASSETS });
};

const missing = (field: string, code: string): never => {
  throw new DomainError('rule', code, {}, [{ pointer: `/${field}`, code }]);
};

/** The card that the command describes, as the rules of the day of acquisition have it. */
const planAsset = async (ctx: UnionCtx, id: string, command: RegisterAsset): Promise<Omit<Asset, 'code' | 'v'>> => {
  checkDay(ctx, command.acquiredOn, 'acquiredOn');
  const { openingAccumulatedFen, costFen, acquiredOn, assetClass, origin } = command;
  if (openingAccumulatedFen > (origin === 'opening' ? costFen : 0))
    missing('openingAccumulatedFen', 'funds.assets.openingTooMuch');
  const rules = await openRulebook(ctx);
  const on = dayOf(ctx.tools.now());
  if (!isNominal(command)) checkSize(command, rules.value(ASSET_LINES, on), rules.value(BULK_LINE, on));
  const { name, model, category, isBulk, quantity, place, keeper, expenditureId, purchaseVoucherId } = command;
  return {
    book: 'own',
    id,
    name,
    model,
    assetClass,
    category,
    isBulk,
    quantity,
    costFen,
    acquiredOn,
    lifeMonths: lifeMonthsOf(command, rules.value(ASSET_LIVES, on)[assetClass]),
    origin,
    place,
    keeper,
    ...(expenditureId ? { expenditureId } : {}),
    ...(purchaseVoucherId ? { purchaseVoucherId } : {}),
    status: 'inUse',
    registeredAt: ctx.tools.now(),
    registeredBy: actingPerson(ctx),
  };
};

const planRegistration = async (ctx: UnionCtx, books: Books, card: Omit<Asset, 'code' | 'v'>, openingFen: number) => {
  const head = await readHead(ctx);
  checkRoom(head);
  await checkPurchase(ctx, card, () => readOwn(ctx));
  const code = codeOf(head.next);
  const posting = card.origin === 'opening' ? undefined : books.post(acquisitionDraft({ ...card, code }, books.period));
  const asset: Asset = { ...card, code, ...(posting ? { voucherId: posting.voucher.id } : {}), v: 0 };
  const result = assetViewOf({ ...asset, v: 1 }, head.through);
  const next = { ...head, count: head.count + 1, next: head.next + 1, postedFen: head.postedFen + openingFen };
  return {
    ...(posting ? { posting } : {}),
    writes: [headWrite(ctx, next), assetWrite(ctx, asset), codeWrite(ctx, asset)],
    events: [assetRegistered(asset)] as const,
    answer: { status: 201, body: result },
    result,
  };
};

/**
 * Registers a card. What was bought or given goes on the books at once (Dr 162, Cr 30104); an opening card stands in
 * the opening balances already and says what 163 holds for it. Depreciation follows from the card.
 */
export const registerAsset = async (ctx: UnionCtx, command: RegisterAsset): Promise<AssetView> => {
  const permit = allow(ctx, 'funds.assets.manage');
  const card = await planAsset(ctx, ctx.tools.newId('asset'), command);
  const on = command.origin === 'opening' ? undefined : (command.bookedOn ?? command.acquiredOn);
  if (on && periodOfDay(on) < periodOfDay(command.acquiredOn)) missing('bookedOn', 'funds.assets.bookedTooEarly');
  return postInMonth(ctx, permit, (books) => planRegistration(ctx, books, card, command.openingAccumulatedFen), on);
};

/** Notes what belongs to the employer or a lessor; no voucher. */
export const registerBorrowed = async (ctx: UnionCtx, command: RegisterBorrowed): Promise<BorrowedView> => {
  const permit = allow(ctx, 'funds.assets.manage');
  checkDay(ctx, command.receivedOn, 'receivedOn');
  const head = await readHead(ctx);
  checkRoom(head);
  const asset: BorrowedAsset = {
    ...command,
    book: 'borrowed',
    id: ctx.tools.newId('asset'),
    code: codeOf(head.next),
    registeredAt: ctx.tools.now(),
    registeredBy: actingPerson(ctx),
    v: 0,
  };
  const result = borrowedViewOf({ ...asset, v: 1 });
  await commit(ctx, {
    permit,
    writes: [
      headWrite(ctx, { ...head, count: head.count + 1, next: head.next + 1 }),
      assetWrite(ctx, asset),
      codeWrite(ctx, asset),
    ],
    events: [assetRegistered(asset)],
    answer: { status: 201, body: result },
  });
  return result;
};

/** Gives a borrowed thing back: it leaves the side book. */
export const returnBorrowed = async (ctx: UnionCtx, id: string, returnedOn: Day): Promise<BorrowedView> => {
  const permit = allow(ctx, 'funds.assets.manage');
  checkDay(ctx, returnedOn, 'returnedOn');
  const asset = await needAsset(ctx, id);
  if (asset.book !== 'borrowed') return notFound();
  if (asset.returnedOn) throw new DomainError('conflict', 'funds.assets.alreadyReturned');
  const next = { ...asset, returnedOn, goneAt: ctx.tools.now() };
  await commit(ctx, { permit, writes: [assetWrite(ctx, next)], events: [assetReturned(asset, returnedOn)] });
  return borrowedViewOf({ ...next, v: asset.v + 1 });
};

/** Notes where something stands now and who keeps it. */
export const moveAsset = async (ctx: UnionCtx, id: string, { place, keeper, v }: MoveAsset) => {
  const permit = allow(ctx, 'funds.assets.manage');
  const asset = await needAsset(ctx, id);
  if (asset.v !== v) throw new DomainError('conflict', 'storage.version.stale');
  const next = { ...asset, place, keeper };
  await commit(ctx, { permit, writes: [assetWrite(ctx, next)], events: [assetMoved(asset, next)] });
  const { through } = await readHead(ctx);
  const moved = { ...next, v: v + 1 };
  return moved.book === 'own' ? assetViewOf(moved, through) : borrowedViewOf(moved);
};
