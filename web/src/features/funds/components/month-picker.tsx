import type { JSX } from 'react';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { addMonths, runningMonth } from '../calendar.ts';
import { fundsTexts } from '../texts.ts';

const MONTHS = 36;

type MonthPickerProps = { readonly month: string; readonly onChange: (month: string) => void };

/** The last three years of months: a step back, a list, a step forward. */
export const MonthPicker = ({ month, onChange }: MonthPickerProps): JSX.Element => {
  const t = useText(fundsTexts);
  const locale = useLocale();
  const running = runningMonth();
  const months = Array.from({ length: MONTHS }, (_, count) => addMonths(running, -count));
  const named = (each: string): string => {
    const name = formatPeriod(each, locale);
    return each === running ? t('running', { month: name }) : name;
  };
  return (
    <div className="tx-funds-month">
      <button
        type="button"
        className="tx-quiet tx-square"
        aria-label={t('previousMonth')}
        onClick={() => onChange(addMonths(month, -1))}
      >
        <Icon name="left" size={18} />
      </button>
      <select aria-label={t('month')} value={month} onChange={(event) => onChange(event.target.value)}>
        {months.includes(month) ? null : <option value={month}>{formatPeriod(month, locale)}</option>}
        {months.map((each) => (
          <option key={each} value={each}>
            {named(each)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="tx-quiet tx-square"
        aria-label={t('nextMonth')}
        disabled={month >= running}
        onClick={() => onChange(addMonths(month, 1))}
      >
        <Icon name="right" size={18} />
      </button>
    </div>
  );
};
