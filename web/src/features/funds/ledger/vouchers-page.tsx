import { type Breakpoint, Button, type TableProps } from 'antd';
import type { JSX } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Voucher } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useVoucherList } from '../api/read-ledger.ts';
import { monthOr } from '../calendar.ts';
import { MonthPicker } from '../components/month-picker.tsx';
import { VoucherLink } from '../components/voucher-link.tsx';
import '../funds.css';
import { sourceLabels } from '../labels.ts';
import { fundsTexts } from '../texts.ts';
import { ledgerTexts } from './texts.ts';

/** On a phone: number, what it says, how much. */
const WIDE: Breakpoint[] = ['md'];

const useColumns = (): NonNullable<TableProps<Voucher>['columns']> => {
  const t = useText(ledgerTexts);
  const shared = useText(fundsTexts);
  const locale = useLocale();
  return [
    { title: shared('voucher'), key: 'number', render: (_, { id }) => <VoucherLink voucherId={id} /> },
    { title: shared('date'), dataIndex: 'date', responsive: WIDE, className: 'tx-number' },
    {
      title: t('summary'),
      key: 'summary',
      render: (_, { summary, source, reverses, reversedBy }) => (
        <span className="tx-two-lines">
          {summary}
          <small>
            {sourceLabels[source.kind][locale]}
            {reversedBy ? ` · ${t('takenBackBy')}` : ''}
          </small>
          {reverses ? <StatusTag tone="danger">{t('isRed')}</StatusTag> : null}
        </span>
      ),
    },
    {
      title: shared('amountYuan'),
      key: 'amount',
      align: 'right',
      render: (_, { totalFen }) => (
        <span className={totalFen < 0 ? 'tx-red' : undefined}>
          <Money fen={totalFen} />
        </span>
      ),
    },
    { title: t('maker'), dataIndex: 'preparedBy', responsive: WIDE },
    { title: t('checker'), key: 'checker', responsive: WIDE, render: (_, { reviewedBy }) => reviewedBy ?? '—' },
  ];
};

/** Every voucher of a month by its number: who made it, who checked it, what was taken back. */
const VouchersPage = (): JSX.Element => {
  const t = useText(ledgerTexts);
  const locale = useLocale();
  const go = useNavigate();
  const [query, setQuery] = useSearchParams();
  const month = monthOr(query.get('period'));
  const mayMake = useCan('funds.ledger.prepare');
  const list = useVoucherList(month);
  const columns = useColumns();
  const label = t('vouchersOf', { month: formatPeriod(month, locale) });
  const make = (
    <Button type="primary" onClick={() => go('/funds/ledger/drafts/new')}>
      {t('newVoucher')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={t('vouchersTitle')}
        hint={t('vouchersHint')}
        crumbs={[{ label: t('title'), to: `/funds/ledger?period=${month}` }, { label: t('vouchersTitle') }]}
        {...(mayMake ? { action: make } : {})}
      />
      <div className="tx-funds-bar">
        <MonthPicker month={month} onChange={(period) => setQuery({ period }, { replace: true })} />
      </div>
      <ListPage
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        label={label}
        empty={<Empty icon="form" title={t('chainNone')} hint={t('emptyEntriesHint')} />}
      />
    </>
  );
};

export default VouchersPage;
