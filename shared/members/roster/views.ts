import * as z from 'zod';
import { type DuesRule, monthlyDueFen } from './obligation.ts';
import { type Member, SEXES, STANDINGS } from './schema.ts';

const text = (max: number) => z.string().max(max).nullable();
const day = z.string().max(10).nullable();

/** A person of the roster as lists and pages show it: numbers masked, wage hidden. */
export const MemberView = z
  .object({
    id: z.string().max(30),
    ordinal: z.int().min(0).max(1_000_000_000),
    name: z.string().max(50),
    pinyin: z.string().max(120),
    sex: z.enum(SEXES),
    standing: z.enum(STANDINGS),
    standingSince: z.string().max(10),
    joinedOn: day,
    employeeNo: text(32),
    idKind: z.string().max(30),
    idMasked: z.string().max(32),
    phoneMasked: text(32),
    department: text(50),
    team: text(50),
    hiredOn: day,
    education: text(50),
    nation: text(50),
    hasWageBase: z.boolean(),
    dueExempt: z.boolean(),
    createdAt: z.string().max(30),
    updatedAt: z.string().max(30),
    version: z.int().min(1).max(1_000_000_000),
  })
  .meta({
    id: 'Member',
    example: {
      id: 'mbr_01JD9Z6T7QF3000000000000AA',
      ordinal: 4,
      name: '欧阳少东',
      pinyin: 'ou yang shao dong',
      sex: 'male',
      standing: 'active',
      standingSince: '2026-11-22',
      joinedOn: '2026-11-22',
      employeeNo: 'G00005',
      idKind: 'residentId',
      idMasked: '110***********223X',
      phoneMasked: '138****5678',
      department: '装配车间',
      team: '甲班',
      hiredOn: '2014-11-22',
      education: '大学本科',
      nation: '汉族',
      hasWageBase: true,
      dueExempt: false,
      createdAt: '2026-11-22T06:30:00.000Z',
      updatedAt: '2026-11-22T06:30:00.000Z',
      version: 1,
    },
  });
export type MemberView = z.infer<typeof MemberView>;

export const viewOf = (member: Member): MemberView => ({
  id: member.id,
  ordinal: member.ordinal,
  name: member.name,
  pinyin: member.pinyin,
  sex: member.sex,
  standing: member.standing,
  standingSince: member.standingSince,
  joinedOn: member.joinedOn ?? null,
  employeeNo: member.employeeNo ?? null,
  idKind: member.idKind,
  idMasked: member.idMasked,
  phoneMasked: member.phoneMasked ?? null,
  department: member.department ?? null,
  team: member.team ?? null,
  hiredOn: member.hiredOn ?? null,
  education: member.education ?? null,
  nation: member.nation ?? null,
  hasWageBase: member.wageBaseFen !== undefined,
  dueExempt: member.dueExempt,
  createdAt: member.createdAt,
  updatedAt: member.updatedAt,
  version: member.v,
});

const head = z.int().min(0).max(1_000_000_000);

/** How the roster stands, out of kept totals; `employees` is what the union declared. */
export const RosterSummaryView = z
  .object({ people: head, members: head, womenMembers: head, retainedMembers: head, employees: head })
  .meta({
    id: 'RosterSummary',
    example: { people: 812, members: 731, womenMembers: 268, retainedMembers: 4, employees: 812 },
  });
export type RosterSummary = z.infer<typeof RosterSummaryView>;

/** One's own file: with the wage base and what is owed each month. */
export const OwnMemberView = MemberView.extend({
  wageBaseFen: z.int().min(0).max(1_000_000_000).nullable(),
  monthlyDueFen: z.int().min(0).max(1_000_000_000),
}).meta({ id: 'OwnMember' });
export type OwnMemberView = z.infer<typeof OwnMemberView>;

/** A member's own file; `rule` is the union's dues rate of today. */
export const ownViewOf = (member: Member, rule: DuesRule): OwnMemberView => ({
  ...viewOf(member),
  wageBaseFen: member.wageBaseFen ?? null,
  monthlyDueFen: monthlyDueFen(member, rule),
});

export const RevealedView = z
  .object({
    idNumber: z.string().max(32).nullable().optional(),
    phone: z.string().max(32).nullable().optional(),
    wageBaseFen: z.int().min(0).max(1_000_000_000).nullable().optional(),
  })
  .meta({ id: 'RevealedMember', example: { idNumber: '110199199103072239' } });
export type RevealedView = z.infer<typeof RevealedView>;
