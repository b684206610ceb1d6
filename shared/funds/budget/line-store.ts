import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk } from '../../storage/keys.ts';
import { emptyLine, type LineChange, type LineName, type LineState, lineName, neededFen } from './charge-rules.ts';

type LineItem = Item & {
  readonly pk: string;
  readonly sk: string;
  readonly limitFen?: number;
  readonly encumberedFen?: number;
  readonly actualFen?: number;
  readonly availableFen?: number;
  readonly isLimited?: boolean;
};

/** A line out of its item; amounts that were never touched are zero. */
export const lineOfItem = (item: Item): LineState => {
  const { sk = '', limitFen, encumberedFen, actualFen, availableFen, isLimited } = item as Partial<LineItem>;
  const [account = '', project] = sk.split('#');
  return {
    ...emptyLine(lineName(account, project)),
    limitFen: limitFen ?? 0,
    encumberedFen: encumberedFen ?? 0,
    actualFen: actualFen ?? 0,
    availableFen: availableFen ?? 0,
    isLimited: isLimited ?? false,
  };
};

export const lineKey = (unionId: string, year: number, { account, project }: LineName) =>
  key.budgetLine(unionId, year, account, project);

/** Every line of a year on which there is something. At most as many as a budget may have, and what the interim brought. */
export const readLines = async (ctx: UnionCtx, year: number): Promise<readonly LineState[]> => {
  const items = await ctx.db.queryAll<LineItem>({ pk: pk.budgetLines(ctx.scope.unionId, year), consistent: true });
  return items.map(lineOfItem);
};

const MOVED = { kind: 'conflict', code: 'storage.month.moved' } as const;
const STALE = { kind: 'conflict', code: 'storage.version.stale' } as const;

type LineKind = 'limited' | 'unlimited' | 'held';

/** What a refusal says of a line that has not enough left. */
export const exceededParams = (line: LineState, needed: number) => ({
  account: line.account,
  project: line.project ?? '',
  remainingFen: line.availableFen,
  neededFen: needed,
});

/** Why a change of a line did not hold, by what the line was at that moment. */
const refusalOf = (change: LineChange, kind: LineKind) => (image: Item | undefined) => {
  const line = lineOfItem(image ?? {});
  const needed = neededFen(change);
  if (kind !== 'held' && line.isLimited !== (kind === 'limited')) return MOVED;
  if (kind !== 'limited' || needed <= 0 || line.availableFen >= needed) return STALE;
  return { kind: 'rule', code: 'funds.budget.exceeded', params: exceededParams(line, needed) } as const;
};

/**
 * The update of one line. The condition is the hard stop: what is taken must be available at the moment of writing,
 * and what is released must be held. `limited` lines must still be in force, `unlimited` ones still without a limit; `held` only releases.
 */
export const lineWrite = (unionId: string, year: number, change: LineChange, kind: LineKind): Write => {
  const needed = neededFen(change);
  const conditions = [
    ...(kind === 'limited' ? ['isLimited = :true'] : []),
    ...(kind === 'unlimited' ? ['attribute_not_exists(isLimited)'] : []),
    ...(kind === 'limited' && needed > 0 ? ['availableFen >= :needed'] : []),
    ...(change.encumberedFen < 0 ? ['encumberedFen >= :released'] : []),
  ];
  const values = {
    ...(kind === 'limited' ? { ':true': true } : {}),
    ...(kind === 'limited' && needed > 0 ? { ':needed': needed } : {}),
    ...(change.encumberedFen < 0 ? { ':released': -change.encumberedFen } : {}),
  };
  return {
    op: 'update',
    key: lineKey(unionId, year, change),
    update: {
      expression: 'ADD actualFen :actual, encumberedFen :encumbered, availableFen :available',
      values: { ':actual': change.actualFen, ':encumbered': change.encumberedFen, ':available': -needed },
    },
    condition: { expression: conditions.join(' AND '), ...(Object.keys(values).length > 0 ? { values } : {}) },
    refusal: refusalOf(change, kind),
  };
};
