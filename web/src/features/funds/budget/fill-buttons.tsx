import { App, Button } from 'antd';
import type { JSX } from 'react';
import type { BudgetVersion } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { useBudgetInForce } from './api.ts';
import { filledFromBudget, filledFromPrior, type Row } from './editor-rows.ts';
import { budgetTexts } from './texts.ts';

type FillButtonsProps = {
  readonly version: BudgetVersion;
  readonly rows: readonly Row[];
  readonly onFill: (rows: readonly Row[]) => void;
};

/** A first budget seldom starts from nothing: what last year planned, or came to, where no amount stands yet. */
export const FillButtons = ({ version, rows, onFill }: FillButtonsProps): JSX.Element | null => {
  const t = useText(budgetTexts);
  const { message } = App.useApp();
  const before = useBudgetInForce(version.year - 1);
  if (version.number > 1) return null;
  const fill = (next: readonly Row[]): void => {
    onFill(next);
    void message.success(t('filled'));
  };
  return (
    <>
      {before ? (
        <Button onClick={() => fill(filledFromBudget(rows, before.lines))}>
          {t('fillBudget', { year: version.year - 1 })}
        </Button>
      ) : null}
      {rows.some(({ prior }) => prior !== '') ? (
        <Button onClick={() => fill(filledFromPrior(rows))}>{t('fillPrior')}</Button>
      ) : null}
    </>
  );
};
