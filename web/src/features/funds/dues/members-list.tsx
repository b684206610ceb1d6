import { Button, type TableProps } from 'antd';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { MemberDues } from '#web/api/client.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { useMonthMembers } from '../api/list-month-members.ts';
import { Chips } from '../components/chips.tsx';
import { Status } from '../components/status.tsx';
import { type MemberStatus, memberStatuses } from '../labels.ts';
import { fundsTexts } from '../texts.ts';
import { duesTexts } from './texts.ts';

export type Filter = Exclude<MemberStatus, 'none'> | 'all';

type MembersListProps = {
  readonly month: string;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly onPay?: (member: MemberDues) => void;
  readonly onCorrect?: (member: MemberDues) => void;
};

type Columns = NonNullable<TableProps<MemberDues>['columns']>;

const useColumns = ({ onPay, onCorrect }: MembersListProps): Columns => {
  const t = useText(duesTexts);
  const shared = useText(fundsTexts);
  const columns: Columns = [
    {
      title: shared('member'),
      key: 'member',
      render: (_, { memberId, name, employeeNo }) => (
        <span className="tx-two-lines">
          <Link to={`/members/${memberId}`}>{name}</Link>
          <small className="tx-number">{employeeNo ?? '—'}</small>
        </span>
      ),
    },
    {
      title: shared('dueYuan'),
      align: 'right',
      key: 'due',
      render: (_, { dueFen }) =>
        dueFen === null ? <span className="tx-faint">{t('wageUnknown')}</span> : <Money fen={dueFen} />,
    },
    { title: shared('paidYuan'), align: 'right', key: 'paid', render: (_, { paidFen }) => <Money fen={paidFen} /> },
    { title: shared('status'), key: 'status', render: (_, { status }) => <Status of={memberStatuses[status]} /> },
  ];
  if (!onPay && !onCorrect) return columns;
  const act = (member: MemberDues, verb: string, run?: (member: MemberDues) => void): JSX.Element | null =>
    run ? (
      <Button type="link" size="small" aria-label={`${verb} ${member.name}`} onClick={() => run(member)}>
        {verb}
      </Button>
    ) : null;
  return [
    ...columns,
    {
      title: t('lineActions'),
      key: 'actions',
      fixed: 'right',
      render: (_, member) => (
        <span className="tx-row-actions">
          {member.paidFen < (member.dueFen ?? Number.POSITIVE_INFINITY) && member.status !== 'differs'
            ? act(member, t('payOne'), onPay)
            : null}
          {member.paidFen > 0 ? act(member, t('correctOne'), onCorrect) : null}
        </span>
      ),
    },
  ];
};

/** Members of the month by what they have paid. */
export const MembersList = (props: MembersListProps): JSX.Element => {
  const { month, filter, onFilter } = props;
  const t = useText(duesTexts);
  const shared = useText(fundsTexts);
  const locale = useLocale();
  const list = useMonthMembers(month, filter === 'all' ? undefined : filter);
  const columns = useColumns(props);
  const empty = {
    unpaid: [t('emptyUnpaid'), t('emptyUnpaidHint')],
    paid: [t('emptyPaid'), t('emptyPaidHint')],
    differs: [t('emptyDiffers'), t('emptyDiffersHint')],
    all: [t('emptyAll'), t('emptyAllHint')],
  }[filter];
  const chips = (['unpaid', 'paid', 'differs'] as const).map((value) => ({
    value,
    label: memberStatuses[value].label[locale],
  }));
  return (
    <ListPage
      list={list}
      columns={columns}
      rowKey={({ memberId }) => memberId}
      label={t('listLabel', { month: formatPeriod(month, locale) })}
      toolbar={
        <Chips
          label={t('filter')}
          chips={[...chips, { value: 'all', label: shared('all') }]}
          value={filter}
          onChange={onFilter}
        />
      }
      empty={
        <Empty
          icon={filter === 'unpaid' || filter === 'differs' ? 'check' : 'members'}
          title={empty[0] ?? ''}
          hint={empty[1]}
          {...(filter === 'all' ? { action: <Link to="/members">{t('toRoster')}</Link> } : {})}
        />
      }
    />
  );
};
