import { DomainError } from '../../kernel/errors.ts';
import { addDays, dayOf, periodOf } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { SignUpCtx, UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { firstMonth } from '../../storage/month.ts';
import { allowSystem } from '../access/allow.ts';
import { invitationCreated } from '../people/events.ts';
import type { InvitationItem } from '../people/store.ts';
import { locksFreed, unionProvisioned } from './events.ts';
import { moveStatus } from './rules.ts';
import { type ApplicationItem, type InboxItem, loadInbox, type ProfileItem, phoneBinding } from './store.ts';

const ALREADY = 'tenancy.union.alreadyProvisioned';
/** The applicant has this long to sign in; after that the union above sends an invitation. */
const WELCOME_DAYS = 90;

/** The chair's office that waits for the applicant: an invitation that the verified phone opens instead of a link. */
const welcomeOf = (ctx: UnionCtx, inbox: InboxItem, phoneHash: string): Omit<InvitationItem, 'v'> => {
  const now = ctx.tools.now();
  return {
    invitationId: `inv_${inbox.applicationId.slice(4)}`,
    kind: 'welcome',
    status: 'open',
    name: inbox.contactName,
    terms: [{ role: 'chair', from: dayOf(now) }],
    phoneHash,
    phoneMasked: inbox.contactPhoneMasked,
    createdAt: now,
    createdBy: 'provisioning',
    expiresOn: addDays(dayOf(now), WELCOME_DAYS),
  };
};

const markApplication = (applicationId: string, from: string, to: string, decided: InboxItem) => ({
  op: 'update' as const,
  key: key.application(applicationId),
  update: {
    expression: 'SET #status = :to, #at = :at, #reason = :reason ADD #v :one',
    names: { '#status': 'status', '#at': 'decidedAt', '#reason': 'reason', '#v': 'v' },
    values: { ':to': to, ':at': decided.decidedAt ?? null, ':reason': decided.reason ?? null, ':one': 1 },
  },
  condition: { expression: '#status = :from', values: { ':from': from } },
  refusal: { kind: 'conflict' as const, code: ALREADY },
});

/**
 * Sets up a union after its approval, in one transaction: profile with its own data key, first month, the district's
 * list, the applicant's status and the chair's welcome. Repeating it changes nothing.
 */
export const provision = async (ctx: UnionCtx, districtCode: string, applicationId: string): Promise<void> => {
  const permit = allowSystem(ctx);
  const { unionId } = ctx.scope;
  const inbox = await loadInbox(ctx.db, districtCode, applicationId);
  if (!inbox || inbox.unionId !== unionId) throw new DomainError('notFound', 'tenancy.application.notFound');
  const now = ctx.tools.now();
  const phone = ctx.sealer.open<string>(inbox.contactPhoneSealed, phoneBinding(applicationId), 'tenancy.phone.sealed');
  const phoneHash = ctx.sealer.fingerprint('phone', phone);
  const wrappedKey = await ctx.keys.createKey(unionId);
  const { unionName: name, unionCode: uscc, enterpriseCode: enterpriseUscc, employees, contactName } = inbox;
  const status = moveStatus(inbox.status, 'active');
  const profile: Omit<ProfileItem, 'v'> = {
    ...{ unionId, name, uscc, enterpriseUscc, nodeCode: districtCode, employees, status, wrappedKey, contactName },
    // Masked only: the key of an attempt that loses the race must not have encrypted anything.
    contactPhoneMasked: inbox.contactPhoneMasked,
    createdAt: now,
  };
  const welcome = welcomeOf(ctx, inbox, phoneHash);
  const month = firstMonth(unionId, periodOf(now), districtCode, { unions: 1, employees });
  const done = { kind: 'conflict', code: ALREADY } as const;
  const listed = { unionId, name, uscc, status };
  await commit(ctx, {
    permit,
    writes: [
      { op: 'put', guard: 'new', item: { ...key.profile(unionId), ...profile }, refusal: done },
      { op: 'put', guard: 'new', item: month, refusal: done },
      { op: 'put', guard: 'any', item: { ...key.nodeUnion(districtCode, unionId), ...listed, v: 1 } },
      {
        op: 'put',
        guard: 'new',
        item: { ...key.invitation(unionId, welcome.invitationId), ...welcome },
        refusal: done,
      },
      {
        op: 'put',
        guard: 'any',
        item: { ...key.phoneWelcome(phoneHash, unionId), unionId, invitationId: welcome.invitationId },
      },
      markApplication(applicationId, 'applied', 'active', inbox),
    ],
    events: [
      unionProvisioned({ unionId, applicationId, nodeCode: districtCode, name, employees }),
      invitationCreated(welcome),
    ],
  }).catch((error: unknown) => {
    // Somebody was here before: the message came twice.
    if (!(error instanceof DomainError) || error.code !== ALREADY) throw error;
  });
};

/** Frees both codes after a refusal and tells the applicant. Repeating it touches nothing that is locked anew. */
export const freeApplication = async (ctx: SignUpCtx, districtCode: string, applicationId: string): Promise<void> => {
  const permit = allowSystem(ctx);
  const inbox = await loadInbox(ctx.db, districtCode, applicationId);
  const own = await ctx.db.get<ApplicationItem>(key.application(applicationId), { consistent: true });
  if (inbox?.status !== 'refused' || own?.status !== 'applied') return;
  await commit(ctx, {
    permit,
    writes: [
      markApplication(applicationId, 'applied', 'refused', inbox),
      { op: 'delete', key: key.signUpLock(inbox.unionCode), guard: 'any' },
      { op: 'delete', key: key.signUpLock(inbox.enterpriseCode), guard: 'any' },
    ],
    events: [locksFreed(applicationId)],
  }).catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code !== ALREADY) throw error;
  });
};
