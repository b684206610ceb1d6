import { Segmented, type TableProps } from 'antd';
import { type JSX, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Filing } from '#web/api/client.ts';
import { useSession } from '#web/api/use-session.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { type FilingState, useFilings } from '../api/filings.ts';
import { DistrictChoice } from '../inbox/district-choice.tsx';
import '../inbox/inbox.css';
import { StatusOf, useSubject } from './status-of.tsx';
import { filingTexts } from './texts.ts';

const DISTRICT_LENGTH = 6;

const useColumns = (own: string, chosen: string): NonNullable<TableProps<Filing>['columns']> => {
  const t = useText(filingTexts);
  const subjectOf = useSubject();
  return useMemo(
    () => [
      {
        title: t('unionName'),
        dataIndex: 'unionName',
        render: (name: string, { id }) => (
          <Link to={`/filings/${id}${own === chosen ? '' : `?node=${chosen}`}`}>{name}</Link>
        ),
      },
      { title: t('what'), key: 'what', render: (_, filing) => subjectOf(filing) },
      { title: t('action'), dataIndex: 'action', render: (_, { action }) => t(`action_${action}`) },
      { title: t('income'), dataIndex: 'incomeFen', align: 'right', render: (fen: number) => <Money fen={fen} /> },
      { title: t('spending'), dataIndex: 'spendingFen', align: 'right', render: (fen: number) => <Money fen={fen} /> },
      { title: t('handedAt'), dataIndex: 'handedAt', render: (at: string) => formatInstant(at) },
      { title: t('status'), dataIndex: 'status', render: (_, filing) => <StatusOf {...filing} /> },
    ],
    [t, subjectOf, own, chosen],
  );
};

type StateChoiceProps = { readonly state: FilingState; readonly onChange: (state: FilingState) => void };

const StateChoice = ({ state, onChange }: StateChoiceProps): JSX.Element => {
  const t = useText(filingTexts);
  return (
    <Segmented<FilingState>
      aria-label={t('state')}
      value={state}
      onChange={onChange}
      options={[
        { value: 'waiting', label: t('waitingTab') },
        { value: 'done', label: t('doneTab') },
      ]}
    />
  );
};

/** Budgets that unions handed up: what waits for this federation's answer, and what it answered. */
const FilingsPage = (): JSX.Element => {
  const t = useText(filingTexts);
  const own = useSession().active?.id ?? '';
  const [query, setQuery] = useSearchParams();
  const chosen = query.get('node') ?? own;
  const state: FilingState = query.get('state') === 'done' ? 'done' : 'waiting';
  const list = useFilings(chosen, state, chosen.length === DISTRICT_LENGTH);
  const columns = useColumns(own, chosen);
  const go = (name: string, value: string): void =>
    setQuery(
      (before) => {
        before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <ListPage
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        label={t('list')}
        query={<DistrictChoice own={own} chosen={chosen} onChange={(code) => go('node', code)} />}
        toolbar={<StateChoice state={state} onChange={(next) => go('state', next)} />}
        empty={
          <Empty
            icon="form"
            title={t(state === 'done' ? 'emptyDone' : 'emptyTitle')}
            {...(state === 'done' ? {} : { hint: t('emptyHint') })}
          />
        }
      />
    </>
  );
};

export default FilingsPage;
