import type { TableProps } from 'antd';
import type { JSX } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { BudgetLineEntry, BudgetLineHolder } from '#web/api/client.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatPeriod } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { monthOr } from '../calendar.ts';
import { MonthPicker } from '../components/month-picker.tsx';
import { VoucherLink } from '../components/voucher-link.tsx';
import '../funds.css';
import { fundsTexts } from '../texts.ts';
import { useExecution, useLineEntries, useLineHolders } from './api.ts';
import './budget.css';
import { LineNumbers } from './line-numbers.tsx';
import { budgetTexts } from './texts.ts';
import { yearOr } from './year-of.ts';

const useEntryColumns = (): NonNullable<TableProps<BudgetLineEntry>['columns']> => {
  const t = useText(budgetTexts);
  const shared = useText(fundsTexts);
  return [
    { title: shared('date'), dataIndex: 'date', className: 'tx-number' },
    { title: shared('voucher'), key: 'voucher', render: (_, { voucherId }) => <VoucherLink voucherId={voucherId} /> },
    { title: t('account'), dataIndex: 'account', className: 'tx-number' },
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
    {
      title: shared('amountYuan'),
      key: 'amount',
      align: 'right',
      render: (_, { amountFen }) => <Money fen={amountFen} />,
    },
  ];
};

const useHolderColumns = (): NonNullable<TableProps<BudgetLineHolder>['columns']> => {
  const t = useText(budgetTexts);
  const shared = useText(fundsTexts);
  const locale = useLocale();
  return [
    { title: shared('date'), key: 'date', render: (_, { submittedOn }) => formatDay(submittedOn, locale) },
    {
      title: t('request'),
      key: 'request',
      render: (_, { expenditureId, title }) => <Link to={`/funds/expenditures/${expenditureId}`}>{title}</Link>,
    },
    { title: t('applicant'), dataIndex: 'applicant' },
    {
      title: shared('amountYuan'),
      key: 'held',
      align: 'right',
      render: (_, { heldFen }) => <Money fen={heldFen} />,
    },
  ];
};

/** One spending line: its vouchers month by month, and the requests that hold its money. */
const LinePage = (): JSX.Element => {
  const t = useText(budgetTexts);
  const locale = useLocale();
  const params = useParams();
  const [query, setQuery] = useSearchParams();
  const year = yearOr(params.year);
  const account = params.account ?? '';
  const project = query.get('project') ?? undefined;
  const asked = monthOr(query.get('period'));
  const month = asked.startsWith(String(year)) ? asked : `${year}-12`;
  const line = useExecution(year).data?.spending.find(
    (one) => one.account === account && (one.project ?? undefined) === project,
  );
  const entries = useLineEntries({ year, account, project }, month);
  const holders = useLineHolders({ year, account, project });
  const own = line ? line[locale] : '';
  const name = line?.projectName ? `${own} · ${line.projectName}` : own;
  const named = formatPeriod(month, locale);
  const pick = (period: string): void =>
    setQuery({ period, ...(project === undefined ? {} : { project }) }, { replace: true });
  return (
    <>
      <PageHead
        title={`${account} ${name}`}
        crumbs={[
          { label: t('openYear', { year }), to: `/funds/budget/${year}` },
          { label: t('execution'), to: `/funds/budget/${year}/execution` },
          { label: `${account} ${name}` },
        ]}
      />
      <div className="tx-stack">
        {line ? <LineNumbers line={line} /> : null}
        <div className="tx-funds-bar tx-budget-flat">
          <MonthPicker month={month} onChange={pick} />
        </div>
        <ListPage
          list={entries}
          columns={useEntryColumns()}
          rowKey={({ voucherId, account: code, amountFen, memo }) => `${voucherId} ${code} ${amountFen} ${memo}`}
          label={t('entriesLabel', { month: named })}
          empty={<Empty icon="table" title={t('entriesEmpty')} />}
        />
        <ListPage
          list={holders}
          columns={useHolderColumns()}
          rowKey={({ expenditureId }) => expenditureId}
          label={t('holdersLabel')}
          empty={<Empty icon="table" title={t('holdersEmpty')} />}
        />
      </div>
    </>
  );
};

export default LinePage;
