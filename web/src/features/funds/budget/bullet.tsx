import type { JSX } from 'react';
import type { BudgetExecutionLine } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatRate } from '#web/lib/format.ts';
import { budgetTexts } from './texts.ts';

type BulletProps = {
  readonly line: BudgetExecutionLine;
  readonly elapsedBasisPoints: number;
  readonly warnBasisPoints: number;
};

const FULL = 10_000;

/** What is spent and held of a limit, in basis points; full where there is no limit and something was spent. */
export const usedRate = ({ limitFen, actualFen, encumberedFen }: BudgetExecutionLine): number => {
  const usedFen = Math.max(0, actualFen + encumberedFen);
  if (limitFen <= 0) return usedFen > 0 ? FULL : 0;
  return Math.floor((usedFen / limitFen) * FULL);
};

const percentOf = (partFen: number, wholeFen: number): number =>
  wholeFen > 0 ? Math.min(100, Math.max(0, (partFen / wholeFen) * 100)) : 0;

/** Spent and held against the limit, with a mark where the year stands: three values in one row. */
export const Bullet = ({ line, elapsedBasisPoints, warnBasisPoints }: BulletProps): JSX.Element => {
  const t = useText(budgetTexts);
  const name = useLocale() === 'zh' ? line.zh : line.en;
  const spent = percentOf(line.actualFen, line.limitFen);
  const held = Math.min(100 - spent, percentOf(line.encumberedFen, line.limitFen));
  const rate = usedRate(line);
  return (
    <span
      className="tx-bullet"
      data-warn={rate >= warnBasisPoints || undefined}
      role="img"
      aria-label={t('bulletLabel', {
        name,
        actual: formatFen(line.actualFen),
        held: formatFen(line.encumberedFen),
        limit: formatFen(line.limitFen),
        rate: formatRate(elapsedBasisPoints),
      })}
    >
      <span className="tx-bullet-spent" style={{ width: `${spent}%` }} />
      <span className="tx-bullet-held" style={{ width: `${held}%` }} />
      <span className="tx-bullet-time" style={{ insetInlineStart: `${elapsedBasisPoints / 100}%` }} />
    </span>
  );
};
