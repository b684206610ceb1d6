import { type JSX, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { DuesWorklistEntry } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { useWorklist, useWorklistCount } from '../api/list-worklist.ts';
import { Chips } from '../components/chips.tsx';
import '../funds.css';
import { useOpenColumns, useResolvedColumns } from './columns.tsx';
import { ResolveDrawer } from './resolve-drawer.tsx';
import { worklistTexts } from './texts.ts';

/** Everything that waits for a person, and everything that was settled. */
const WorklistPage = (): JSX.Element => {
  const t = useText(worklistTexts);
  const [query, setQuery] = useSearchParams();
  const status = query.get('status') === 'resolved' ? 'resolved' : 'open';
  const [item, setItem] = useState<DuesWorklistEntry>();
  const maySettle = useCan('funds.dues.correct');
  const list = useWorklist(status);
  const waiting = useWorklistCount().data;
  const open = useOpenColumns(maySettle ? setItem : undefined);
  const resolved = useResolvedColumns();
  const isOpen = status === 'open';
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <ListPage
        list={list}
        columns={isOpen ? open : resolved}
        rowKey={({ id }) => id}
        label={isOpen ? t('listLabel') : t('resolvedLabel')}
        toolbar={
          <Chips
            label={t('filter')}
            chips={[
              { value: 'open', label: t('open'), ...(waiting ? { count: waiting.count } : {}) },
              { value: 'resolved', label: t('resolved') },
            ]}
            value={status}
            onChange={(next) => setQuery({ status: next }, { replace: true })}
          />
        }
        empty={
          isOpen ? (
            <Empty icon="check" title={t('empty')} hint={t('emptyHint')} />
          ) : (
            <Empty icon="inbox" title={t('emptyResolved')} hint={t('emptyResolvedHint')} />
          )
        }
      />
      <ResolveDrawer item={item} onClose={() => setItem(undefined)} />
    </>
  );
};

export default WorklistPage;
