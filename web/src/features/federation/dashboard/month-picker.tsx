import type { JSX } from 'react';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatInstant, formatPeriod } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { dashboardTexts } from './texts.ts';

const MONTHS = 36;

/** The month of China's calendar that is running, whatever the device's zone. */
export const runningMonth = (): string => formatInstant(new Date().toISOString()).slice(0, 7);

const before = (month: string, count: number): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
};

type MonthPickerProps = { readonly month: string; readonly onChange: (month: string) => void };

/** The last three years of months: a step back, a list, a step forward. */
export const MonthPicker = ({ month, onChange }: MonthPickerProps): JSX.Element => {
  const t = useText(dashboardTexts);
  const locale = useLocale();
  const running = runningMonth();
  const months = Array.from({ length: MONTHS }, (_, count) => before(running, count));
  const step = (by: number): void => onChange(before(month, by));
  return (
    <div className="tx-month">
      <button type="button" className="tx-quiet tx-square" aria-label={t('previousMonth')} onClick={() => step(1)}>
        <Icon name="left" size={18} />
      </button>
      <select aria-label={t('month')} value={month} onChange={(event) => onChange(event.target.value)}>
        {months.includes(month) ? null : <option value={month}>{formatPeriod(month, locale)}</option>}
        {months.map((each) => (
          <option key={each} value={each}>
            {each === running ? t('running', { month: formatPeriod(each, locale) }) : formatPeriod(each, locale)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="tx-quiet tx-square"
        aria-label={t('nextMonth')}
        disabled={month >= running}
        onClick={() => step(-1)}
      >
        <Icon name="right" size={18} />
      </button>
    </div>
  );
};
