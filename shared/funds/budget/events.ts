import type { DomainEvent } from '../../kernel/event.ts';
import type { FilingRef } from '../../tenancy/filings/schema.ts';
import { totalsOf } from './rules.ts';
import type { BudgetStep, BudgetVersion, BudgetYear } from './schema.ts';

const entityOf = (version: BudgetVersion) => ({ kind: 'funds.budget', id: version.id });

const sums = (version: BudgetVersion) => {
  const { incomeFen, spendingFen } = totalsOf(version.lines);
  return { lines: version.lines.length, incomeFen, spendingFen, priorSurplusUsedFen: version.priorSurplusUsedFen };
};

export const budgetBegun = (version: BudgetVersion): DomainEvent => ({
  name: 'funds.budget.begun',
  entity: entityOf(version),
  after: { year: version.year, number: version.number, ...sums(version) },
  ...(version.reason ? { reason: version.reason } : {}),
});

export const budgetSaved = (before: BudgetVersion, after: BudgetVersion): DomainEvent => ({
  name: 'funds.budget.saved',
  entity: entityOf(after),
  before: sums(before),
  after: sums(after),
});

export const budgetStepped = (version: BudgetVersion, step: BudgetStep): DomainEvent => ({
  name: step.to === 'inForce' ? 'funds.budget.enforced' : 'funds.budget.stepped',
  entity: entityOf(version),
  before: { state: step.from },
  after: {
    state: step.to,
    verb: step.verb,
    on: step.on,
    documentNumber: step.documentNumber,
    attachments: [...step.attachmentIds],
    ...(step.by.kind === 'node' ? { answeredBy: step.by.name ?? '' } : {}),
    ...sums(version),
  },
  ...(step.note ? { reason: step.note } : {}),
});

const carried = ({ year, number }: BudgetVersion, { id, nodeCode }: FilingRef) => ({
  year,
  number,
  filingId: id,
  nodeCode,
});

/** The meeting passed it: the courier lays it before the upper union. */
export const budgetHandedUp = (version: BudgetVersion, filing: FilingRef): DomainEvent => ({
  name: 'funds.budget.handedUp',
  entity: entityOf(version),
  data: carried(version, filing),
});

/** The union closed it by itself: with an answer on paper, or by calling it back. */
export const budgetClosedAbove = (version: BudgetVersion, step: BudgetStep, filing: FilingRef): DomainEvent => ({
  name: step.verb === 'pass' ? 'funds.budget.answeredOnPaper' : 'funds.budget.calledBack',
  entity: entityOf(version),
  data: { ...carried(version, filing), at: step.at, documentNumber: step.documentNumber },
});

export const interimChanged = (year: BudgetYear, reason: string): DomainEvent => ({
  name: 'funds.budget.interimChanged',
  entity: { kind: 'funds.budgetYear', id: String(year.year) },
  after: { isAllowed: year.interim !== undefined },
  ...(reason ? { reason } : {}),
});
