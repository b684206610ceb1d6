import { dayOf, type Instant } from '../../kernel/period.ts';
import type { Tools } from '../../kernel/tools.ts';
import type { Vault } from '../../storage/vault.ts';
import type { Change } from '../roster/figures.ts';
import { decideNew, decideStanding, decideUpdate } from '../roster/rules.ts';
import type { Member } from '../roster/schema.ts';
import { openPhone, sealIdentity, sealPhone } from '../roster/seal.ts';
import type { RowValues } from './cells.ts';
import type { Mapping } from './fields.ts';
import { placeIn, type Trouble } from './trouble.ts';

const detailsOf = (values: RowValues) => ({
  employeeNo: values.employeeNo,
  department: values.department,
  team: values.team,
  hiredOn: values.hiredOn,
  education: values.education,
  nation: values.nation,
  wageBaseFen: values.wageBaseFen,
});

const present = <T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

/** A file without a membership column lists members; with one, an empty cell says that nobody joined. */
const standingOf = (values: RowValues, mapping: Mapping): 'active' | 'notJoined' =>
  (values.joins ?? !mapping.includes('membership')) ? 'active' : 'notJoined';

export const newFrom = (
  values: RowValues,
  mapping: Mapping,
  ordinal: number,
  tools: Tools,
  vault: Vault,
  now: Instant,
): Change => {
  const { name, identity, phone, sex, joinedOn } = values;
  if (name === undefined || identity === undefined) throw new Error('a row without name or identity cannot be new');
  const id = tools.newId('member');
  const after = decideNew({
    id,
    ordinal,
    name,
    ...(sex === undefined ? {} : { sex }),
    standing: standingOf(values, mapping),
    dueExempt: false,
    identity,
    sealed: { ...sealIdentity(vault, id, identity), ...(phone === undefined ? {} : sealPhone(vault, id, phone)) },
    details: { ...present(detailsOf(values)), ...(joinedOn === undefined ? {} : { joinedOn }) },
    now,
  });
  return { after };
};

export type Revision = {
  readonly change: Change;
  readonly changed: boolean;
  readonly notices: readonly Trouble[];
  /** Set when the row is likelier another person than news of this one. */
  readonly refused?: Trouble;
};

const withStanding = (member: Member, values: RowValues, now: Instant): Member => {
  if (values.joins !== true || member.standing !== 'notJoined') return member;
  const joined = decideStanding(member, { standing: 'active', on: dayOf(now) }, now);
  return values.joinedOn === undefined ? joined : { ...joined, joinedOn: values.joinedOn };
};

/** Membership in a spreadsheet never lets a member go: leaving is a decision with a reason, so it is only noticed. */
const standingNotices = (member: Member, values: RowValues, mapping: Mapping, row: number): Trouble[] => {
  const isMember = member.standing === 'active' || member.standing === 'retained';
  if (values.joins === undefined || values.joins === isMember || member.standing === 'notJoined') return [];
  const params = { standing: member.standing };
  return [{ ...placeIn(mapping, row, 'membership'), code: 'members.import.membershipDiffers', params }];
};

/**
 * Another name is news of a person only when something else holds: the identity number together with the employee
 * number. A number that was given to a new hire, or a mistyped identity number, must not rename who had it.
 */
const likelyAnother = (member: Member, values: RowValues, mapping: Mapping, row: number): Trouble | undefined => {
  if (values.name === undefined || values.name === member.name) return undefined;
  const byNumberOnly = values.identity === undefined;
  const otherNumber = member.employeeNo !== undefined && (values.employeeNo ?? member.employeeNo) !== member.employeeNo;
  if (!byNumberOnly && !otherNumber) return undefined;
  return { ...placeIn(mapping, row, byNumberOnly ? 'name' : 'idNumber'), code: 'members.import.otherPerson' };
};

/** A file with a row applied. What the row leaves blank stays; what differs is put in place of it. */
export const reviseFrom = (
  member: Member,
  values: RowValues,
  mapping: Mapping,
  row: number,
  vault: Vault,
  now: Instant,
): Revision => {
  const another = likelyAnother(member, values, mapping, row);
  if (another) return { change: { before: member, after: member }, changed: false, notices: [], refused: another };
  const phoneIsNew = values.phone !== undefined && values.phone !== openPhone(vault, member);
  const joinedOn = member.standing === 'notJoined' ? undefined : values.joinedOn;
  const updated = decideUpdate(
    member,
    {
      name: values.name,
      sex: values.sex,
      sealedPhone: phoneIsNew && values.phone !== undefined ? sealPhone(vault, member.id, values.phone) : undefined,
      details: { ...present(detailsOf(values)), ...(joinedOn === undefined ? {} : { joinedOn }) },
    },
    now,
  );
  const after = withStanding(updated, values, now);
  return {
    change: { before: member, after },
    changed: after !== member,
    notices: standingNotices(member, values, mapping, row),
  };
};
