import type { JSX } from 'react';
import type { Officer } from '#web/api/client.ts';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { StatusTag, type Tone } from '#web/ui/status-tag.tsx';
import { daysUntil, today } from '../days.ts';
import { officerTexts } from './texts.ts';

type Term = Officer['terms'][number];

const SOON_DAYS = 90;
const tones: Readonly<Record<Term['state'], Tone>> = { inForce: 'success', upcoming: 'info', ended: 'neutral' };

/** An office with its days and how it stands. */
export const TermLine = ({ term }: { readonly term: Pick<Term, 'role' | 'from' | 'until' | 'state'> }): JSX.Element => {
  const t = useText(officerTexts);
  const locale = useLocale();
  const { role, state } = term;
  const from = formatDay(term.from, locale);
  const left = term.until ? daysUntil(term.until, today()) : undefined;
  const isSoon = state === 'inForce' && left !== undefined && left <= SOON_DAYS;
  return (
    <span className="tx-term" data-state={state}>
      <span className="tx-term-role">{roleLabel(role)[locale]}</span>
      <StatusTag tone={tones[state]}>{t(state)}</StatusTag>
      <span className="tx-faint tx-number">
        {term.until ? t('fromUntil', { from, until: formatDay(term.until, locale) }) : t('from', { from })}
      </span>
      {isSoon ? <StatusTag tone="warning">{t('daysLeft', { count: left })}</StatusTag> : null}
    </span>
  );
};
