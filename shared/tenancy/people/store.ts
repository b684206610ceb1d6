import type { UnionRole } from '../../kernel/context.ts';
import type { Day, Instant } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type Key, key, pk } from '../../storage/keys.ts';
import type { Store } from '../../storage/store.ts';
import type { Term } from '../access/rules.ts';
import type { OfficerItem } from './officers.ts';

/** `U#<union>#INVITES/<invitation>`. A welcome is opened by the verified phone, a link by its sealed token. */
export type InvitationItem = {
  readonly invitationId: string;
  readonly kind: 'link' | 'welcome';
  readonly status: 'open' | 'accepted' | 'withdrawn';
  readonly name: string;
  readonly terms: readonly Term<UnionRole>[];
  readonly memberId?: string;
  readonly phoneHash?: string;
  readonly phoneMasked?: string;
  readonly createdAt: Instant;
  readonly createdBy: string;
  /** Last day on which it can be accepted. */
  readonly expiresOn: Day;
  readonly acceptedBy?: string;
  readonly v: number;
};

/** `P#<person>#PERSON`. The verified phone is kept as a keyed hash only. */
export type PersonItem = {
  readonly personId: string;
  readonly name: string;
  readonly phoneHash?: string;
  /** Key of the office of the last session. */
  readonly lastOffice?: string;
  readonly v: number;
};

/** `P#<person>#OFFICES/<office>`: projected from the officer rows, for the switcher. Never asked for a right. */
export type OfficeRow = {
  readonly kind: 'union' | 'node';
  readonly id: string;
  readonly name: string;
  readonly terms: readonly Term<string>[];
};

/** A page of officers has no cursor: a union has some dozens. */
export const loadOfficers = (ctx: UnionCtx): Promise<readonly OfficerItem[]> =>
  ctx.db.queryAll<OfficerItem>({ pk: pk.officers(ctx.scope.unionId), consistent: true });

export const loadOfficer = (ctx: UnionCtx, personId: string): Promise<OfficerItem | undefined> =>
  ctx.db.get<OfficerItem>(key.officer(ctx.scope.unionId, personId), { consistent: true });

export const saveOfficer = (unionId: string, next: Omit<OfficerItem, 'v'>, known: OfficerItem | undefined): Write => ({
  op: 'put',
  guard: known?.v ?? 'new',
  item: { ...key.officer(unionId, next.personId), ...next },
});

/** An office can only be bound to a member file that the union has. */
export const memberExists = (unionId: string, memberId: string | undefined): readonly Write[] =>
  memberId === undefined
    ? []
    : [
        {
          op: 'check',
          key: key.member(unionId, memberId),
          condition: { expression: 'attribute_exists(pk)' },
          refusal: { kind: 'rule', code: 'tenancy.officer.memberUnknown' },
        },
      ];

/** The row of another officer, unchanged since it was read: what a decision rests on. */
export const keepOfficer = (unionId: string, officer: OfficerItem): Write => ({
  op: 'check',
  key: key.officer(unionId, officer.personId),
  condition: { expression: '#v = :v', names: { '#v': 'v' }, values: { ':v': officer.v } },
  refusal: { kind: 'conflict', code: 'storage.version.stale' },
});

export const loadInvitation = (ctx: UnionCtx, invitationId: string): Promise<InvitationItem | undefined> =>
  ctx.db.get<InvitationItem>(key.invitation(ctx.scope.unionId, invitationId), { consistent: true });

export const loadInvitations = (ctx: UnionCtx): Promise<readonly InvitationItem[]> =>
  ctx.db.queryAll<InvitationItem>({ pk: pk.invitations(ctx.scope.unionId), newestFirst: true });

export const saveInvitation = (
  unionId: string,
  next: Omit<InvitationItem, 'v'>,
  known: InvitationItem | undefined,
): Write => ({
  op: 'put',
  guard: known?.v ?? 'new',
  item: { ...key.invitation(unionId, next.invitationId), ...next },
  refusal: { kind: 'conflict', code: 'tenancy.invitation.notOpen' },
});

export const loadPerson = (db: Store, personId: string): Promise<(PersonItem & Key) | undefined> =>
  db.get<PersonItem & Key>(key.person(personId), { consistent: true });

export const loadOfficeRows = (db: Store, personId: string): Promise<readonly (OfficeRow & Key)[]> =>
  db.queryAll<OfficeRow & Key>({ pk: pk.personOffices(personId) });
