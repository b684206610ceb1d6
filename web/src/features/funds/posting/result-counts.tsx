import type { JSX } from 'react';
import type { DuesBatch, DuesRowResult } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatFen } from '#web/lib/format.ts';
import { Status } from '../components/status.tsx';
import { type RowGroup, rowGroups } from '../labels.ts';
import { postingTexts } from './texts.ts';

export type Group = RowGroup | 'all';
export type GroupCount = {
  readonly group: RowGroup;
  readonly count: number;
  readonly sumFen: number;
  readonly isTrouble: boolean;
};

/** A row whose amount differs is posted too, and shown as what asks for work. */
export const groupOf = (row: Pick<DuesRowResult, 'status' | 'differs'>): RowGroup =>
  row.differs ? 'differs' : row.status;

const ORDER: readonly RowGroup[] = ['posted', 'differs', 'unmatched', 'refused', 'already_posted'];

export const groupsOf = (batch: Pick<DuesBatch, 'rows'>): readonly GroupCount[] =>
  ORDER.map((group) => {
    const rows = batch.rows.filter((row) => groupOf(row) === group);
    return {
      group,
      count: rows.length,
      sumFen: rows.reduce((sum, { amountFen }) => sum + amountFen, 0),
      isTrouble: group === 'differs' || group === 'unmatched' || group === 'refused',
    };
  });

type ResultCountsProps = {
  readonly groups: readonly GroupCount[];
  readonly shown: Group;
  readonly onShow: (group: Group) => void;
};

/** The five things that can become of a row, as numbers that open their rows. */
export const ResultCounts = ({ groups, shown, onShow }: ResultCountsProps): JSX.Element => {
  const t = useText(postingTexts);
  const locale = useLocale();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <div className="tx-counts" role="group" aria-label={t('filter')}>
      {groups.map(({ group, count, sumFen }) => {
        const { label, tone } = rowGroups[group];
        const of = group === 'posted' ? { tone, label: { zh: '可入账', en: 'To post' } } : { tone, label };
        return (
          <button
            key={group}
            type="button"
            className="tx-count"
            aria-pressed={shown === group}
            onClick={() => onShow(shown === group ? 'all' : group)}
          >
            <span>{count > 0 ? <Status of={of} /> : <span className="tx-faint">{of.label[locale]}</span>}</span>
            <strong className="tx-number" data-zero={count === 0 || undefined}>
              {formatCount(count)}
            </strong>
            <span className="tx-number">{count > 0 ? formatFen(sumFen) : '—'}</span>
          </button>
        );
      })}
    </div>
  );
};
