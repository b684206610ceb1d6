import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { layBefore } from '../../tenancy/filings/courier.ts';
import type { FilingPaper, FilingRow } from '../../tenancy/filings/schema.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { loadProfile } from '../../tenancy/unions/store.ts';
import { compareLines } from './compare-rules.ts';
import { stagesOf } from './hand-up-rules.ts';
import { openNames } from './names.ts';
import { UPPER_ACTION } from './rulebook.ts';
import { idOfLine, totalsOf } from './rules.ts';
import type { BudgetVersion } from './schema.ts';
import { filingOf } from './step-rules.ts';
import { readVersion, readVersions, readYear } from './store.ts';

type Base = BudgetVersion | undefined;

/** What a version is compared with: for an adjustment the one in force, otherwise the one in force the year before. */
const readBase = async (ctx: UnionCtx, year: number): Promise<Base> => {
  const [now, before] = await Promise.all([readYear(ctx, year), readYear(ctx, year - 1)]);
  return now.inForce === undefined ? readVersion(ctx, year - 1, before.inForce) : readVersion(ctx, year, now.inForce);
};

const linesOf = async (ctx: UnionCtx, base: Base, version: BudgetVersion): Promise<FilingPaper['lines']> => {
  const names = await openNames(ctx);
  const prior = new Map(version.lines.map((line) => [idOfLine(line), line.priorFen]));
  return compareLines(base?.lines ?? [], version.lines).map(({ account, project, beforeFen, afterFen, note }) => {
    const { zh, en, projectName } = names.nameOf(account, project);
    const priorFen = prior.get(idOfLine({ account, project })) ?? null;
    return { account, zh, en, projectName, priorFen, baseFen: beforeFen, amountFen: afterFen, note };
  });
};

const paperOf = async (ctx: UnionCtx, version: BudgetVersion): Promise<FilingPaper> => {
  const [base, versions] = await Promise.all([readBase(ctx, version.year), readVersions(ctx, version.year)]);
  const sums = (one: BudgetVersion) => {
    const { incomeFen, spendingFen } = totalsOf(one.lines);
    return { number: one.number, incomeFen, spendingFen };
  };
  return {
    reason: version.reason,
    note: version.note,
    totals: { ...totalsOf(version.lines), priorSurplusUsedFen: version.priorSurplusUsedFen },
    base: base ? { year: base.year, ...sums(base) } : null,
    lines: await linesOf(ctx, base, version),
    steps: [...stagesOf(version)],
    versions: versions.map((one) => ({ ...sums(one), state: one.state, reason: one.reason })).toReversed(),
  };
};

/**
 * Lays a version before the upper union, as it stands: `ctx` is the courier's. What was called back or answered in the
 * meantime is left alone.
 */
export const handUp = async (ctx: UnionCtx, year: number, number: number, filingId: string): Promise<void> => {
  const version = await readVersion(ctx, year, number);
  const filing = version && filingOf(version);
  if (!version || filing?.id !== filingId) return;
  const [profile, rules, head, paper] = await Promise.all([
    loadProfile(ctx),
    openRulebook(ctx),
    readYear(ctx, year),
    paperOf(ctx, version),
  ]);
  const { incomeFen, spendingFen } = paper.totals;
  const row: FilingRow = {
    id: filingId,
    unionId: ctx.scope.unionId,
    unionName: profile?.name ?? '',
    kind: head.inForce === undefined ? 'budget' : 'adjustment',
    year,
    number,
    action: rules.value(UPPER_ACTION),
    status: 'waiting',
    handedAt: version.updatedAt,
    incomeFen,
    spendingFen,
    v: 0,
  };
  await layBefore(ctx, filing, {
    row,
    paper,
    check: {
      op: 'check',
      key: key.budgetVersion(ctx.scope.unionId, year, number),
      condition: { expression: '#v = :v', names: { '#v': 'v' }, values: { ':v': version.v } },
      refusal: { kind: 'conflict', code: 'storage.version.stale' },
    },
  });
};
