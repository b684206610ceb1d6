import type { Instant } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { SignUpCtx, UnionCtx } from '../../storage/context.ts';
import { type Key, key, pk } from '../../storage/keys.ts';
import type { Store } from '../../storage/store.ts';
import type { UnionStatus } from './schema.ts';

/** `U#<union>#PROFILE`: the union itself. `contactPhone` is encrypted with the union's own key. */
export type ProfileItem = {
  readonly unionId: string;
  readonly name: string;
  readonly uscc: string;
  readonly enterpriseUscc: string;
  readonly nodeCode: string;
  readonly employees: number;
  readonly status: UnionStatus;
  readonly wrappedKey: string;
  readonly createdAt: Instant;
  readonly address?: string;
  readonly contactName?: string;
  readonly contactPhoneMasked?: string;
  readonly contactPhone?: string;
  readonly v: number;
};

/** `N#<district>#INBOX/<application>`: what the district decides on. The phone is sealed and shown masked. */
export type InboxItem = {
  readonly applicationId: string;
  /** The id that the union will have: fixed here, so that provisioning can be repeated. */
  readonly unionId: string;
  readonly status: UnionStatus;
  readonly unionName: string;
  readonly unionCode: string;
  readonly enterpriseCode: string;
  readonly districtCode: string;
  readonly employees: number;
  readonly contactName: string;
  readonly contactPhoneSealed: string;
  readonly contactPhoneMasked: string;
  readonly submittedAt: Instant;
  readonly decidedAt?: Instant;
  readonly decidedBy?: string;
  readonly reason?: string;
  readonly v: number;
};

/** `A#<application>#APPLICATION`: what the applicant may see with the status token. */
export type ApplicationItem = {
  readonly applicationId: string;
  readonly status: UnionStatus;
  readonly unionName: string;
  readonly unionCode: string;
  readonly enterpriseCode: string;
  readonly tokenHash: string;
  readonly submittedAt: Instant;
  readonly decidedAt?: Instant;
  readonly reason?: string;
  readonly v: number;
};

export const phoneBinding = (applicationId: string): readonly string[] => ['application', applicationId, 'phone'];

const taken = { kind: 'conflict', code: 'tenancy.application.codeTaken' } as const;

/** One transaction: both codes locked, the district's inbox row and the applicant's own row. */
export const applicationWrites = (
  inbox: Omit<InboxItem, 'v'>,
  application: Omit<ApplicationItem, 'v'>,
): readonly Write[] => [
  ...[inbox.unionCode, inbox.enterpriseCode].map(
    (code, index): Write => ({
      op: 'put',
      guard: 'new',
      item: { ...key.signUpLock(code), applicationId: inbox.applicationId },
      refusal: { ...taken, params: { field: index === 0 ? 'unionCode' : 'enterpriseCode' } },
    }),
  ),
  {
    op: 'put',
    guard: 'new',
    item: { ...key.nodeInbox(inbox.districtCode, inbox.applicationId), ...inbox },
  },
  { op: 'put', guard: 'new', item: { ...key.application(inbox.applicationId), ...application } },
];

export const loadApplication = (ctx: SignUpCtx, applicationId: string): Promise<ApplicationItem | undefined> =>
  ctx.db.get<ApplicationItem>(key.application(applicationId), { consistent: true });

export const loadInbox = (db: Store, districtCode: string, applicationId: string): Promise<InboxItem | undefined> =>
  db.get<InboxItem>(key.nodeInbox(districtCode, applicationId), { consistent: true });

export const saveInbox = (item: InboxItem & Key): Write => ({
  op: 'put',
  guard: item.v,
  item,
  refusal: { kind: 'conflict', code: 'tenancy.application.alreadyDecided' },
});

export const loadProfile = (ctx: UnionCtx): Promise<(ProfileItem & Key) | undefined> =>
  ctx.db.get<ProfileItem & Key>(key.profile(ctx.scope.unionId), { consistent: true });

export const inboxOf = (districtCode: string) => ({ pk: pk.nodeInbox(districtCode), newestFirst: true });
