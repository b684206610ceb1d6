import type { DomainEvent } from '../../kernel/event.ts';
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
