import type { Breakpoint, TableProps } from 'antd';
import { Link } from 'react-router';
import type { ExpenditureRow } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Status } from '../components/status.tsx';
import { VoucherLink } from '../components/voucher-link.tsx';
import { useKindName } from './kind-name.ts';
import { statuses } from './labels.ts';
import { expenditureTexts } from './texts.ts';

type Columns = NonNullable<TableProps<ExpenditureRow>['columns']>;

/** On a phone: what, how much and how far. */
const WIDE: Breakpoint[] = ['md'];

/** Subject, kinds, amount, who, when, state and the voucher that came of it. */
export const useColumns = (): Columns => {
  const t = useText(expenditureTexts);
  const locale = useLocale();
  const nameOf = useKindName();
  return [
    {
      title: t('colTitle'),
      key: 'title',
      render: (_, row) => (
        <>
          <Link to={`/funds/expenditures/${row.id}`}>{row.title}</Link>
          <small className="tx-sub">{row.payeeName}</small>
        </>
      ),
    },
    {
      title: t('colKind'),
      key: 'kind',
      responsive: WIDE,
      render: (_, row) => (row.type === 'advance' ? t('advanceKind') : row.kinds.map(nameOf).join('、')),
    },
    { title: t('colAmount'), key: 'amount', align: 'right', render: (_, row) => <Money fen={row.totalFen} strong /> },
    { title: t('colWho'), key: 'who', responsive: WIDE, render: (_, row) => row.applicant.name },
    { title: t('colDay'), key: 'day', responsive: WIDE, render: (_, row) => formatDay(row.submittedOn, locale) },
    {
      title: t('colStatus'),
      key: 'status',
      render: (_, row) => (
        <>
          <Status of={statuses[row.status]} />
          {row.isOverdue ? <StatusTag tone="danger">{t('overdue')}</StatusTag> : null}
          {row.waitingFor.length > 0 ? (
            <small className="tx-sub">{t('waitingFor', { names: row.waitingFor.join('、') })}</small>
          ) : null}
          {row.dueOn && row.status === 'advanced' ? (
            <small className="tx-sub">{t('dueBy', { day: formatDay(row.dueOn, locale) })}</small>
          ) : null}
          {row.warnings > 0 ? <small className="tx-sub">{t('warned', { count: row.warnings })}</small> : null}
        </>
      ),
    },
    { title: t('colVoucher'), key: 'voucher', render: (_, row) => <VoucherLink voucherId={row.voucherId} /> },
  ];
};
