import type { JSX } from 'react';
import { amountInCapitals } from '#shared/kernel/capitals.ts';
import type { ContributionDemand } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatFen, formatPeriod } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { overdueTexts } from './overdue-texts.ts';

/** A demand letter (催缴函) as it went out, to print and to sign. */
export const DemandLetter = ({ demand }: { readonly demand: ContributionDemand }): JSX.Element => {
  const t = useText(overdueTexts);
  const locale = useLocale();
  const { year, number, months, missingFen, lateFeeFen } = demand;
  return (
    <article className="tx-card tx-letter">
      {demand.voided ? (
        <p className="tx-strong tx-red">
          {t('voided')} · {t('voidedLine', { by: demand.voided.by, reason: demand.voided.reason })}
        </p>
      ) : null}
      <p className="tx-letter-no">{t('demandNo', { year, number })}</p>
      <h2>{t('letterTitle')}</h2>
      <p>{t('letterTo', { name: demand.addressee })}</p>
      <p>{t('letterBody', { day: formatDay(demand.on, locale) })}</p>
      <div className="tx-ledger">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              <th scope="col">{t('dueHead')}</th>
              <th scope="col">{t('paidHead')}</th>
              <th scope="col">{t('missing')}</th>
              {lateFeeFen > 0 ? <th scope="col">{t('lateFee')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.period}>
                <th scope="row">{formatPeriod(month.period, locale)}</th>
                <td>
                  <Money fen={month.dueFen} />
                </td>
                <td>
                  <Money fen={month.paidFen} />
                </td>
                <td>
                  <Money fen={month.missingFen} />
                </td>
                {lateFeeFen > 0 ? (
                  <td>
                    <Money fen={month.lateFeeFen} />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{t('letterSum', { missing: formatFen(missingFen), capitals: amountInCapitals(missingFen) })}</p>
      {lateFeeFen > 0 ? <p>{t('letterFee', { fee: formatFen(lateFeeFen) })}</p> : null}
      <p>{t('letterEnd', { payBy: formatDay(demand.payBy, locale) })}</p>
      <p className="tx-letter-sign">
        {demand.unionName} {t('letterUnion')}
        <br />
        {formatDay(demand.on, locale)}
      </p>
      <p className="tx-no-print tx-faint">
        {t('deliveredLine', { how: demand.deliveredBy })} · {t('registeredBy', { by: demand.by })}
      </p>
    </article>
  );
};
