import type { DomainEvent } from '../../kernel/event.ts';
import type { Channel } from './channel-schema.ts';
import type { Demand } from './demand-schema.ts';
import type { ContributionMovement, MovementKind, Reversal } from './movement-schema.ts';
import type { Contribution, SplitScheme } from './schema.ts';

const sums = (one: Contribution) => ({ payrollFen: one.payrollFen ?? null, dueFen: one.dueFen });

export const payrollDeclared = (before: Contribution, after: Contribution): DomainEvent => ({
  name: 'funds.contributions.declared',
  entity: { kind: 'funds.contribution', id: after.period },
  before: sums(before),
  after: sums(after),
});

const MOVED: Readonly<Record<MovementKind, string>> = {
  receipt: 'funds.contributions.received',
  remittance: 'funds.contributions.remitted',
  declaration: 'funds.contributions.filed',
  taxPayment: 'funds.contributions.taxPaid',
  passBack: 'funds.contributions.passedBack',
  notice: 'funds.contributions.noticed',
  refund: 'funds.contributions.refunded',
  preparatoryReturn: 'funds.contributions.preparatoryReturned',
};

export const contributionMoved = (movement: ContributionMovement): DomainEvent => ({
  name: MOVED[movement.kind],
  entity: { kind: 'funds.contribution', id: movement.period },
  after: {
    id: movement.id,
    amountFen: movement.amountFen,
    ownFen: movement.ownFen,
    upwardFen: movement.upwardFen,
    voucherId: movement.voucherId ?? null,
  },
});

export const movementReversed = (movement: ContributionMovement, reversal: Reversal): DomainEvent => ({
  name: 'funds.contributions.reversed',
  entity: { kind: 'funds.contribution', id: movement.period },
  before: {
    id: movement.id,
    kind: movement.kind,
    amountFen: movement.amountFen,
    ownFen: movement.ownFen,
    upwardFen: movement.upwardFen,
    voucherId: movement.voucherId ?? null,
  },
  after: { on: reversal.on, voucherId: reversal.voucherId ?? null },
  reason: reversal.reason,
});

export const schemeChanged = (before: SplitScheme, after: SplitScheme): DomainEvent => ({
  name: 'funds.contributions.schemeChanged',
  entity: { kind: 'funds.splitScheme', id: after.validFrom },
  before: Object.fromEntries(before.shares.map((share) => [share.level, share.basisPoints])),
  after: Object.fromEntries(after.shares.map((share) => [share.level, share.basisPoints])),
});

const channelFacts = ({ kind, employer }: Channel) => ({ kind, employer });

export const channelChanged = (before: Channel, after: Channel): DomainEvent => ({
  name: 'funds.contributions.channelChanged',
  entity: { kind: 'funds.contributionChannel', id: after.validFrom },
  before: channelFacts(before),
  after: channelFacts(after),
});

export const demandSent = (demand: Demand): DomainEvent => ({
  name: 'funds.contributions.demanded',
  entity: { kind: 'funds.contributionDemand', id: demand.id },
  after: {
    number: `${demand.year}-${demand.number}`,
    months: demand.months.map(({ period }) => period),
    missingFen: demand.missingFen,
    lateFeeFen: demand.lateFeeFen,
    payBy: demand.payBy,
  },
});

export const demandVoided = (demand: Demand, reason: string): DomainEvent => ({
  name: 'funds.contributions.demandVoided',
  entity: { kind: 'funds.contributionDemand', id: demand.id },
  before: { number: `${demand.year}-${demand.number}` },
  reason,
});
