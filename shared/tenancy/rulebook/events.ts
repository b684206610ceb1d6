import type { DomainEvent, EventValue } from '../../kernel/event.ts';
import type { RuleOverride } from './schema.ts';

const said = (one: Pick<RuleOverride, 'validFrom' | 'value'>): { readonly [key: string]: EventValue } => ({
  validFrom: one.validFrom,
  value: one.value as EventValue,
});

/** A union decided a rule for itself; `before` is the decision for the same day that it replaces. */
export const ruleDecided = (before: RuleOverride | undefined, after: RuleOverride): DomainEvent => ({
  name: 'tenancy.rules.decided',
  entity: { kind: 'tenancy.rule', id: after.key },
  ...(before ? { before: said(before) } : {}),
  after: said(after),
  reason: after.reason,
});

/** A decision was taken back before its day. */
export const ruleWithdrawn = (before: RuleOverride): DomainEvent => ({
  name: 'tenancy.rules.withdrawn',
  entity: { kind: 'tenancy.rule', id: before.key },
  before: said(before),
});
