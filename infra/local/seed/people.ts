import { projectOffices } from '#functions/tenancy/on-events.ts';
import type { NodeRole } from '#shared/kernel/context.ts';
import { addDays, type Day, dayOf } from '#shared/kernel/period.ts';
import { commit } from '#shared/storage/commit.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { type Key, key } from '#shared/storage/keys.ts';
import { nodeContext, personContext, unionContext } from '#shared/storage/means.ts';
import { allowSystem } from '#shared/tenancy/access/allow.ts';
import { officerMoved } from '#shared/tenancy/people/events.ts';
import { acceptInvitation, inviteOfficer } from '#shared/tenancy/people/invitation-actions.ts';
import type { InvitationCommand } from '#shared/tenancy/people/schema.ts';
import { type SignInDeps, signIn } from '#shared/tenancy/people/sign-in.ts';
import { originOf, type Person, type Strand } from './world.ts';

/** Who can sign in: `sub` is the subject at the local issuer. */
export type Identity = { readonly sub: string; readonly name: string; readonly phone: string };

const TERM_YEARS_DAYS = 5 * 365;

const signInDeps = (strand: Strand): SignInDeps => {
  const { runtime } = strand;
  const origin = (personId: Person['personId'], name: string) => originOf(strand, { kind: 'person', personId, name });
  return {
    db: runtime.storeFor({ kind: 'identity' }, 'seed'),
    sealer: runtime.sealer,
    newPersonId: () => strand.clock.newId('person'),
    personCtx: (personId, name) => personContext(runtime, origin(personId, name), personId),
    unionCtx: (unionId, personId, name) =>
      unionContext(runtime, origin(personId, name), { unionId: unionId as UnionCtx['scope']['unionId'], roles: [] }),
  };
};

/** Signs a person in at the local issuer: that binds issuer and subject, and takes the office that waits for the phone. */
export const meet = async (strand: Strand, identity: Identity): Promise<Person> => {
  const { sub, name, phone } = identity;
  const claims = { issuer: strand.world.deps.issuerName, subject: sub, name, verifiedPhone: phone };
  const { personId } = await signIn(signInDeps(strand), claims);
  return { personId, name };
};

/** The switcher's row of an office at once: the projector writes the same when it comes to the event. */
const listOffice = (strand: Strand, home: Key, personId: string): Promise<void> => {
  const at = strand.clock.now();
  const id = strand.clock.newId('event');
  const event = {
    name: 'tenancy.officer.appointed',
    entity: { kind: 'tenancy.officer', id: personId },
    data: { personId },
  };
  const row = { ...home, id, at, requestId: strand.clock.newId('request'), events: [event] };
  return projectOffices([row], { db: strand.runtime.storeFor({ kind: 'projector' }, 'seed') });
};

export const listUnionOffice = (strand: Strand, unionId: string, personId: string): Promise<void> =>
  listOffice(strand, key.unionEvent(unionId, strand.clock.now(), personId), personId);

/** Terms of five years from today on. */
export const termsOf = (strand: Strand, roles: readonly InvitationCommand['terms'][number]['role'][]) => {
  const from = dayOf(strand.clock.now());
  return roles.map((role) => ({ role, from, until: addDays(from, TERM_YEARS_DAYS) as Day }));
};

/** The chair invites, the person signs in and accepts. */
export const appoint = async (
  strand: Strand,
  chair: UnionCtx,
  identity: Identity,
  roles: readonly InvitationCommand['terms'][number]['role'][],
  memberId?: string,
): Promise<Person> => {
  const { name, phone } = identity;
  const terms = termsOf(strand, roles);
  const invitation = await inviteOfficer(chair, { name, phone, terms, ...(memberId ? { memberId } : {}) });
  const person = await meet(strand, identity);
  const deps = signInDeps(strand);
  const { personId } = person;
  const phoneHash = strand.runtime.sealer.fingerprint('phone', phone);
  const at = deps.unionCtx(chair.scope.unionId, personId, name);
  await acceptInvitation(deps.personCtx(personId, name), at, invitation.id, { name, phoneHash });
  await listUnionOffice(strand, chair.scope.unionId, personId);
  return person;
};

/** Gives an office of a federation node. The product has no screen for it yet, so the operator does it here. */
export const appointAtNode = async (
  strand: Strand,
  code: string,
  identity: Identity,
  role: NodeRole,
): Promise<Person> => {
  const person = await meet(strand, identity);
  const { personId, name } = person;
  const ctx = nodeContext(strand.runtime, originOf(strand, { kind: 'system', job: 'seed' }), { code, roles: [] });
  const terms = [{ role, from: dayOf(strand.clock.now()) }];
  await commit(ctx, {
    permit: allowSystem(ctx),
    writes: [{ op: 'put', guard: 'new', item: { ...key.nodeOfficer(code, personId), personId, name, terms } }],
    events: [officerMoved('appointed', { personId, name, after: terms })],
  });
  await listOffice(strand, key.nodeEvent(code, strand.clock.now(), personId), personId);
  return person;
};
