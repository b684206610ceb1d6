import { Button, type TableProps } from 'antd';
import { type JSX, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { IncomeReceipt } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useReceipts } from '../api/income-receipts.ts';
import { runningMonth } from '../calendar.ts';
import { VoucherLink } from '../components/voucher-link.tsx';
import { YearPicker } from '../components/year-picker.tsx';
import '../funds.css';
import { fundsTexts } from '../texts.ts';
import { IssueDrawer, VoidDrawer } from './drawers.tsx';
import { receiptTexts } from './texts.ts';

type Columns = NonNullable<TableProps<IncomeReceipt>['columns']>;

const PURPOSES = {
  dues: 'purposeDues',
  contribution: 'purposeContribution',
  subsidy: 'purposeSubsidy',
  other: 'purposeOther',
} as const;

const useColumns = (onVoid: ((receipt: IncomeReceipt) => void) | undefined): Columns => {
  const t = useText(receiptTexts);
  const shared = useText(fundsTexts);
  const locale = useLocale();
  const columns: Columns = [
    {
      title: t('number'),
      key: 'number',
      render: (_, { number, officialNumber }) => (
        <span className="tx-two-lines">
          <span className="tx-number">{number}</span>
          <small className="tx-number">{officialNumber ?? '—'}</small>
        </span>
      ),
    },
    { title: t('on'), key: 'on', render: (_, { on }) => formatDay(on, locale) },
    { title: t('payer'), key: 'payer', render: (_, { payer }) => payer },
    { title: t('purpose'), key: 'purpose', render: (_, { purpose }) => t(PURPOSES[purpose]) },
    {
      title: shared('amountYuan'),
      key: 'amount',
      align: 'right',
      render: (_, { amountFen }) => <Money fen={amountFen} />,
    },
    { title: shared('voucher'), key: 'voucher', render: (_, { voucherId }) => <VoucherLink voucherId={voucherId} /> },
    {
      title: shared('status'),
      key: 'status',
      render: (_, { isVoid, voidReason }) => (
        <span className="tx-two-lines tx-start">
          <StatusTag tone={isVoid ? 'danger' : 'success'}>{t(isVoid ? 'voided' : 'valid')}</StatusTag>
          {voidReason === null ? null : <small>{voidReason}</small>}
        </span>
      ),
    },
  ];
  if (!onVoid) return columns;
  return [
    ...columns,
    {
      title: shared('actions'),
      key: 'actions',
      fixed: 'right',
      render: (_, receipt) =>
        receipt.isVoid ? null : (
          <Button
            type="link"
            size="small"
            aria-label={t('annulOf', { number: receipt.number })}
            onClick={() => onVoid(receipt)}
          >
            {t('annul')}
          </Button>
        ),
    },
  ];
};

/** The register of income receipts of a year. */
const ReceiptsPage = (): JSX.Element => {
  const t = useText(receiptTexts);
  const [query, setQuery] = useSearchParams();
  const year = Number(query.get('year')) || Number(runningMonth().slice(0, 4));
  const list = useReceipts(year);
  const mayIssue = useCan('funds.dues.post');
  const mayVoid = useCan('funds.dues.correct');
  const [issuing, setIssuing] = useState(false);
  const [annulled, setAnnulled] = useState<IncomeReceipt>();
  const columns = useColumns(mayVoid ? setAnnulled : undefined);
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        {...(mayIssue
          ? {
              action: (
                <Button type="primary" onClick={() => setIssuing(true)}>
                  {t('issue')}
                </Button>
              ),
            }
          : {})}
      />
      <div className="tx-funds-bar">
        <YearPicker year={year} onChange={(next) => setQuery({ year: String(next) }, { replace: true })} />
      </div>
      <ListPage
        list={list}
        columns={columns}
        rowKey={({ number }) => String(number)}
        label={t('label', { year })}
        empty={<Empty icon="funds" title={t('empty')} hint={t('emptyHint')} />}
      />
      {issuing ? <IssueDrawer onClose={() => setIssuing(false)} /> : null}
      {annulled ? <VoidDrawer receipt={annulled} onClose={() => setAnnulled(undefined)} /> : null}
    </>
  );
};

export default ReceiptsPage;
