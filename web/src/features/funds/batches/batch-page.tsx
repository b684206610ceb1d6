import type { JSX } from 'react';
import { Link, useParams } from 'react-router';
import type { DuesBatchSummary } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatFen, formatInstant, formatPeriod } from '#web/lib/format.ts';
import { CopyButton } from '#web/ui/copy-button.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useBatch } from '../api/get-batch.ts';
import { VoucherLink } from '../components/voucher-link.tsx';
import '../funds.css';
import { fundsTexts } from '../texts.ts';
import { BatchRows } from './batch-rows.tsx';
import { batchTexts } from './texts.ts';

const BatchFacts = ({ batch }: { readonly batch: DuesBatchSummary }): JSX.Element => {
  const t = useText(batchTexts);
  const shared = useText(fundsTexts);
  const { counts, totals, voucherId, committedAt, source } = batch;
  const rows = (count: number) => (count === 0 ? '—' : t('count', { count: formatCount(count) }));
  const both = (count: number, sumFen: number) =>
    t('countAndSum', { count: formatCount(count), sum: formatFen(sumFen) });
  const facts = [
    { label: t('rows'), value: both(counts.rows, totals.rowsFen) },
    { label: t('committed'), value: <strong>{both(counts.posted, totals.postedFen)}</strong> },
    { label: t('differing'), value: rows(counts.differing) },
    { label: t('unmatchedFact'), value: counts.unmatched === 0 ? '—' : both(counts.unmatched, totals.unmatchedFen) },
    { label: t('refusedFact'), value: rows(counts.refused) },
    { label: t('alreadyFact'), value: rows(counts.alreadyPosted) },
    ...(counts.corrections === 0
      ? []
      : [{ label: t('corrections'), value: <Money fen={totals.addedFen - totals.returnedFen} /> }]),
    { label: shared('voucher'), value: <VoucherLink voucherId={voucherId} /> },
    { label: t('source'), value: source === 'file' ? t('fromFile') : t('fromApi') },
    { label: t('at'), value: committedAt === null ? '—' : formatInstant(committedAt) },
  ];
  return (
    <Card>
      <FactList facts={facts} />
    </Card>
  );
};

/** One run: what it brought, what became of each row, and its voucher. */
const BatchPage = (): JSX.Element => {
  const t = useText(batchTexts);
  const locale = useLocale();
  const { batchId = '' } = useParams();
  const answer = useBatch(batchId);
  const month = answer.data ? formatPeriod(answer.data.period, locale) : '';
  return (
    <>
      <PageHead
        title={answer.data ? t('one', { month }) : t('title')}
        hint={t('oneHint')}
        status={answer.data ? <StatusTag tone="success">{t('committed')}</StatusTag> : null}
        crumbs={[{ label: t('title'), to: '/funds/batches' }, { label: answer.data ? t('one', { month }) : '…' }]}
        extra={
          answer.data ? (
            <Link className="tx-button" to={`/funds/dues/${answer.data.period}`}>
              {t('toMonth', { month })}
            </Link>
          ) : null
        }
      />
      <QueryView query={answer} shape="page">
        {(batch) => (
          <div className="tx-stack">
            <BatchFacts batch={batch} />
            <BatchRows batch={batch} />
            <p className="tx-faint">
              <code>{batch.id}</code> <CopyButton text={batch.id} />
            </p>
          </div>
        )}
      </QueryView>
    </>
  );
};

export default BatchPage;
