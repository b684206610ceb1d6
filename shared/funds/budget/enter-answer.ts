import { DomainError } from '../../kernel/errors.ts';
import { dayOf, type Instant } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { arrival } from '../../tenancy/filings/courier.ts';
import type { FilingRow } from '../../tenancy/filings/schema.ts';
import { loadFiling } from '../../tenancy/filings/store.ts';
import { budgetStepped } from './events.ts';
import type { BudgetStep, BudgetVersion, BudgetYear } from './schema.ts';
import { checkWhole, settle } from './settle.ts';
import { filingOf } from './step-rules.ts';
import { readVersion, readYear, versionWrite, yearWrite } from './store.ts';

type Answer = NonNullable<FilingRow['answer']>;
type Taken = { readonly next: BudgetVersion; readonly step: BudgetStep; readonly head: BudgetYear };

const stepOf = (ctx: UnionCtx, code: string, answer: Answer, isAccepted: boolean): BudgetStep => ({
  verb: isAccepted ? 'pass' : 'return',
  from: 'upper',
  to: isAccepted ? 'inForce' : 'returned',
  on: dayOf(answer.at as Instant),
  at: ctx.tools.now(),
  by: { kind: 'node', id: code, name: answer.by },
  documentNumber: answer.documentNumber,
  note: answer.note,
  attachmentIds: [],
});

const after = (ctx: UnionCtx, before: BudgetVersion, step: BudgetStep): BudgetVersion => ({
  ...before,
  state: step.to,
  steps: [...before.steps, step],
  updatedAt: ctx.tools.now(),
});

/** With agreement it comes into force; where a rule forbids that by now it goes back, with the rule's word. */
const take = async (ctx: UnionCtx, before: BudgetVersion, head: BudgetYear, step: BudgetStep) => {
  const plan = async ({ next, head: of, step: said }: Taken) => ({ next, said, settled: await settle(ctx, next, of) });
  if (step.to !== 'inForce') return plan({ next: after(ctx, before, step), step, head });
  try {
    await checkWhole(ctx, before);
    return await plan({ next: after(ctx, before, step), step, head });
  } catch (error) {
    if (!(error instanceof DomainError) || (error.kind !== 'rule' && error.kind !== 'limit')) throw error;
    const back: BudgetStep = { ...step, verb: 'return', to: 'returned', problem: error.code };
    return plan({ next: after(ctx, before, back), step: back, head });
  }
};

const enter = async (ctx: UnionCtx, code: string, row: FilingRow & { readonly answer: Answer }): Promise<void> => {
  const { id, year, number, answer, status } = row;
  const [before, head] = await Promise.all([readVersion(ctx, year, number), readYear(ctx, year)]);
  const filing = before && filingOf(before);
  if (!before || filing?.id !== id || filing.nodeCode !== code) {
    const { permit, writes, event } = arrival(ctx, code, row, 'overtaken');
    return commit(ctx, { permit, writes, events: [event] });
  }
  const { next, said, settled } = await take(ctx, before, head, stepOf(ctx, code, answer, status === 'accepted'));
  const delivery = said.problem === undefined ? 'entered' : 'refused';
  const arrived = arrival(ctx, code, row, delivery, said.problem);
  await commit(ctx, {
    permit: arrived.permit,
    writes: [...settled.writes, versionWrite(ctx, next), yearWrite(ctx, settled.head), ...arrived.writes],
    events: [budgetStepped(next, said)],
    months: settled.months,
  });
};

/**
 * Enters the upper union's answer as the last step of the version that it was asked about: `ctx` is the courier's. The
 * step, everything that force takes, the node's row and both trails are one transaction. Repeating it changes nothing. The
 * union's own record says who may answer what: a version that it called back, handed up anew or handed to another node is
 * not touched.
 */
export const enterAnswer = async (ctx: UnionCtx, code: string, filingId: string): Promise<void> => {
  const underWay = async () => {
    const row = await loadFiling(ctx.db, code, filingId);
    if (row?.unionId !== ctx.scope.unionId || row.delivery !== 'underWay' || !row.answer) return undefined;
    return { ...row, answer: row.answer };
  };
  const row = await underWay();
  if (!row) return;
  try {
    await enter(ctx, code, row);
  } catch (error) {
    // The message came twice, and the other one was faster.
    if (await underWay()) throw error;
  }
};
