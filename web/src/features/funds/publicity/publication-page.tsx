import { Button, Drawer, Segmented } from 'antd';
import { type JSX, useState } from 'react';
import { useParams } from 'react-router';
import type { Publication, PublicFundsLine } from '#web/api/client.ts';
import { download } from '#web/api/files.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatDay, formatInstant, formatPeriod } from '#web/lib/format.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { usePublication, usePublicEntries } from '../api/publicity.ts';
import '../funds.css';
import { EntriesList } from './entries-list.tsx';
import { PublicTable } from './public-table.tsx';
import { Questions } from './questions.tsx';
import { PublicationStatus } from './status.tsx';
import { publicityTexts } from './texts.ts';
import { WithdrawDrawer } from './withdraw-drawer.tsx';
import { rangeWords, tableFile } from './words.ts';

type Paper = 'A3' | 'A4';

const Facts = ({ table }: { readonly table: Publication }): JSX.Element => {
  const t = useText(publicityTexts);
  const locale = useLocale();
  const reads = (table.reads ?? []).map(
    ({ month, count }) => `${formatPeriod(month, locale)} ${t('readsTimes', { count })}`,
  );
  const total = (table.reads ?? []).reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="tx-no-print">
      <Card>
        <FactList
          facts={[
            { label: t('untilHead'), value: formatDay(table.objectionUntil, locale) },
            { label: t('publishedAt'), value: formatInstant(table.publishedAt) },
            { label: t('publishedBy'), value: table.publishedBy },
            ...(table.reads === null
              ? []
              : [{ label: t('reads'), value: [formatCount(total), ...reads].join(' · '), hint: t('readsNote') }]),
            { label: t('hash'), value: <span className="tx-public-hash">{table.hash}</span>, wide: true },
          ]}
        />
      </Card>
    </div>
  );
};

type EntriesDrawerProps = { readonly id: string; readonly line: PublicFundsLine; readonly onClose: () => void };

const EntriesDrawer = ({ id, line, onClose }: EntriesDrawerProps): JSX.Element => {
  const t = useText(publicityTexts);
  const locale = useLocale();
  const answer = usePublicEntries(id, line.key);
  return (
    <Drawer
      title={t('entries', { line: line[locale] })}
      open
      onClose={onClose}
      size={520}
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      <QueryView query={answer}>
        {({ data, hasMore }) => (
          <div className="tx-stack">
            <EntriesList entries={data} />
            {hasMore ? <p className="tx-faint">{t('more', { count: data.length })}</p> : null}
          </div>
        )}
      </QueryView>
    </Drawer>
  );
};

const Shown = ({ table, paper }: { readonly table: Publication; readonly paper: Paper }): JSX.Element => {
  const t = useText(publicityTexts);
  const locale = useLocale();
  const [line, setLine] = useState<PublicFundsLine>();
  return (
    <div className="tx-stack">
      {table.withdrawn ? (
        <p className="tx-live" data-tone="danger">
          {t('withdrawnBy', {
            name: table.withdrawn.by,
            at: formatInstant(table.withdrawn.at),
            reason: table.withdrawn.reason,
          })}
        </p>
      ) : null}
      <Facts table={table} />
      <PublicTable
        table={table}
        notes={table.notes}
        paper={paper}
        figure={(each, shown) => (
          <button
            type="button"
            className="tx-print"
            aria-label={t('entriesOpen', { line: each[locale], amount: shown })}
            onClick={() => setLine(each)}
          >
            {shown}
          </button>
        )}
      />
      <div className="tx-no-print">
        <Questions table={table} />
      </div>
      {line ? <EntriesDrawer id={table.id} line={line} onClose={() => setLine(undefined)} /> : null}
    </div>
  );
};

/** One published table with its masked vouchers, who asked what, and how long objections are open. */
const PublicationPage = (): JSX.Element => {
  const t = useText(publicityTexts);
  const locale = useLocale();
  const { publicationId = '' } = useParams();
  const answer = usePublication(publicationId);
  const mayPublish = useCan('funds.publicity.publish');
  const [paper, setPaper] = useState<Paper>('A4');
  const [withdrawing, setWithdrawing] = useState(false);
  const table = answer.data;
  const name = table ? rangeWords(table, locale) : '';
  return (
    <>
      <PageHead
        title={`${t('title')} ${name}`}
        crumbs={[{ label: t('title'), to: '/funds/publicity' }, { label: name }]}
        {...(table ? { status: <PublicationStatus table={table} /> } : {})}
        extra={
          <>
            <Segmented
              aria-label={t('paper')}
              value={paper}
              options={['A4', 'A3']}
              onChange={(next) => setPaper(next === 'A3' ? 'A3' : 'A4')}
            />
            <Button onClick={() => window.print()}>{t('print')}</Button>
            <Button onClick={() => download(tableFile(publicationId, paper))}>{t('download')}</Button>
            {mayPublish && table?.status === 'published' ? (
              <Button danger onClick={() => setWithdrawing(true)}>
                {t('withdraw')}
              </Button>
            ) : null}
          </>
        }
      />
      <QueryView query={answer} shape="page">
        {(found) => <Shown table={found} paper={paper} />}
      </QueryView>
      {withdrawing ? <WithdrawDrawer id={publicationId} onClose={() => setWithdrawing(false)} /> : null}
    </>
  );
};

export default PublicationPage;
