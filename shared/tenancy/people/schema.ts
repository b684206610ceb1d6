import * as z from 'zod';
import { UNION_ROLES } from '../../kernel/context.ts';
import { idPattern } from '../../kernel/ids.ts';
import { DaySchema } from '../../kernel/period.ts';

const idField = (kind: 'person' | 'invitation' | 'session' | 'member', prefix: string) =>
  z
    .string()
    .length(30)
    .regex(idPattern(kind))
    .meta({ example: `${prefix}_01JD9Z6T7QF3000000000000AA` });

export const PersonIdField = idField('person', 'per');
export const InvitationIdField = idField('invitation', 'inv');
export const SessionIdField = idField('session', 'ses');
const MemberIdField = idField('member', 'mbr');

export const MAX_TERMS = 20;
const Role = z.enum(UNION_ROLES).meta({ id: 'UnionRole', description: 'Office of a union (职务)' });

const Term = z.strictObject({
  role: Role,
  /** First day of the term. */
  from: DaySchema,
  /** Last day of the term; the office ends with it. */
  until: DaySchema.optional(),
});
const Terms = z.array(Term).min(1).max(MAX_TERMS);

const PersonName = z.string().trim().min(1).max(60);

export const InvitationCommand = z
  .strictObject({
    name: PersonName,
    /** When given, only a person with this verified phone can accept. */
    phone: z.string().trim().min(1).max(30).optional(),
    terms: Terms,
    /** The person's own member file in this union. */
    memberId: MemberIdField.optional(),
  })
  .meta({
    id: 'InvitationCommand',
    example: { name: '李会计', terms: [{ role: 'finance', from: '2026-11-22', until: '2029-11-21' }] },
  });
export type InvitationCommand = z.infer<typeof InvitationCommand>;

export const OfficerCommand = z
  .strictObject({
    terms: Terms,
    memberId: MemberIdField.optional(),
    /** Why, for the audit trail: a resignation, an election, the end of a secondment. */
    reason: z.string().trim().min(2).max(500).optional(),
    version: z.int().min(1).max(1_000_000_000).optional(),
  })
  .meta({ id: 'OfficerCommand', example: { terms: [{ role: 'committee', from: '2026-11-22' }] } });
export type OfficerCommand = z.infer<typeof OfficerCommand>;

export const AcceptanceCommand = z
  .strictObject({ token: z.string().min(40).max(1000) })
  .meta({ id: 'AcceptanceCommand', example: { token: 'sealed-token-of-the-invitation-link-as-it-was-sent' } });

const TermView = z.object({
  role: Role,
  from: z.string().max(10),
  until: z.string().max(10).nullable(),
  state: z.enum(['upcoming', 'inForce', 'ended']),
});

export const OfficerView = z
  .object({
    personId: PersonIdField,
    name: z.string().max(60),
    terms: z.array(TermView).max(MAX_TERMS),
    roles: z.array(Role).max(UNION_ROLES.length),
    memberId: MemberIdField.nullable(),
    version: z.int().min(1).max(1_000_000_000),
  })
  .meta({ id: 'Officer' });
export type OfficerView = z.infer<typeof OfficerView>;

export const OfficerList = z.object({ data: z.array(OfficerView).max(500) }).meta({ id: 'OfficerList' });

export const InvitationView = z
  .object({
    id: InvitationIdField,
    name: z.string().max(60),
    phone: z.string().max(30).nullable(),
    terms: z.array(TermView).max(MAX_TERMS),
    memberId: MemberIdField.nullable(),
    status: z.enum(['open', 'accepted', 'withdrawn', 'expired']),
    createdAt: z.string().max(30),
    createdBy: z.string().max(60),
    expiresOn: z.string().max(10),
  })
  .meta({ id: 'Invitation' });
export type InvitationView = z.infer<typeof InvitationView>;

export const InvitationList = z.object({ data: z.array(InvitationView).max(500) }).meta({ id: 'InvitationList' });

export const NewInvitation = InvitationView.extend({
  /** Shown once: whoever signs in and sends it becomes the officer. */
  token: z.string().max(1000),
}).meta({ id: 'NewInvitation' });

export const OFFICE_KINDS = ['union', 'node'] as const;
const OfficeKey = z
  .string()
  .min(6)
  .max(40)
  .regex(/^(?:union:uni_[0-9A-Z]{26}|node:\d{2,12})$/)
  .meta({ example: 'union:uni_01JD9Z6T7QF3000000000000AA' });
const OfficeFields = z.object({
  kind: z.enum(OFFICE_KINDS),
  /** Union id, or the code of the node. */
  id: z.string().max(40),
  name: z.string().max(100),
  roles: z.array(z.string().max(20)).max(20),
});

export const OfficeView = OfficeFields.extend({ key: OfficeKey }).meta({ id: 'Office' });
export type OfficeView = z.infer<typeof OfficeView>;

export const SwitchCommand = z.strictObject({ key: OfficeKey }).meta({ id: 'SwitchOfficeCommand' });

export const SessionInfo = z
  .object({
    person: z.object({ id: PersonIdField, name: z.string().max(60) }),
    active: OfficeFields.extend({ memberId: MemberIdField.optional() }).nullable(),
    offices: z.array(OfficeView).max(200),
    permissions: z.array(z.string().max(60)).max(200),
    csrfToken: z.string().max(64),
    locale: z.enum(['zh-CN', 'en']),
  })
  .meta({ id: 'SessionInfo' });

export const SessionList = z
  .object({
    data: z
      .array(
        z.object({
          id: SessionIdField,
          startedAt: z.string().max(30),
          seenAt: z.string().max(30),
          agent: z.string().max(200),
          current: z.boolean(),
        }),
      )
      .max(200),
  })
  .meta({ id: 'SessionList' });
