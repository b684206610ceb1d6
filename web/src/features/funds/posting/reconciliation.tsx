import type { JSX } from 'react';
import type { DuesFileBatch } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatFen } from '#web/lib/format.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { encodingName } from '../components/encoding-name.ts';
import { postingTexts } from './texts.ts';

/** What was declared against what was read: the two have to be the same before anything is posted. */
export const Reconciliation = ({ batch }: { readonly batch: DuesFileBatch }): JSX.Element => {
  const t = useText(postingTexts);
  const { declared, declaredBy, encoding, fileName } = batch.file;
  const by = {
    file: t('declared'),
    person: t('declaredByPerson'),
    nobody: t('declaredByNobody'),
  }[declaredBy];
  const worded = (count: number, sumFen: number): string =>
    t('peopleAndSum', { count: formatCount(count), sum: formatFen(sumFen) });
  return (
    <div className="tx-stack">
      <p className="tx-faint">
        {fileName} · {t('encoding')} {encodingName(encoding) ?? t('workbook')} · {t('resultHint')}
      </p>
      <div className="tx-match">
        <div className="tx-match-side">
          <span>{by}</span>
          <strong className="tx-number">
            {declaredBy === 'nobody' ? '—' : worded(declared.count, declared.totalFen)}
          </strong>
        </div>
        {declaredBy === 'nobody' ? (
          <StatusTag tone="warning">{t('declaredByNobody')}</StatusTag>
        ) : (
          <StatusTag tone="success">{t('matches')}</StatusTag>
        )}
        <div className="tx-match-side">
          <span>{t('found')}</span>
          <strong className="tx-number">{worded(batch.counts.rows, batch.totals.rowsFen)}</strong>
        </div>
      </div>
    </div>
  );
};
