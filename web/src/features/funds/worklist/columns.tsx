import { Button, type TableProps } from 'antd';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { DuesWorklistEntry } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatInstant, formatPeriod } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { CodeText } from '../components/code-text.tsx';
import { Status } from '../components/status.tsx';
import { VoucherLink } from '../components/voucher-link.tsx';
import { itemKinds } from '../labels.ts';
import { fundsTexts } from '../texts.ts';
import { worklistTexts } from './texts.ts';

type Columns = NonNullable<TableProps<DuesWorklistEntry>['columns']>;

/** Who the row was sent for: a member, or the number that fits nobody. */
const Who = ({ item }: { readonly item: DuesWorklistEntry }): JSX.Element => (
  <span className="tx-two-lines">
    {item.memberId === null ? (
      <span className="tx-number">{item.hint || item.key}</span>
    ) : (
      <Link to={`/members/${item.memberId}`}>{item.name ?? item.hint}</Link>
    )}
    {item.memberId === null && item.hint === item.key ? null : <small className="tx-number">{item.key}</small>}
  </span>
);

const Difference = ({ item }: { readonly item: DuesWorklistEntry }): JSX.Element => {
  if (item.dueFen === null || item.kind !== 'differs') return <span className="tx-faint">—</span>;
  const fen = item.amountFen - item.dueFen;
  return (
    <span className={fen < 0 ? 'tx-number tx-red' : 'tx-number'}>
      {fen > 0 ? '+' : ''}
      {formatFen(fen)}
    </span>
  );
};

const useBasics = (): Columns => {
  const t = useText(worklistTexts);
  const locale = useLocale();
  return [
    {
      title: t('kind'),
      key: 'kind',
      render: (_, { kind, period }) => (
        <span className="tx-two-lines tx-start">
          <Status of={itemKinds[kind]} />
          <small>{formatPeriod(period, locale)}</small>
        </span>
      ),
    },
    { title: t('who'), key: 'who', render: (_, item) => <Who item={item} /> },
    { title: t('amount'), key: 'amount', align: 'right', render: (_, { amountFen }) => <Money fen={amountFen} /> },
  ];
};

export const useOpenColumns = (onSettle: ((item: DuesWorklistEntry) => void) | undefined): Columns => {
  const t = useText(worklistTexts);
  const shared = useText(fundsTexts);
  const basics = useBasics();
  const columns: Columns = [
    ...basics,
    { title: t('due'), key: 'due', align: 'right', render: (_, { dueFen }) => <Money fen={dueFen} /> },
    { title: t('difference'), key: 'difference', align: 'right', render: (_, item) => <Difference item={item} /> },
    {
      title: t('why'),
      key: 'why',
      render: (_, { code, batchId }) => (
        <span className="tx-two-lines">
          <CodeText code={code} />
          <Link to={`/funds/batches/${batchId}`}>{t('seeBatch')}</Link>
        </span>
      ),
    },
  ];
  if (!onSettle) return columns;
  return [
    ...columns,
    {
      title: shared('actions'),
      key: 'settle',
      fixed: 'right',
      render: (_, item) => (
        <Button aria-label={t('settleOf', { name: item.name ?? item.key })} onClick={() => onSettle(item)}>
          {t('settle')}
        </Button>
      ),
    },
  ];
};

export const useResolvedColumns = (): Columns => {
  const t = useText(worklistTexts);
  const shared = useText(fundsTexts);
  const basics = useBasics();
  const words = {
    book: t('actionBook'),
    return: t('actionReturn'),
    accept: t('actionAccept'),
    correct: t('actionCorrect'),
  };
  return [
    ...basics,
    {
      title: t('action'),
      key: 'action',
      render: (_, { action, reason }) => (
        <span className="tx-why">
          <span className="tx-strong">{action === null ? '—' : words[action]}</span>
          <br />
          {reason}
        </span>
      ),
    },
    {
      title: t('at'),
      key: 'at',
      render: (_, { resolvedAt }) => (
        <span className="tx-number">{resolvedAt === null ? '—' : formatInstant(resolvedAt)}</span>
      ),
    },
    {
      title: shared('voucher'),
      key: 'voucher',
      render: (_, { voucherId }) => <VoucherLink voucherId={voucherId} />,
    },
    {
      title: t('batch'),
      key: 'batch',
      render: (_, { batchId }) => <Link to={`/funds/batches/${batchId}`}>{t('seeBatch')}</Link>,
    },
  ];
};
