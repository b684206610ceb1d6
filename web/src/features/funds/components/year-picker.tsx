import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { runningMonth } from '../calendar.ts';
import { fundsTexts } from '../texts.ts';

const YEARS = 6;

type YearPickerProps = {
  readonly year: number;
  readonly onChange: (year: number) => void;
  /** The last year there is; the running one without it. */
  readonly last?: number;
};

export const YearPicker = ({ year, onChange, last }: YearPickerProps): JSX.Element => {
  const t = useText(fundsTexts);
  const running = last ?? Number(runningMonth().slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, count) => running - count);
  return (
    <div className="tx-funds-month">
      <button
        type="button"
        className="tx-quiet tx-square"
        aria-label={t('previousYear')}
        onClick={() => onChange(year - 1)}
      >
        <Icon name="left" size={18} />
      </button>
      <select aria-label={t('year')} value={year} onChange={(event) => onChange(Number(event.target.value))}>
        {years.includes(year) ? null : <option value={year}>{t('yearOf', { year })}</option>}
        {years.map((each) => (
          <option key={each} value={each}>
            {t('yearOf', { year: each })}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="tx-quiet tx-square"
        aria-label={t('nextYear')}
        disabled={year >= running}
        onClick={() => onChange(year + 1)}
      >
        <Icon name="right" size={18} />
      </button>
    </div>
  );
};
