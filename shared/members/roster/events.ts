import type { DomainEvent, EventValue } from '../../kernel/event.ts';
import { maskName } from '../../kernel/names.ts';
import type { Member, Revealable } from './schema.ts';

const KIND = 'members.member';

/** Fields that an event may show as they are; the others are named only. */
const OPEN_FIELDS = [
  'ordinal',
  'sex',
  'standing',
  'standingSince',
  'joinedOn',
  'employeeNo',
  'idMasked',
  'phoneMasked',
  'department',
  'team',
  'hiredOn',
  'education',
  'nation',
  'dueExempt',
  'pinyin',
] as const satisfies readonly (keyof Member)[];

const shown = (member: Member, names: readonly (typeof OPEN_FIELDS)[number][]): Record<string, EventValue> =>
  Object.fromEntries(names.map((name) => [name, member[name] ?? null]));

const entityOf = (member: Member) => ({ kind: KIND, id: member.id });

export const memberAdded = (member: Member): DomainEvent => ({
  name: 'members.roster.added',
  entity: entityOf(member),
  after: { name: maskName(member.name), ...shown(member, OPEN_FIELDS) },
});

/** Names of the fields that differ, hidden values included. */
export const changedFields = (before: Member, after: Member): string[] => {
  const facts = [...OPEN_FIELDS, 'name', 'wageBaseFen'] as const;
  return facts.filter((name) => before[name] !== after[name]);
};

export const memberUpdated = (before: Member, after: Member): DomainEvent => {
  const changed = OPEN_FIELDS.filter((name) => before[name] !== after[name]);
  const renamed = before.name !== after.name;
  return {
    name: 'members.roster.updated',
    entity: entityOf(after),
    before: { ...shown(before, changed), ...(renamed ? { name: maskName(before.name) } : {}) },
    after: { ...shown(after, changed), ...(renamed ? { name: maskName(after.name) } : {}) },
    data: { changed: changedFields(before, after) },
  };
};

export const standingChanged = (before: Member, after: Member, reason: string): DomainEvent => ({
  name: 'members.roster.standingChanged',
  entity: entityOf(after),
  before: { standing: before.standing, standingSince: before.standingSince },
  after: { standing: after.standing, standingSince: after.standingSince },
  reason,
});

export const memberRevealed = (member: Member, fields: readonly Revealable[], reason: string): DomainEvent => ({
  name: 'members.roster.revealed',
  entity: entityOf(member),
  data: { fields: [...fields] },
  reason,
});
