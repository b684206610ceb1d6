import { DomainError, refuse } from '../../kernel/errors.ts';
import { maskPhone } from '../../kernel/masking.ts';
import { normaliseName } from '../../kernel/names.ts';
import { addDays, type Day, dayOf } from '../../kernel/period.ts';
import { parsePhone } from '../../kernel/phone.ts';
import { commit } from '../../storage/commit.ts';
import type { Ctx, PersonCtx, UnionCtx } from '../../storage/context.ts';
import { allow, allowSelf } from '../access/allow.ts';
import { invitationClosed, invitationCreated, officerMoved } from './events.ts';
import { termViews } from './officer-actions.ts';
import {
  checkAcceptance,
  checkChairOffice,
  checkInvitation,
  INVITATION_DAYS,
  mergeTerms,
  type UnionTerm,
} from './rules.ts';
import type { InvitationCommand, InvitationView } from './schema.ts';
import {
  type InvitationItem,
  loadInvitation,
  loadInvitations,
  loadOfficer,
  memberExists,
  type PersonItem,
  saveInvitation,
  saveOfficer,
} from './store.ts';

const BOUND_TO = ['invitation'] as const;
const INVALID = 'tenancy.invitation.invalid';

/** What the link says: which invitation of which union. Sealed, so that nobody can make or change one. */
export type InvitationToken = { readonly unionId: string; readonly invitationId: string };

const statusOf = (item: Omit<InvitationItem, 'v'>, today: Day): InvitationView['status'] =>
  item.status === 'open' && item.expiresOn < today ? 'expired' : item.status;

const invitationView = (item: Omit<InvitationItem, 'v'>, today: Day) => ({
  id: item.invitationId,
  name: item.name,
  phone: item.phoneMasked ?? null,
  terms: termViews(item.terms, today),
  memberId: item.memberId ?? null,
  status: statusOf(item, today),
  createdAt: item.createdAt,
  createdBy: item.createdBy,
  expiresOn: item.expiresOn,
});

const phoneOf = (ctx: Ctx, raw: string | undefined): { phoneHash: string; phoneMasked: string } | undefined => {
  if (raw === undefined) return undefined;
  const checked = parsePhone(raw);
  if (!checked.ok) return refuse('rule', INVALID, {}, [{ pointer: '/phone', code: checked.code }]);
  return { phoneHash: ctx.sealer.fingerprint('phone', checked.phone), phoneMasked: maskPhone(checked.phone) };
};

const actorName = (ctx: Ctx): string => (ctx.actor.kind === 'person' ? ctx.actor.name : ctx.actor.kind);

/** Invites a person to offices. No row holds the token but the kept answer of an Idempotency-Key, for its day. */
export const inviteOfficer = async (ctx: UnionCtx, command: InvitationCommand) => {
  const permit = allow(ctx, 'tenancy.officers.manage');
  const now = ctx.tools.now();
  const today = dayOf(now);
  const terms: readonly UnionTerm[] = command.terms.map(({ role, from, until }) =>
    until === undefined ? { role, from } : { role, from, until },
  );
  checkInvitation(terms, today);
  checkChairOffice(ctx.scope.roles, [], terms);
  const item: Omit<InvitationItem, 'v'> = {
    invitationId: ctx.tools.newId('invitation'),
    kind: 'link',
    status: 'open',
    name: normaliseName(command.name),
    terms,
    ...(command.memberId ? { memberId: command.memberId } : {}),
    ...phoneOf(ctx, command.phone),
    createdAt: now,
    createdBy: actorName(ctx),
    expiresOn: addDays(today, INVITATION_DAYS),
  };
  const { unionId } = ctx.scope;
  const said: InvitationToken = { unionId, invitationId: item.invitationId };
  const body = { ...invitationView(item, today), token: ctx.sealer.seal(said, BOUND_TO) };
  await commit(ctx, {
    permit,
    writes: [saveInvitation(unionId, item, undefined), ...memberExists(unionId, item.memberId)],
    events: [invitationCreated(item)],
    answer: { status: 201, body },
  });
  return body;
};

export const listInvitations = async (ctx: UnionCtx) => {
  allow(ctx, 'tenancy.officers.read');
  const today = dayOf(ctx.tools.now());
  return (await loadInvitations(ctx)).map((item) => invitationView(item, today));
};

export const withdrawInvitation = async (ctx: UnionCtx, invitationId: string): Promise<void> => {
  const permit = allow(ctx, 'tenancy.officers.manage');
  const item = await loadInvitation(ctx, invitationId);
  if (!item) throw new DomainError('notFound', 'tenancy.invitation.notFound');
  if (item.status !== 'open') refuse('conflict', 'tenancy.invitation.notOpen', { status: item.status });
  await commit(ctx, {
    permit,
    writes: [saveInvitation(ctx.scope.unionId, { ...item, status: 'withdrawn' }, item)],
    events: [invitationClosed(invitationId, 'withdrawn')],
  });
};

/** Opens a link's token. Throws `tenancy.invitation.invalid` for anything that this product did not seal as one. */
export const openInvitationToken = (ctx: PersonCtx, token: string): InvitationToken =>
  ctx.sealer.open<InvitationToken>(token, BOUND_TO, INVALID);

/**
 * Makes the person an officer by an invitation. `union` is a context of the union that the sealed token or the
 * welcome names; its actor is the person. One transaction: the officer row and the invitation, each guarded, so that
 * a token works once and offices that exclude each other never meet.
 */
export const acceptInvitation = async (
  person: PersonCtx,
  union: UnionCtx,
  invitationId: string,
  known: Pick<PersonItem, 'name' | 'phoneHash'>,
): Promise<void> => {
  const permit = allowSelf(person);
  const { personId } = person.scope;
  const { unionId } = union.scope;
  const today = dayOf(union.tools.now());
  const invitation = await loadInvitation(union, invitationId);
  if (!invitation) throw new DomainError('invalid', INVALID);
  checkAcceptance(invitation, known, today);
  const officer = await loadOfficer(union, personId);
  const terms = mergeTerms(officer?.terms ?? [], invitation.terms);
  const memberId = officer?.memberId ?? invitation.memberId;
  const name = officer?.name ?? invitation.name;
  const next = { personId, name, terms, ...(memberId ? { memberId } : {}) };
  const before = officer ? { before: officer.terms } : {};
  await commit(union, {
    permit,
    writes: [
      saveOfficer(unionId, next, officer),
      saveInvitation(unionId, { ...invitation, status: 'accepted', acceptedBy: personId }, invitation),
    ],
    events: [
      officerMoved('appointed', { personId, name, ...before, after: terms }),
      invitationClosed(invitationId, 'accepted', personId),
    ],
  });
};
