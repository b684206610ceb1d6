import type { JSX } from 'react';
import { Link } from 'react-router';
import type { Contribution } from '#web/api/client.ts';
import { commonTexts } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { runningMonth } from '../calendar.ts';
import { Scroll } from '../components/scroll.tsx';
import { fundsTexts } from '../texts.ts';
import { stateOf } from './state.ts';
import { contributionTexts } from './texts.ts';

const MONTHS = 12;

const fields = ['dueFen', 'receivedFen', 'ownFen', 'upwardFen', 'remittedFen', 'owedFen'] as const;

const total = (months: readonly Contribution[], of: (month: Contribution) => number): number =>
  months.reduce((sum, month) => sum + of(month), 0);

/** Every month of the year that has begun, newest first, with the sums below. */
export const YearTable = ({
  year,
  months,
}: {
  readonly year: number;
  readonly months: readonly Contribution[];
}): JSX.Element => {
  const t = useText(contributionTexts);
  const shared = useText(fundsTexts);
  const locale = useLocale();
  const common = useText(commonTexts);
  const label = t('tableLabel', { year });
  const shown = Array.from(
    { length: MONTHS },
    (_, index) => `${year}-${String(MONTHS - index).padStart(2, '0')}`,
  ).filter((month) => month <= runningMonth());
  const heads = [
    t('payrollHead'),
    t('dueHead'),
    t('receivedHead'),
    t('ownHead'),
    t('upwardHead'),
    t('remittedHead'),
    t('owedHead'),
  ];
  return (
    <div className="tx-card tx-ledger tx-ledger-dense">
      <div className="tx-card-head tx-table-head">
        <h2>{label}</h2>
        <span className="tx-faint">{common('unit')}</span>
      </div>
      <Scroll label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col" data-text>
                {t('state')}
              </th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((period) => {
              const month = months.find((each) => each.period === period);
              const { key, tone } = stateOf(month);
              return (
                <tr key={period}>
                  <th scope="row">
                    <Link to={`/funds/contributions/${period}`}>{formatPeriod(period, locale)}</Link>
                  </th>
                  <td data-text>
                    <StatusTag tone={tone}>{t(key)}</StatusTag>
                  </td>
                  <td>
                    <Money fen={month?.payrollFen} />
                  </td>
                  {fields.map((field) => (
                    <td key={field}>
                      <Money fen={month?.[field]} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{shared('total')}</th>
              <td />
              <td>
                <Money fen={total(months, ({ payrollFen }) => payrollFen ?? 0)} />
              </td>
              {fields.map((field) => (
                <td key={field}>
                  <Money fen={total(months, (month) => month[field])} />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </div>
  );
};
