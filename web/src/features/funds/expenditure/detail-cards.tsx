import type { JSX } from 'react';
import { amountInCapitals } from '#shared/kernel/capitals.ts';
import type { Expenditure } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { Money } from '#web/ui/money.tsx';
import { Scroll } from '../components/scroll.tsx';
import { useKindName } from './kind-name.ts';
import { festivalLabels } from './labels.ts';
import { expenditureTexts } from './texts.ts';

export const FactsCard = ({ of }: { readonly of: Expenditure }): JSX.Element => {
  const t = useText(expenditureTexts);
  const locale = useLocale();
  const { payee } = of;
  const bank = [payee.bankName, payee.accountMasked].filter(Boolean).join(' · ');
  return (
    <Card title={t('facts')}>
      <div className="tx-stack">
        <FactList
          facts={[
            { label: t('total'), value: <Money fen={of.totalFen} strong /> },
            { label: t('capitals'), value: amountInCapitals(of.totalFen) },
            { label: t('type'), value: t(of.type === 'advance' ? 'advanceKind' : 'expense') },
            { label: t('colWho'), value: of.applicant.name },
            { label: t('colDay'), value: formatDay(of.submittedOn, locale) },
            { label: t('payee'), value: payee.name },
            ...(bank ? [{ label: t('payeeAccount'), value: bank }] : []),
            ...(of.dueOn ? [{ label: t('dueOn'), value: formatDay(of.dueOn, locale) }] : []),
          ]}
        />
        {of.invoices.length > 0 ? (
          <Scroll label={t('invoices')}>
            <table className="tx-spend-table">
              <caption className="tx-hidden">{t('invoices')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('invoiceNo')}</th>
                  <th scope="col">{t('invoiceDay')}</th>
                  <th scope="col" className="tx-spend-end">
                    {t('colAmount')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {of.invoices.map((one) => (
                  <tr key={`${one.code} ${one.number}`}>
                    <td className="tx-number">{[one.code, one.number].filter(Boolean).join(' ')}</td>
                    <td>{formatDay(one.date, locale)}</td>
                    <td className="tx-spend-end">
                      <Money fen={one.amountFen} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        ) : null}
      </div>
    </Card>
  );
};

export const LinesCard = ({ of }: { readonly of: Expenditure }): JSX.Element => {
  const t = useText(expenditureTexts);
  const locale = useLocale();
  const nameOf = useKindName();
  const kindOf = (line: Expenditure['lines'][number]): string =>
    line.festival ? `${nameOf(line.kind)}（${festivalLabels[line.festival][locale]}）` : nameOf(line.kind);
  return (
    <Card title={t('lines')} flush>
      <Scroll label={t('lines')}>
        <table className="tx-spend-table">
          <caption className="tx-hidden">{t('lines')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('colKind')}</th>
              <th scope="col">{t('memo')}</th>
              <th scope="col">{t('account')}</th>
              <th scope="col" className="tx-spend-end">
                {t('colAmount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {of.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never move
              <tr key={index}>
                <td>{kindOf(line)}</td>
                <td>
                  {line.memo}
                  {line.recipients > 0 ? (
                    <small className="tx-sub">{t('people', { count: line.recipients })}</small>
                  ) : null}
                </td>
                <td className="tx-number">{line.account}</td>
                <td className="tx-spend-end">
                  <Money fen={line.amountFen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
};
