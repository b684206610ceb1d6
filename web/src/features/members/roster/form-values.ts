import { normaliseName } from '#shared/kernel/names.ts';
import type { CreateMember, Member, UpdateMember } from '#web/api/client.ts';
import { parseYuan } from '#web/lib/format.ts';

/** What stands in the form: texts as typed; amounts in yuan. */
export type FormValues = {
  name: string;
  idNumber: string;
  pinyin: string;
  sex: Member['sex'] | undefined;
  phone: string;
  employeeNo: string;
  department: string;
  team: string;
  hiredOn: string;
  joinedOn: string;
  education: string | undefined;
  nation: string;
  wageBase: string;
  dueExempt: boolean;
  standing: NonNullable<CreateMember['standing']>;
};

/** Fields that the form shows as they are; the others are hidden and only ever replaced. */
const OPEN = ['employeeNo', 'department', 'team', 'hiredOn', 'joinedOn', 'education', 'nation'] as const;

/** The name as it will be kept; undefined when it cannot be one. */
export const cleanName = (typed: string): string | undefined => {
  try {
    return normaliseName(typed);
  } catch {
    return undefined;
  }
};

export const blankForm = (): Partial<FormValues> => ({ standing: 'active', dueExempt: false });

export const formOf = (member: Member): Partial<FormValues> => ({
  name: member.name,
  dueExempt: member.dueExempt,
  ...Object.fromEntries(OPEN.map((field) => [field, member[field] ?? ''])),
  education: member.education ?? undefined,
});

const texts = (values: Partial<FormValues>, names: readonly (keyof FormValues)[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const text = String(values[name] ?? '').trim();
      return text === '' ? [] : [[name, text]];
    }),
  );

export const createOf = (values: Partial<FormValues>): CreateMember => {
  const wageBaseFen = parseYuan(values.wageBase ?? '');
  const standing = values.standing ?? 'active';
  const { joinedOn, ...rest } = texts(values, ['pinyin', 'phone', ...OPEN]);
  return {
    name: values.name ?? '',
    idNumber: values.idNumber ?? '',
    standing,
    dueExempt: values.dueExempt ?? false,
    ...(values.sex === undefined ? {} : { sex: values.sex }),
    ...rest,
    ...(joinedOn !== undefined && standing !== 'notJoined' ? { joinedOn } : {}),
    ...(wageBaseFen === undefined ? {} : { wageBaseFen }),
  };
};

/** Only what differs from the file as it was opened: what others change meanwhile stays theirs. */
export const patchOf = (values: Partial<FormValues>, opened: Member): UpdateMember => {
  const wageBaseFen = parseYuan(values.wageBase ?? '');
  const changed = OPEN.flatMap((field): [string, string | null][] => {
    const text = String(values[field] ?? '').trim();
    if (text === (opened[field] ?? '')) return [];
    return [[field, text === '' ? null : text]];
  });
  const name = values.name?.trim() ?? '';
  return {
    ...(name === '' || name === opened.name ? {} : { name }),
    ...texts(values, ['idNumber', 'pinyin', 'phone']),
    ...Object.fromEntries(changed),
    ...(values.dueExempt === opened.dueExempt ? {} : { dueExempt: values.dueExempt ?? false }),
    ...(wageBaseFen === undefined ? {} : { wageBaseFen }),
  };
};
