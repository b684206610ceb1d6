import type { DomainEvent, EventValue } from '../../kernel/event.ts';
import type { ActiveOffice } from './session-rules.ts';

const session = (sessionId: string) => ({ kind: 'tenancy.session', id: sessionId });

export const sessionStarted = (personId: string, sessionId: string): DomainEvent => ({
  name: 'tenancy.session.started',
  entity: session(sessionId),
  data: { personId },
});

export const sessionEnded = (personId: string, sessionId: string): DomainEvent => ({
  name: 'tenancy.session.ended',
  entity: session(sessionId),
  data: { personId },
});

export const sessionOfficeChosen = (personId: string, sessionId: string, active: ActiveOffice | null): DomainEvent => ({
  name: 'tenancy.session.officeChosen',
  entity: session(sessionId),
  data: { personId, office: active },
});

type Terms = readonly { readonly role: string; readonly from: string; readonly until?: string }[];

const termValues = (terms: Terms): EventValue =>
  terms.map(({ role, from, until }) => ({ role, from, until: until ?? null }));

const officer = (personId: string) => ({ kind: 'tenancy.officer', id: personId });
const invitation = (id: string) => ({ kind: 'tenancy.invitation', id });

export const personRegistered = (personId: string, name: string): DomainEvent => ({
  name: 'tenancy.person.registered',
  entity: { kind: 'tenancy.person', id: personId },
  after: { name },
});

export const personRefreshed = (personId: string, before: string, after: string): DomainEvent => ({
  name: 'tenancy.person.refreshed',
  entity: { kind: 'tenancy.person', id: personId },
  before: { name: before },
  after: { name: after },
});

export const invitationCreated = (item: {
  readonly invitationId: string;
  readonly name: string;
  readonly terms: Terms;
  readonly expiresOn: string;
  readonly phoneMasked?: string;
}): DomainEvent => ({
  name: 'tenancy.invitation.created',
  entity: invitation(item.invitationId),
  after: {
    name: item.name,
    terms: termValues(item.terms),
    expiresOn: item.expiresOn,
    ...(item.phoneMasked ? { phone: item.phoneMasked } : {}),
  },
});

export const invitationClosed = (
  invitationId: string,
  status: 'accepted' | 'withdrawn',
  personId?: string,
): DomainEvent => ({
  name: `tenancy.invitation.${status}`,
  entity: invitation(invitationId),
  before: { status: 'open' },
  after: { status },
  ...(personId ? { data: { personId } } : {}),
});

/** Appointed, changed or removed; `data.personId` is what the office switcher follows. */
export const officerMoved = (
  what: 'appointed' | 'changed' | 'removed',
  input: {
    readonly personId: string;
    readonly name: string;
    readonly before?: Terms;
    readonly after?: Terms;
    readonly reason?: string | undefined;
  },
): DomainEvent => ({
  name: `tenancy.officer.${what}`,
  entity: officer(input.personId),
  ...(input.before ? { before: { name: input.name, terms: termValues(input.before) } } : {}),
  ...(input.after ? { after: { name: input.name, terms: termValues(input.after) } } : {}),
  data: { personId: input.personId },
  ...(input.reason ? { reason: input.reason } : {}),
});
