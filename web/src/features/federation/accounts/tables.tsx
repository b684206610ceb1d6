import type { JSX } from 'react';
import type { FederationFinalAccounts } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod } from '#web/lib/format.ts';
import { Money, Rate } from '#web/ui/money.tsx';
import { accountsTexts } from './texts.ts';

const WHOLE_BP = 10_000;
const KINDS = ['activitiesFen', 'servicesFen', 'rightsFen', 'businessFen', 'capitalFen', 'otherFen'] as const;

type Accounts = { readonly accounts: FederationFinalAccounts };

const Difference = ({ accounts }: Accounts): JSX.Element => {
  const t = useText(accountsTexts);
  const { unmatchedFen } = accounts.total;
  if (unmatchedFen === 0) return <p>{t('matchedAll')}</p>;
  const amount = formatFen(Math.abs(unmatchedFen));
  return <p>{unmatchedFen > 0 ? t('unmatchedIn', { amount }) : t('unmatchedOut', { amount })}</p>;
};

/** From the sum of all books to what is left when transfers inside are taken out. */
export const CancelTable = ({ accounts }: Accounts): JSX.Element => {
  const t = useText(accountsTexts);
  const { grossIncomeFen, grossSpendingFen, matchedFen, incomeFen, spendingFen, subsidyInFen, subsidyOutFen } =
    accounts.total;
  const rows = [
    { key: 'gross', income: grossIncomeFen, spending: grossSpendingFen },
    { key: 'cancelled', income: -matchedFen || 0, spending: -matchedFen || 0 },
    { key: 'net', income: incomeFen, spending: spendingFen },
  ] as const;
  return (
    <Card title={t('consolidation')}>
      <table className="tx-accounts" aria-label={t('consolidation')}>
        <thead>
          <tr>
            <th scope="col">{t('step')}</th>
            <th scope="col">{t('incomeYuan')}</th>
            <th scope="col">{t('spendingYuan')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, income, spending }) => (
            <tr key={key} data-strong={key === 'net' || undefined}>
              <th scope="row">{t(key)}</th>
              <td>
                <Money fen={income} />
              </td>
              <td>
                <Money fen={spending} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="tx-faint">{t('inOut', { received: formatFen(subsidyInFen), given: formatFen(subsidyOutFen) })}</p>
      <Difference accounts={accounts} />
    </Card>
  );
};

/** Where the money went, with each kind's share of the whole. */
export const KindsTable = ({ accounts }: Accounts): JSX.Element => {
  const t = useText(accountsTexts);
  const { kinds, total } = accounts;
  const shareOf = (fen: number): number | null =>
    total.spendingFen === 0 ? null : Math.round((fen / total.spendingFen) * WHOLE_BP);
  return (
    <Card title={t('kinds')}>
      <table className="tx-accounts" aria-label={t('kinds')}>
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('spendingYuan')}</th>
            <th scope="col">{t('share')}</th>
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(kind)}</th>
              <td>
                <Money fen={kinds[kind]} />
              </td>
              <td>
                <Rate bp={shareOf(kinds[kind])} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
};

/** The months that were counted. */
export const MonthsTable = ({ accounts }: Accounts): JSX.Element => {
  const t = useText(accountsTexts);
  const locale = useLocale();
  return (
    <Card title={t('months')}>
      <table className="tx-accounts" aria-label={t('months')}>
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col">{t('incomeYuan')}</th>
            <th scope="col">{t('spendingYuan')}</th>
            <th scope="col" data-wide>
              {t('matched')}
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.months.map(({ month, incomeFen, spendingFen, matchedFen }) => (
            <tr key={month}>
              <th scope="row">{formatPeriod(month, locale)}</th>
              <td>
                <Money fen={incomeFen} />
              </td>
              <td>
                <Money fen={spendingFen} />
              </td>
              <td data-wide>
                <Money fen={matchedFen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
};
