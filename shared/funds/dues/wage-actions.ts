import type { Period } from '../../kernel/period.ts';
import { monthlyDueFen } from '../../members/roster/obligation.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { monthsCollected } from './due-rules.ts';
import { readDueTerms } from './due-store.ts';
import { columnsRemembered } from './events.ts';
import type { DuesFile } from './file.ts';
import type { FileMapping } from './file-columns.ts';
import type { DuesFileBatch } from './file-schema.ts';
import { indexMembers, matchRow } from './matching-rules.ts';
import { readDuesMembers, referTo } from './references.ts';

export type Base = DuesFileBatch['file']['bases'][number];

/** The base of each row out of its pay items, what is due on it by the union's rate, and what the roster says. */
export const compareBases = async (ctx: UnionCtx, { rows, bases }: DuesFile, period: Period): Promise<Base[]> => {
  if (bases.length === 0) return [];
  const [terms, members, referred] = await Promise.all([
    readDueTerms(ctx),
    readDuesMembers(ctx, period),
    referTo(ctx, rows),
  ]);
  const rate = terms.rateOf(period);
  const index = indexMembers(members);
  return referred.map(({ reference }, position) => {
    const baseFen = bases[position] ?? null;
    const match = matchRow(index, reference);
    const basis = { wageBaseFen: baseFen ?? 0, standing: 'active', dueExempt: false } as const;
    return {
      baseFen,
      dueFen: baseFen === null ? null : monthlyDueFen(basis, rate) * monthsCollected(period, rate.frequency),
      rosterDueFen: 'member' in match ? (match.member.dueFen ?? null) : null,
    };
  });
};

/** The columns that somebody confirmed for files with these headers. */
export const recallColumns =
  (ctx: UnionCtx) =>
  async (signature: string): Promise<FileMapping | undefined> =>
    (await ctx.db.get<Item & { mapping: FileMapping }>(key.duesFileColumns(ctx.scope.unionId, signature)))?.mapping;

/** Remembers the columns of a file that was posted, for the next one with the same headers. The same again writes nothing. */
export const rememberColumns = async (ctx: UnionCtx, signature: string, mapping: FileMapping): Promise<void> => {
  const known = await recallColumns(ctx)(signature);
  if (JSON.stringify(known) === JSON.stringify(mapping)) return;
  const at = key.duesFileColumns(ctx.scope.unionId, signature);
  await commit(ctx, {
    permit: allow(ctx, 'funds.dues.post'),
    writes: [{ op: 'put', guard: 'any', item: { ...at, mapping } }],
    events: [columnsRemembered(signature, mapping.wage ?? [])],
  });
};
