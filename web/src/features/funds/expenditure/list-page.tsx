import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useCan } from '#web/api/use-session.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Chips } from '../components/chips.tsx';
import '../funds.css';
import { actTexts } from './act-texts.ts';
import { AdvanceDrawer } from './advance-drawer.tsx';
import { useExpenditures, VIEWS, type View } from './api.ts';
import { useColumns } from './columns.tsx';
import './expenditure.css';
import { expenditureTexts } from './texts.ts';

/** What a person may look at: worklists of their office first. */
const useViews = (): readonly View[] => {
  const reads = useCan('funds.expenditure.read');
  const signs = useCan('funds.expenditure.approve');
  const asks = useCan('funds.expenditure.request');
  const reviews = useCan('funds.ledger.review');
  return VIEWS.filter((view) => {
    if (view === 'inbox') return signs;
    if (view === 'mine') return asks;
    if (view === 'reversals') return reviews;
    return reads;
  });
};

/** Requests to spend: one's own, those that wait for somebody, and the year's. */
const ExpendituresPage = (): JSX.Element => {
  const t = useText(expenditureTexts);
  const acts = useText(actTexts);
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams();
  const [asking, setAsking] = useState(false);
  const views = useViews();
  const asked = query.get('view') as View;
  const view = views.includes(asked) ? asked : (views[0] ?? 'mine');
  const asks = useCan('funds.expenditure.request');
  const list = useExpenditures(view);
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        extra={asks ? <Button onClick={() => setAsking(true)}>{t('newAdvance')}</Button> : null}
        action={
          asks ? (
            <Button type="primary" onClick={() => navigate('/funds/expenditures/new')}>
              {t('newRequest')}
            </Button>
          ) : null
        }
      />
      <ListPage
        list={list}
        columns={useColumns()}
        rowKey={({ id }) => id}
        label={t('list')}
        toolbar={
          <Chips
            label={t('filter')}
            chips={views.map((value) => ({ value, label: value === 'reversals' ? acts('waits') : t(value) }))}
            value={view}
            onChange={(next) => setQuery({ view: next }, { replace: true })}
          />
        }
        empty={
          view === 'inbox' ? (
            <Empty icon="check" title={t('emptyInbox')} hint={t('emptyInboxHint')} />
          ) : (
            <Empty icon="form" title={t('empty')} hint={t('emptyHint')} />
          )
        }
      />
      <AdvanceDrawer
        open={asking}
        onClose={() => setAsking(false)}
        onDone={(id) => navigate(`/funds/expenditures/${id}`)}
      />
    </>
  );
};

export default ExpendituresPage;
