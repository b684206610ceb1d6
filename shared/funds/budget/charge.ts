import { DomainError } from '../../kernel/errors.ts';
import type { Day, Period } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key } from '../../storage/keys.ts';
import type { VoucherLine } from '../ledger/schema.ts';
import {
  bearerOf,
  emptyLine,
  type LineChange,
  type LineName,
  type LineState,
  lineCandidates,
  lineId,
  lineName,
  mergeChanges,
  neededFen,
  type SpendingYear,
  spendingOf,
} from './charge-rules.ts';
import { exceededParams, lineKey, lineOfItem, lineWrite } from './line-store.ts';

/** Money held on a line of the budget for something that is not paid yet. It is kept by whoever asked for it. */
export type Encumbrance = LineName & {
  readonly unionId: string;
  readonly year: number;
  readonly amountFen: number;
};

/** The year as it is when something is to be spent, with the lines that may bear it. */
export type Standing = SpendingYear & { readonly isClosed: boolean; readonly lines: ReadonlyMap<string, LineState> };

const DIGITS_OF_YEAR = 4;
/** Lines that one voucher may move: the rest of its transaction needs room as well. */
const MAX_CHARGED = 80;

/** The year of the books that a day belongs to. */
export const yearOfDay = (on: string): number => Number(on.slice(0, DIGITS_OF_YEAR));

export const readStanding = async (ctx: UnionCtx, year: number, wanted: readonly LineName[]): Promise<Standing> => {
  const { unionId } = ctx.scope;
  const head = key.budgetYear(unionId, year);
  const december = key.month(unionId, `${year}-12` as Period);
  const names = new Map(wanted.flatMap(lineCandidates).map((name) => [lineId(name), name]));
  const keys = [head, december, ...[...names.values()].map((name) => lineKey(unionId, year, name))];
  const items = await ctx.db.getMany<Item>(keys, { consistent: true });
  const find = (at: { pk: string; sk: string }) => items.find((item) => item.pk === at.pk && item.sk === at.sk);
  const lines = items.filter((item) => item.pk !== head.pk && item.pk !== december.pk).map(lineOfItem);
  return {
    isInForce: find(head)?.inForce !== undefined,
    isInterimAllowed: find(head)?.interim !== undefined,
    isClosed: find(december)?.closedAt !== undefined,
    lines: new Map(lines.map((line) => [lineId(line), line])),
  };
};

/**
 * Interim spending holds only as long as the chair allows it and no budget is in force; it moves the year on, so that a
 * budget that comes into force meanwhile is held against every line again, those that it did not see as well.
 */
const interimMark = (unionId: string, year: number): Write => ({
  op: 'update',
  key: key.budgetYear(unionId, year),
  update: { expression: 'ADD #v :one', names: { '#v': 'v' }, values: { ':one': 1 } },
  condition: {
    expression: 'attribute_exists(interim) AND attribute_not_exists(inForce)',
  },
  refusal: { kind: 'conflict', code: 'storage.month.moved' },
});

export type Borne = { readonly change: LineChange; readonly isLimited: boolean };

export const bear = (wanted: LineName & { readonly netFen: number }, year: number, standing: Standing): Borne => {
  const { account, project = '', netFen } = wanted;
  const bearer = bearerOf(wanted, standing, standing.lines);
  if (!('line' in bearer)) throw new DomainError('rule', `funds.budget.${bearer.kind}`, { year, account, project });
  return {
    change: { ...bearer.line, actualFen: netFen, encumberedFen: 0 },
    isLimited: bearer.kind === 'limited',
  };
};

const releaseChange = ({ account, project, amountFen }: Encumbrance): LineChange => ({
  ...lineName(account, project),
  actualFen: 0,
  encumberedFen: -amountFen,
});

/** What was read may be older than what is written, so this only spares a write that could not hold. */
const checkAvailable = (change: LineChange, lines: ReadonlyMap<string, LineState>): void => {
  const line = lines.get(lineId(change)) ?? emptyLine(change);
  const needed = neededFen(change);
  if (needed > 0 && line.availableFen < needed)
    throw new DomainError('rule', 'funds.budget.exceeded', exceededParams(line, needed));
};

/**
 * Writes that put the expense lines of a voucher of the day `on` on the budget and release what was held for them; red
 * and credit lines give back. To be committed with the voucher; call it inside `build` of `postInMonth`. Throws
 * `funds.budget.exceeded` (with what remains), `funds.budget.noLine`, `noneInForce` and `tooManyCharged`; the same refusals
 * come out of `commit` when somebody else was faster. Carry-forward and opening vouchers are not charged.
 */
export const chargeBudget = async (
  ctx: UnionCtx,
  input: { readonly on: Day; readonly lines: readonly VoucherLine[]; readonly release?: readonly Encumbrance[] },
): Promise<readonly Write[]> => {
  const { unionId } = ctx.scope;
  const { release = [] } = input;
  const year = yearOfDay(input.on);
  const spending = spendingOf(input.lines);
  const earlier = releaseAll(release.filter((one) => one.year !== year));
  const held = release.filter((one) => one.year === year);
  if (spending.length === 0) return [...earlier, ...releaseAll(held)];
  const standing = await readStanding(ctx, year, [...spending, ...held]);
  const borne = spending.map((wanted) => bear(wanted, year, standing));
  const limited = new Set(borne.filter((one) => one.isLimited).map((one) => lineId(one.change)));
  const counted = new Set(borne.filter((one) => !one.isLimited).map((one) => lineId(one.change)));
  const writes = mergeChanges([...borne.map((one) => one.change), ...held.map(releaseChange)]).map((change) => {
    const id = lineId(change);
    if (limited.has(id)) checkAvailable(change, standing.lines);
    return lineWrite(unionId, year, change, limited.has(id) ? 'limited' : counted.has(id) ? 'unlimited' : 'held');
  });
  if (writes.length > MAX_CHARGED) throw new DomainError('limit', 'funds.budget.tooManyCharged', { max: MAX_CHARGED });
  const isInterim = borne.some((one) => !one.isLimited && one.change.actualFen > 0);
  return [...earlier, ...writes, ...(isInterim ? [interimMark(unionId, year)] : [])];
};

/**
 * Holds an amount on the line of an account (its own, else of the account above it) for something that will be paid
 * later; give the encumbrance back to `chargeBudget` or `releaseEncumbrance`. Throws like `chargeBudget`, and
 * `funds.budget.yearClosed` for a year whose books are closed.
 */
export const encumber = async (
  ctx: UnionCtx,
  input: LineName & { readonly year: number; readonly amountFen: number },
): Promise<{ readonly writes: readonly Write[]; readonly encumbrance: Encumbrance }> => {
  const { unionId } = ctx.scope;
  const { year, amountFen } = input;
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0) throw new DomainError('invalid', 'kernel.amount.outOfRange');
  const standing = await readStanding(ctx, year, [input]);
  if (standing.isClosed) throw new DomainError('rule', 'funds.budget.yearClosed', { year });
  const { change, isLimited } = bear({ ...lineName(input.account, input.project), netFen: amountFen }, year, standing);
  const held: LineChange = { ...change, actualFen: 0, encumberedFen: amountFen };
  if (isLimited) checkAvailable(held, standing.lines);
  const write = lineWrite(unionId, year, held, isLimited ? 'limited' : 'unlimited');
  return {
    writes: isLimited ? [write] : [write, interimMark(unionId, year)],
    encumbrance: { unionId, year, ...lineName(change.account, change.project), amountFen },
  };
};

/** Writes that give back what was held: when a request is refused or withdrawn, and beside a payment. */
export const releaseEncumbrance = (encumbrance: Encumbrance): readonly Write[] => releaseAll([encumbrance]);

/** Of one union; encumbrances of the same line and year become one write. */
const releaseAll = (all: readonly Encumbrance[]): readonly Write[] =>
  [...new Set(all.map((one) => one.year))].flatMap((year) => {
    const unionId = all[0]?.unionId ?? '';
    const changes = mergeChanges(all.filter((one) => one.year === year).map(releaseChange));
    return changes.map((change) => lineWrite(unionId, year, change, 'held'));
  });
