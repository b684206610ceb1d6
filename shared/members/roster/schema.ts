import * as z from 'zod';
import { FenSchema } from '../../kernel/fen.ts';
import type { IdentityKind } from '../../kernel/identity.ts';
import { idPattern, type MemberId } from '../../kernel/ids.ts';
import { type Day, DaySchema, type Instant } from '../../kernel/period.ts';

/** Where a person on the roster stands. `notJoined` is an employee who is not a member (yet). */
export const STANDINGS = [
  'active',
  'retained',
  'notJoined',
  'left',
  'transferredOut',
  'deemedLeft',
  'expelled',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Retained members (保留会籍) stay members, without dues and votes. */
export const isMember = (standing: Standing | undefined): boolean => standing === 'active' || standing === 'retained';

/** Where a standing may go next (工会法 Art. 3, 中国工会章程 Ch. 1); whoever left may come back. */
export const NEXT_STANDINGS: Readonly<Record<Standing, readonly Standing[]>> = {
  notJoined: ['active', 'left'],
  active: ['retained', 'left', 'transferredOut', 'deemedLeft', 'expelled'],
  retained: ['active', 'left', 'transferredOut', 'expelled'],
  left: ['active', 'notJoined'],
  transferredOut: ['active', 'notJoined'],
  deemedLeft: ['active', 'notJoined'],
  expelled: ['active', 'notJoined'],
};

export const SEXES = ['male', 'female', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

/** A person on a union's roster as the table keeps it. Identity number and phone are only there masked, hashed, sealed. */
export type Member = {
  readonly id: MemberId;
  /** Dense number in the union; place in the packed roster and in dues pages. Never used again. */
  readonly ordinal: number;
  readonly name: string;
  readonly pinyin: string;
  readonly initials: string;
  /** Set when a person corrected the reading of the name. */
  readonly pinyinOverride?: string;
  readonly sex: Sex;
  readonly standing: Standing;
  readonly standingSince: Day;
  readonly joinedOn?: Day;
  readonly employeeNo?: string;
  readonly idKind: IdentityKind;
  readonly idMasked: string;
  readonly idHash: string;
  readonly idCipher: string;
  readonly phoneMasked?: string;
  readonly phoneCipher?: string;
  readonly phoneTail?: string;
  readonly department?: string;
  readonly team?: string;
  readonly hiredOn?: Day;
  readonly education?: string;
  readonly nation?: string;
  readonly wageBaseFen?: number;
  readonly dueExempt: boolean;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly v: number;
};

/** Letters, digits, Han and `. _ / -`: what the packed roster and files can carry without escaping. */
export const EMPLOYEE_NO = /^[\p{L}\p{N}._/-]{1,32}$/u;
const LabelSchema = z.string().trim().min(1).max(50);
const EmployeeNoSchema = z.string().trim().regex(EMPLOYEE_NO).max(32).meta({ example: 'G00001' });
const PinyinSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z]+(?: [A-Za-z]+)*$/)
  .max(120)
  .meta({ example: 'chan yu xiong' });

const optionalFields = {
  pinyin: PinyinSchema,
  phone: z.string().trim().min(5).max(24).meta({ example: '13800135678' }),
  employeeNo: EmployeeNoSchema,
  department: LabelSchema.meta({ example: '装配车间' }),
  team: LabelSchema.meta({ example: '甲班' }),
  hiredOn: DaySchema.meta({ example: '2019-03-05' }),
  joinedOn: DaySchema.meta({ example: '2026-11-22' }),
  education: LabelSchema.meta({ example: '大学本科' }),
  nation: LabelSchema.meta({ example: '汉族' }),
  wageBaseFen: FenSchema.max(1_000_000_000).meta({ example: 654321 }),
};

export const CreateMember = z
  .strictObject({
    name: z.string().trim().min(1).max(50).meta({ example: '欧阳少东' }),
    idNumber: z.string().trim().min(6).max(32).meta({ example: '110199199103072239' }),
    standing: z.enum(['active', 'retained', 'notJoined']).default('active'),
    dueExempt: z.boolean().default(false),
    sex: z.enum(SEXES).optional(),
    ...z.object(optionalFields).partial().shape,
  })
  .meta({ id: 'CreateMember' });
export type CreateMember = z.infer<typeof CreateMember>;

const nullable = Object.fromEntries(
  Object.entries(optionalFields).map(([name, schema]) => [name, (schema as z.ZodType).nullable().optional()]),
) as { [K in keyof typeof optionalFields]: z.ZodOptional<z.ZodNullable<(typeof optionalFields)[K]>> };

/** A merge patch: what is absent stays, `null` removes, blank text is refused so that it never erases by accident. */
export const UpdateMember = z
  .strictObject({
    version: z.int().min(1).max(1_000_000_000).optional(),
    name: z.string().trim().min(1).max(50).optional(),
    idNumber: z.string().trim().min(6).max(32).optional(),
    dueExempt: z.boolean().optional(),
    sex: z.enum(SEXES).optional(),
    ...nullable,
  })
  .meta({ id: 'UpdateMember' });
export type UpdateMember = z.infer<typeof UpdateMember>;

export const ChangeStanding = z
  .strictObject({
    version: z.int().min(1).max(1_000_000_000).optional(),
    standing: z.enum(STANDINGS),
    on: DaySchema.optional().meta({ example: '2026-11-22' }),
    reason: z.string().trim().min(2).max(200).meta({ example: '本人申请入会' }),
  })
  .meta({ id: 'ChangeStanding' });
export type ChangeStanding = z.infer<typeof ChangeStanding>;

export const REVEALABLE = ['idNumber', 'phone', 'wageBaseFen'] as const;
export type Revealable = (typeof REVEALABLE)[number];

export const RevealMember = z
  .strictObject({
    fields: z.array(z.enum(REVEALABLE)).min(1).max(REVEALABLE.length),
    reason: z.string().trim().min(4).max(200).meta({ example: '办理互助保障参保' }),
  })
  .meta({ id: 'RevealMember' });
export type RevealMember = z.infer<typeof RevealMember>;

export const MEMBER_ID = idPattern('member');
