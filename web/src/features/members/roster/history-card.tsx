import type { JSX } from 'react';
import type { Member } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { type Locale, useLocale } from '#web/i18n/locale.ts';
import { type Translate, useText } from '#web/i18n/text.ts';
import { Timeline, type TimelineItem } from '#web/ui/timeline.tsx';
import { type TrailLine, useTrail } from '../api/use-trail.ts';
import { fieldLabels, standingLabels } from '../labels.ts';
import { memberTexts } from './member-texts.ts';

type T = Translate<(typeof memberTexts)['zh']>;

const titles: Readonly<Record<string, 'evAdded' | 'evUpdated' | 'evStanding' | 'evRevealed'>> = {
  'members.roster.added': 'evAdded',
  'members.roster.updated': 'evUpdated',
  'members.roster.standingChanged': 'evStanding',
  'members.roster.revealed': 'evRevealed',
};

const labelOf = (field: string, locale: Locale): string | undefined =>
  Object.entries({ ...fieldLabels, phoneMasked: fieldLabels.phone, idMasked: fieldLabels.idNumber }).find(
    ([name]) => name === field,
  )?.[1][locale];

const say = (field: string, value: unknown, locale: Locale): string => {
  if (field === 'standing')
    return Object.entries(standingLabels).find(([name]) => name === value)?.[1][locale] ?? String(value);
  return value === null || value === undefined || value === '' ? '—' : String(value);
};

/** What an entry changed, one line per fact; a new file is named and not listed. */
const changesOf = ({ event }: TrailLine, t: T, locale: Locale): string[] => {
  const { before, after } = event;
  if (!before || !after) return [];
  return Object.keys(after).flatMap((field) => {
    const label = labelOf(field, locale);
    if (label === undefined) return [];
    const change = t('arrow', { before: say(field, before[field], locale), after: say(field, after[field], locale) });
    return [`${label}：${change}`];
  });
};

const itemOf = (line: TrailLine, index: number, t: T, locale: Locale): TimelineItem => {
  const { entry, event } = line;
  const by = entry.actor.name ? [t('evBy', { name: entry.actor.name })] : [];
  const reason = event.reason ? [t('evReason', { reason: event.reason })] : [];
  const details = [...changesOf(line, t, locale), ...reason, ...by];
  return {
    key: `${entry.id}/${index}`,
    at: entry.at,
    title: t(titles[event.name] ?? 'evOther'),
    detail: details.map((detail) => <p key={detail}>{detail}</p>),
    tone: event.name === 'members.roster.revealed' ? 'warning' : 'info',
  };
};

const ofFile = ({ createdAt, updatedAt }: Member, t: T): TimelineItem[] => [
  ...(updatedAt === createdAt
    ? []
    : [{ key: 'changed', at: updatedAt, title: t('evFileChanged'), tone: 'neutral' as const }]),
  { key: 'made', at: createdAt, title: t('evFileMade'), tone: 'neutral' },
];

/** Who changed or looked at what, as far as the office may read the trail. */
export const HistoryCard = ({ member }: { readonly member: Member }): JSX.Element => {
  const t = useText(memberTexts);
  const locale = useLocale();
  const mayRead = useCan('tenancy.audit.read');
  const { data = [] } = useTrail(member.id, mayRead);
  const trail = data.map((line, index) => itemOf(line, index, t, locale));
  const hasStart = data.some(({ event }) => event.name === 'members.roster.added');
  const file = ofFile(member, t).filter(({ key }) => (key === 'made' ? !hasStart : trail.length === 0));
  return (
    <Card title={t('history')}>
      <p className="tx-faint tx-lead">{t(mayRead ? 'historyHint' : 'historyOnlyFile')}</p>
      <Timeline items={[...trail, ...file]} />
    </Card>
  );
};
