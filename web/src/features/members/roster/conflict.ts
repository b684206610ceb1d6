import type { Member } from '#web/api/client.ts';
import type { Locale } from '#web/i18n/locale.ts';
import { fieldLabels, sexLabels, standingLabels } from '../labels.ts';

export type Difference = { readonly label: string; readonly before: string; readonly after: string };

const SHOWN = [
  'name',
  'standing',
  'sex',
  'joinedOn',
  'employeeNo',
  'department',
  'team',
  'hiredOn',
  'education',
  'nation',
] as const;

const textOf = (member: Member, field: (typeof SHOWN)[number], locale: Locale): string => {
  if (field === 'standing') return standingLabels[member.standing][locale];
  if (field === 'sex') return sexLabels[member.sex][locale];
  return member[field] ?? '—';
};

/** What somebody else changed between two readings of one file, in words. */
export const differencesOf = (before: Member, after: Member, locale: Locale): readonly Difference[] => {
  const open = SHOWN.filter((field) => before[field] !== after[field]).map((field) => ({
    label: fieldLabels[field][locale],
    before: textOf(before, field, locale),
    after: textOf(after, field, locale),
  }));
  const masked = (['idNumber', 'phone'] as const).flatMap((field) => {
    const [was, is] = [before, after].map((each) => (field === 'phone' ? each.phoneMasked : each.idMasked) ?? '—');
    return was === is ? [] : [{ label: fieldLabels[field][locale], before: was ?? '—', after: is ?? '—' }];
  });
  return [...open, ...masked];
};
