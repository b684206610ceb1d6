import type { DomainEvent } from '../../kernel/event.ts';
import type { Contribution, ContributionMovement, SplitScheme } from './schema.ts';

const sums = (one: Contribution) => ({ payrollFen: one.payrollFen ?? null, dueFen: one.dueFen });

export const payrollDeclared = (before: Contribution, after: Contribution): DomainEvent => ({
  name: 'funds.contributions.declared',
  entity: { kind: 'funds.contribution', id: after.period },
  before: sums(before),
  after: sums(after),
});

export const contributionMoved = (movement: ContributionMovement): DomainEvent => ({
  name: movement.kind === 'receipt' ? 'funds.contributions.received' : 'funds.contributions.remitted',
  entity: { kind: 'funds.contribution', id: movement.period },
  after: {
    id: movement.id,
    amountFen: movement.amountFen,
    ownFen: movement.ownFen,
    upwardFen: movement.upwardFen,
    voucherId: movement.voucherId,
  },
});

export const schemeChanged = (before: SplitScheme, after: SplitScheme): DomainEvent => ({
  name: 'funds.contributions.schemeChanged',
  entity: { kind: 'funds.splitScheme', id: after.validFrom },
  before: Object.fromEntries(before.shares.map((share) => [share.level, share.basisPoints])),
  after: Object.fromEntries(after.shares.map((share) => [share.level, share.basisPoints])),
});
