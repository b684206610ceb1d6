import { Button, type TableProps } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import type { DuesArrears } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useArrears } from '../api/arrears.ts';
import { Chips } from '../components/chips.tsx';
import '../funds.css';
import './arrears.css';
import { fundsTexts } from '../texts.ts';
import { FileDrawer } from './file-drawer.tsx';
import { RemindDrawer } from './remind-drawer.tsx';
import { arrearsTexts } from './texts.ts';
import { STAGES, useArrearsWords } from './words.ts';

type Columns = NonNullable<TableProps<DuesArrears>['columns']>;

const useColumns = (onOpen: (member: DuesArrears) => void): Columns => {
  const t = useText(arrearsTexts);
  const shared = useText(fundsTexts);
  const locale = useLocale();
  const { monthsOf } = useArrearsWords();
  return [
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
    { title: t('months'), key: 'months', render: (_, one) => <span className="tx-why">{monthsOf(one)}</span> },
    { title: t('owed'), key: 'owed', align: 'right', render: (_, { owedFen }) => <Money fen={owedFen} strong /> },
    { title: t('row'), key: 'row', render: (_, { unpaidMonths }) => t('rowMonths', { count: unpaidMonths }) },
    {
      title: t('reminders'),
      key: 'reminders',
      render: (_, { reminders, lastRemindedOn }) => (
        <span className="tx-two-lines">
          <span>{t('remindedTimes', { count: reminders })}</span>
          <small>{lastRemindedOn === null ? '—' : t('lastOn', { day: formatDay(lastRemindedOn, locale) })}</small>
        </span>
      ),
    },
    {
      title: t('stage'),
      key: 'stage',
      render: (_, { stage }) => <StatusTag tone={STAGES[stage].tone}>{t(STAGES[stage].text)}</StatusTag>,
    },
    {
      title: shared('actions'),
      key: 'actions',
      fixed: 'right',
      render: (_, one) => (
        <Button type="link" size="small" aria-label={t('openFileOf', { name: one.name })} onClick={() => onOpen(one)}>
          {t('openFile')}
        </Button>
      ),
    },
  ];
};

const MIN = { all: undefined, three: 3, six: 6 } as const;

/** Who owes which months, reminders to log, and what the committee may decide. */
const ArrearsPage = (): JSX.Element => {
  const t = useText(arrearsTexts);
  const [filter, setFilter] = useState<keyof typeof MIN>('all');
  const [chosen, setChosen] = useState<readonly DuesArrears[]>([]);
  const [opened, setOpened] = useState<DuesArrears>();
  const [reminding, setReminding] = useState(false);
  const mayRemind = useCan('funds.dues.remind');
  const list = useArrears(MIN[filter]);
  const columns = useColumns(setOpened);
  const chips = (['all', 'three', 'six'] as const).map((value) => ({ value, label: t(value) }));
  const closeReminder = (): void => {
    setReminding(false);
    setChosen([]);
  };
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        extra={
          <Link className="tx-button" to="/funds/arrears/exemptions">
            {t('exemptions')}
          </Link>
        }
        {...(mayRemind
          ? {
              action: (
                <Button
                  type="primary"
                  disabled={chosen.length === 0}
                  title={chosen.length === 0 ? t('chooseFirst') : undefined}
                  onClick={() => setReminding(true)}
                >
                  {chosen.length === 0 ? t('remindNone') : t('remindChosen', { count: chosen.length })}
                </Button>
              ),
            }
          : {})}
      />
      <ListPage<DuesArrears>
        list={list}
        columns={columns}
        rowKey={({ memberId }) => memberId}
        label={t('label')}
        toolbar={<Chips label={t('filter')} chips={chips} value={filter} onChange={setFilter} />}
        empty={<Empty icon="check" title={t('empty')} hint={t('emptyHint')} />}
        {...(mayRemind
          ? {
              rowSelection: {
                // The head's own box would stand once more in the hidden row that measures the columns.
                hideSelectAll: true,
                selectedRowKeys: chosen.map(({ memberId }) => memberId),
                onChange: (_, rows) => setChosen(rows),
                getCheckboxProps: ({ name }) => ({ 'aria-label': name }),
              },
            }
          : {})}
      />
      {reminding ? <RemindDrawer members={chosen} onClose={closeReminder} /> : null}
      {opened ? <FileDrawer member={opened} onClose={() => setOpened(undefined)} /> : null}
    </>
  );
};

export default ArrearsPage;
