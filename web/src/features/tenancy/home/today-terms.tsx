import type { JSX } from 'react';
import { TodayItem } from '#web/console/kit/today-item.tsx';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { useOfficers } from '../api/officers.ts';
import { daysUntil, today } from '../days.ts';
import { setupTexts } from './texts.ts';

const SOON_DAYS = 90;

/** Terms of office that end within three months: elections take their time. */
const TodayTerms = (): JSX.Element | null => {
  const t = useText(setupTexts);
  const locale = useLocale();
  const { data } = useOfficers();
  const now = today();
  const ending = (data ?? [])
    .flatMap(({ personId, name, terms }) => terms.map((term) => ({ ...term, personId, name })))
    .flatMap((term) => (term.state === 'inForce' && term.until ? [{ ...term, until: term.until }] : []))
    .filter(({ until }) => daysUntil(until, now) <= SOON_DAYS)
    .sort((a, b) => a.until.localeCompare(b.until));
  if (ending.length === 0) return null;
  return (
    <>
      {ending.map(({ personId, name, role, until }) => (
        <TodayItem
          key={`${personId} ${role}`}
          icon="cadre"
          tone="warning"
          to="/settings/officers"
          title={t('termEnds', { name, role: roleLabel(role)[locale], day: formatDay(until, locale) })}
          detail={t('termEndsHint')}
          end={t('daysLeft', { count: daysUntil(until, now) })}
        />
      ))}
    </>
  );
};

export default TodayTerms;
