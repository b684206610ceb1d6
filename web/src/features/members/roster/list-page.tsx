import '../members.css';
import { Button } from 'antd';
import { type JSX, useCallback, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useCan } from '#web/api/use-session.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatCount } from '#web/lib/format.ts';
import { useNarrow } from '#web/lib/mode.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { type RosterFilter, useRoster } from '../api/use-roster.ts';
import { useSummary } from '../api/use-summary.ts';
import { type Standing, standingLabels } from '../labels.ts';
import { narrowColumns, wideColumns } from './columns.tsx';
import { FilterRow } from './filter-row.tsx';
import { rosterTexts } from './texts.ts';

const isStanding = (text: string | null): text is Standing => text !== null && text in standingLabels;

/** The filter stands in the address: a search can be sent to a colleague and survives a look at a person's page. */
const useFilter = (): [RosterFilter, (filter: RosterFilter) => void] => {
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const standing = params.get('standing');
  const filter = useMemo(() => ({ q, standing: isStanding(standing) ? standing : undefined }), [q, standing]);
  const change = useCallback(
    (next: RosterFilter) =>
      setParams(
        { ...(next.q ? { q: next.q } : {}), ...(next.standing ? { standing: next.standing } : {}) },
        { replace: true },
      ),
    [setParams],
  );
  return [filter, change];
};

const Totals = (): JSX.Element | null => {
  const t = useText(rosterTexts);
  const { data } = useSummary();
  if (!data) return null;
  return (
    <p className="tx-totals">
      <strong>{t('total', { people: formatCount(data.people) })}</strong>
      <span>{t('totalMembers', { members: formatCount(data.members), women: formatCount(data.womenMembers) })}</span>
      {data.retainedMembers > 0 ? (
        <span>{t('totalRetained', { retained: formatCount(data.retainedMembers) })}</span>
      ) : null}
    </p>
  );
};

const EmptyRoster = (): JSX.Element => {
  const t = useText(rosterTexts);
  const go = useNavigate();
  const mayImport = useCan('members.roster.import');
  const mayWrite = useCan('members.roster.write');
  return (
    <Empty
      icon="members"
      title={t('emptyTitle')}
      hint={t(mayImport ? 'emptyHint' : 'emptyReader')}
      action={
        <div className="tx-doors">
          {mayImport ? (
            <Button type="primary" onClick={() => go('/members/imports/new')}>
              {t('import')}
            </Button>
          ) : null}
          {mayWrite ? <Button onClick={() => go('/members/new')}>{t('add')}</Button> : null}
        </div>
      }
    />
  );
};

const RosterPage = (): JSX.Element => {
  const t = useText(rosterTexts);
  const go = useNavigate();
  const narrow = useNarrow();
  const [filter, setFilter] = useFilter();
  const list = useRoster(filter);
  const mayImport = useCan('members.roster.import');
  const mayWrite = useCan('members.roster.write');
  const isFiltered = filter.q !== '' || filter.standing !== undefined;
  const isEmpty = !isFiltered && !list.loading && list.problem === null && list.rows.length === 0;
  const isOnePage = list.pageNumber === 1 && !list.hasNext;
  const foundText = isOnePage
    ? t('found', { count: list.rows.length })
    : t('foundMore', { page: list.pageNumber, count: list.rows.length });
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        extra={
          mayImport && !isEmpty ? (
            <Button icon={<Icon name="upload" size={16} />} onClick={() => go('/members/imports/new')}>
              {t('import')}
            </Button>
          ) : null
        }
        action={
          mayWrite && !isEmpty ? (
            <Button type="primary" icon={<Icon name="plus" size={16} />} onClick={() => go('/members/new')}>
              {t('add')}
            </Button>
          ) : null
        }
      />
      <ListPage
        list={list}
        columns={narrow ? narrowColumns(t) : wideColumns(t)}
        rowKey={({ id }) => id}
        label={t('list')}
        query={isEmpty ? null : <FilterRow filter={filter} onChange={setFilter} />}
        toolbar={
          isEmpty ? null : isFiltered ? (
            <p className="tx-totals" aria-live="polite">
              {list.loading ? null : foundText}
            </p>
          ) : (
            <Totals />
          )
        }
        empty={
          isFiltered ? (
            <Empty
              icon="search"
              title={t('noneTitle')}
              hint={t('noneHint')}
              action={<Button onClick={() => setFilter({ q: '', standing: undefined })}>{t('clear')}</Button>}
            />
          ) : (
            <EmptyRoster />
          )
        }
      />
    </>
  );
};

export default RosterPage;
