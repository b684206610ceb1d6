import type { JSX } from 'react';
import type { BudgetExecutionLine } from '#web/api/client.ts';
import { NumberRow, NumberTile } from '#web/console/kit/number-tile.tsx';
import { useText } from '#web/i18n/text.ts';
import { Money } from '#web/ui/money.tsx';
import { fundsTexts } from '../texts.ts';
import { budgetTexts } from './texts.ts';

/** Limit, spent, held and available of one line. */
export const LineNumbers = ({ line }: { readonly line: BudgetExecutionLine }): JSX.Element => {
  const t = useText(budgetTexts);
  const shared = useText(fundsTexts);
  const inYuan = (label: string): string => shared('inYuan', { label });
  return (
    <NumberRow>
      <NumberTile label={inYuan(t('limit'))} value={<Money fen={line.limitFen} />} />
      <NumberTile label={inYuan(t('actual'))} value={<Money fen={line.actualFen} />} />
      <NumberTile label={inYuan(t('encumbered'))} value={<Money fen={line.encumberedFen} />} />
      <NumberTile label={inYuan(t('available'))} value={<Money fen={line.availableFen} />} />
    </NumberRow>
  );
};
