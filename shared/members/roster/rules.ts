// 工会法 Art. 3 and 中国工会章程 (2023) Ch. 1: who may join, retained membership, leaving; one person, one file in a union.
import { type DomainError, type FieldError, refuse } from '../../kernel/errors.ts';
import { type Identity, parseIdentity } from '../../kernel/identity.ts';
import type { MemberId } from '../../kernel/ids.ts';
import { normaliseName } from '../../kernel/names.ts';
import { type Day, dayOf, type Instant } from '../../kernel/period.ts';
import { parsePhone } from '../../kernel/phone.ts';
import { type Member, NEXT_STANDINGS, type Sex, type Standing } from './schema.ts';
import type { SealedIdentity, SealedPhone } from './seal.ts';
import { sortKeyOf } from './sort-key.ts';

/** Employed by the enterprise, members or not: the base of the membership rate. */
export const isEmployed = (standing: Standing): boolean => standing === 'active' || standing === 'notJoined';

type Stated = {
  readonly name?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly phone?: string | null | undefined;
};
export type Checked = { readonly name?: string; readonly identity?: Identity; readonly phone?: string | null };

const fieldOf = (error: unknown, pointer: string): FieldError => {
  const known = error as DomainError;
  if (typeof known?.code !== 'string') throw error;
  return { pointer, code: known.code, params: known.params };
};

/** Checks name, identity number and phone together, so that all that is wrong is said at once. */
export const checkPersonal = (stated: Stated): Checked => {
  const fields: FieldError[] = [];
  let name: string | undefined;
  try {
    if (stated.name !== undefined) name = normaliseName(stated.name);
  } catch (error) {
    fields.push(fieldOf(error, '/name'));
  }
  const identity = stated.idNumber === undefined ? undefined : parseIdentity(stated.idNumber);
  if (identity?.ok === false)
    fields.push({
      pointer: '/idNumber',
      code: identity.code,
      ...(identity.expected === undefined ? {} : { params: { expected: identity.expected } }),
    });
  const phone = typeof stated.phone === 'string' ? parsePhone(stated.phone) : undefined;
  if (phone?.ok === false) fields.push({ pointer: '/phone', code: phone.code });
  if (fields.length > 0) return refuse('invalid', 'members.roster.invalid', { count: fields.length }, fields);
  return {
    ...(name === undefined ? {} : { name }),
    ...(identity?.ok ? { identity } : {}),
    ...(stated.phone === null ? { phone: null } : phone?.ok ? { phone: phone.phone } : {}),
  };
};

export type Details = Partial<
  Pick<Member, 'employeeNo' | 'department' | 'team' | 'hiredOn' | 'joinedOn' | 'education' | 'nation' | 'wageBaseFen'>
>;

const joinedByToday = (today: Day, joinedOn: Day | null | undefined): void => {
  if (typeof joinedOn === 'string' && joinedOn > today)
    refuse('invalid', 'members.roster.invalid', { count: 1 }, [
      { pointer: '/joinedOn', code: 'members.roster.dayInFuture' },
    ]);
};

export type NewMember = {
  readonly id: MemberId;
  readonly ordinal: number;
  readonly name: string;
  readonly pinyin?: string;
  readonly sex?: Sex;
  readonly standing: Standing;
  readonly dueExempt: boolean;
  readonly identity: Identity;
  readonly sealed: SealedIdentity & Partial<SealedPhone>;
  readonly details: Details;
  readonly now: Instant;
};

/** The sex on the identity card decides; what was stated counts only for documents that do not carry it. */
const sexOf = (identity: Identity | undefined, stated: Sex | undefined): Sex | undefined => identity?.sex ?? stated;

/** A new file. Someone who joins today without another date joins today. */
export const decideNew = (input: NewMember): Member => {
  const today = dayOf(input.now);
  joinedByToday(today, input.details.joinedOn);
  const joins = input.standing !== 'notJoined';
  const { joinedOn, ...details } = input.details;
  return {
    id: input.id,
    ordinal: input.ordinal,
    name: input.name,
    ...sortKeyOf(input.name, input.pinyin),
    ...(input.pinyin === undefined ? {} : { pinyinOverride: input.pinyin }),
    sex: sexOf(input.identity, input.sex) ?? 'unknown',
    standing: input.standing,
    standingSince: (joins ? joinedOn : undefined) ?? today,
    ...(joins ? { joinedOn: joinedOn ?? today } : {}),
    ...input.sealed,
    ...details,
    dueExempt: input.dueExempt,
    createdAt: input.now,
    updatedAt: input.now,
    v: 1,
  };
};

export type MemberPatch = {
  readonly name?: string | undefined;
  readonly pinyin?: string | null | undefined;
  readonly sex?: Sex | undefined;
  readonly dueExempt?: boolean | undefined;
  readonly identity?: Identity | undefined;
  readonly sealedIdentity?: SealedIdentity | undefined;
  readonly sealedPhone?: SealedPhone | null | undefined;
  readonly details: { readonly [K in keyof Details]: Details[K] | null };
};

const NO_PHONE = { phoneMasked: undefined, phoneCipher: undefined, phoneTail: undefined };

const withoutGaps = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && each !== null)) as T;

/** A file with a patch applied: absent stays, null removes. Answers the same object when nothing changes. */
export const decideUpdate = (member: Member, patch: MemberPatch, now: Instant): Member => {
  joinedByToday(dayOf(now), patch.details.joinedOn);
  const stated = Object.fromEntries(Object.entries(patch.details).filter(([, value]) => value !== undefined));
  const override = patch.pinyin === undefined ? member.pinyinOverride : (patch.pinyin ?? undefined);
  const name = patch.name ?? member.name;
  const next = withoutGaps({
    ...member,
    ...stated,
    ...(patch.dueExempt === undefined ? {} : { dueExempt: patch.dueExempt }),
    ...patch.sealedIdentity,
    ...(patch.sealedPhone === null ? NO_PHONE : patch.sealedPhone),
    name,
    ...sortKeyOf(name, override),
    pinyinOverride: override,
    sex:
      patch.identity || member.idKind !== 'residentId' ? (sexOf(patch.identity, patch.sex) ?? member.sex) : member.sex,
  }) as Member;
  return sameMember(member, next) ? member : { ...next, updatedAt: now };
};

/** Whether two states of a file hold the same facts. */
export const sameMember = (a: Member, b: Member): boolean => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof Member)[]);
  for (const name of names) if (name !== 'updatedAt' && name !== 'v' && a[name] !== b[name]) return false;
  return true;
};

/** Moves a file to another standing on a day; only the moves that the constitution knows, never into the future. */
export const decideStanding = (
  member: Member,
  command: { readonly standing: Standing; readonly on?: Day | undefined },
  now: Instant,
): Member => {
  const today = dayOf(now);
  const on = command.on ?? today;
  const { standing } = command;
  if (!NEXT_STANDINGS[member.standing].includes(standing))
    return refuse('rule', 'members.standing.notAllowed', { from: member.standing, to: standing });
  if (on > today) return refuse('rule', 'members.standing.inFuture', { on });
  if (on < member.standingSince) return refuse('rule', 'members.standing.beforeLast', { since: member.standingSince });
  const joins = standing === 'active' && member.standing !== 'retained';
  return { ...member, standing, standingSince: on, ...(joins ? { joinedOn: on } : {}), updatedAt: now };
};
