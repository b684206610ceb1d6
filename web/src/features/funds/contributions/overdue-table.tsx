import { Checkbox } from 'antd';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { ContributionsOverdue } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatPeriod } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Scroll } from '../components/scroll.tsx';
import { overdueTexts } from './overdue-texts.ts';

const WARNINGS = {
  none: { tone: 'success', text: 'warnNone' },
  soon: { tone: 'warning', text: 'warnSoon' },
  over: { tone: 'danger', text: 'warnOver' },
} as const;

type Month = ContributionsOverdue['data'][number];
type OverdueTableProps = {
  readonly months: readonly Month[];
  readonly chosen: readonly string[];
  readonly onChoose: ((periods: readonly string[]) => void) | undefined;
};

const Row = ({ one, chosen, onChoose }: Omit<OverdueTableProps, 'months'> & { readonly one: Month }): JSX.Element => {
  const t = useText(overdueTexts);
  const locale = useLocale();
  const name = formatPeriod(one.period, locale);
  const isChosen = chosen.includes(one.period);
  const toggle = (): void =>
    onChoose?.(isChosen ? chosen.filter((each) => each !== one.period) : [...chosen, one.period]);
  const warning = WARNINGS[one.warning];
  return (
    <tr>
      <th scope="row">
        {onChoose ? (
          <Checkbox checked={isChosen} disabled={!one.isOverdue} onChange={toggle} aria-label={name} />
        ) : null}{' '}
        <Link to={`/funds/contributions/${one.period}`}>{name}</Link>
      </th>
      <td>
        <Money fen={one.missingFen} strong />
      </td>
      <td data-text>
        {formatDay(one.dueDay, locale)}{' '}
        <span className="tx-faint">{one.isOverdue ? t('daysLate', { count: one.daysLate }) : t('notYet')}</span>
      </td>
      <td>
        <Money fen={one.lateFeeFen} />
      </td>
      <td data-text>
        {one.lastDemandOn === null
          ? t('noLetter')
          : t('letters', { count: one.demands, day: formatDay(one.lastDemandOn, locale) })}
      </td>
      <td data-text>
        {formatDay(one.limitationEndsOn, locale)} <StatusTag tone={warning.tone}>{t(warning.text)}</StatusTag>
      </td>
    </tr>
  );
};

/** Months that are not paid in full, with how late they are and until when a court can be asked. */
export const OverdueTable = ({ months, ...choice }: OverdueTableProps): JSX.Element => {
  const t = useText(overdueTexts);
  return (
    <div className="tx-card tx-ledger">
      <Scroll label={t('overdueLabel')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col">{t('missing')}</th>
              <th scope="col" data-text>
                {t('dueDay')}
              </th>
              <th scope="col">{t('lateFee')}</th>
              <th scope="col" data-text>
                {t('demandsTitle')}
              </th>
              <th scope="col" data-text>
                {t('limitation')}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map((one) => (
              <Row key={one.period} one={one} {...choice} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
};
