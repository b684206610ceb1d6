import type { TableProps } from 'antd';
import type { JSX } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { LedgerEntry } from '#web/api/client.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { useAccounts, useEntries } from '../api/read-ledger.ts';
import { monthOr } from '../calendar.ts';
import { MonthPicker } from '../components/month-picker.tsx';
import { VoucherLink } from '../components/voucher-link.tsx';
import '../funds.css';
import { fundsTexts } from '../texts.ts';
import { AccountMonth } from './account-month.tsx';
import { ledgerTexts } from './texts.ts';

/** An amount of one side, empty where the entry stands on the other: as books have it. */
const Side = ({ fen }: { readonly fen: number }): JSX.Element | null =>
  fen === 0 ? null : <span className="tx-number">{formatFen(fen)}</span>;

const useColumns = (code: string): NonNullable<TableProps<LedgerEntry>['columns']> => {
  const t = useText(ledgerTexts);
  const shared = useText(fundsTexts);
  return [
    { title: shared('date'), dataIndex: 'date', className: 'tx-number' },
    {
      title: shared('voucher'),
      key: 'voucher',
      render: (_, { voucherId }) => <VoucherLink voucherId={voucherId} from={code} />,
    },
    {
      title: t('summary'),
      key: 'summary',
      render: (_, { summary, memo }) => (
        <span className="tx-two-lines">
          {summary}
          {memo ? <small>{memo}</small> : null}
        </span>
      ),
    },
    { title: shared('debitYuan'), key: 'debit', align: 'right', render: (_, { debitFen }) => <Side fen={debitFen} /> },
    {
      title: shared('creditYuan'),
      key: 'credit',
      align: 'right',
      render: (_, { creditFen }) => <Side fen={creditFen} />,
    },
  ];
};

/** Parts of a month that statements lead to. */
const PARTS = ['ofYear', 'business', 'opening'] as const;

/** One account in one month: how it began, what moved it, how it ended. */
const AccountPage = (): JSX.Element => {
  const t = useText(ledgerTexts);
  const locale = useLocale();
  const { code = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const month = monthOr(query.get('period'));
  const account = useAccounts().data?.find((each) => each.code === code);
  const part = PARTS.find((one) => one === query.get('part')) ?? 'all';
  const list = useEntries(code, month, part);
  const columns = useColumns(code);
  const name = account?.[locale] ?? '';
  const named = formatPeriod(month, locale);
  return (
    <>
      <PageHead
        title={`${code} ${name}`}
        hint={t('accountHint', { month: named })}
        crumbs={[{ label: t('title'), to: `/funds/ledger?period=${month}` }, { label: `${code} ${name}` }]}
      />
      <div className="tx-funds-bar">
        <MonthPicker month={month} onChange={(period) => setQuery({ period }, { replace: true })} />
      </div>
      <div className="tx-stack">
        <AccountMonth code={code} month={month} />
        {part === 'all' ? null : (
          <p className="tx-faint">
            {t(`${part}Entries`)} <Link to={`/funds/ledger/accounts/${code}?period=${month}`}>{t('allEntries')}</Link>
          </p>
        )}
        <ListPage
          list={list}
          columns={columns}
          rowKey={({ voucherId, debitFen, creditFen, memo }) => `${voucherId} ${debitFen} ${creditFen} ${memo}`}
          label={t('entriesLabel', { account: name, month: named })}
          empty={<Empty icon="table" title={t('emptyEntries')} hint={t('emptyEntriesHint')} />}
        />
      </div>
    </>
  );
};

export default AccountPage;
