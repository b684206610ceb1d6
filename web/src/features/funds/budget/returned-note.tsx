import type { JSX } from 'react';
import type { BudgetVersion } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { budgetTexts } from './texts.ts';

/** Why a version came back stands above what is to be changed, not only at the end of the page. */
export const ReturnedNote = ({ version }: { readonly version: BudgetVersion }): JSX.Element | null => {
  const t = useText(budgetTexts);
  const step = version.steps.at(-1);
  if (version.state !== 'returned' || !step) return null;
  const { problem, isFromAbove, by, note } = step;
  const title = problem === null ? t(isFromAbove ? 'step_return_above' : 'step_return') : t('step_problem');
  return (
    <div className="tx-budget-returned" role="status">
      <strong>{title}</strong> <span className="tx-faint">{by}</span>
      {problem === null ? null : (
        <p>{t(problem === 'funds.budget.belowUsed' ? 'step_problemUsed' : 'step_problemOther')}</p>
      )}
      {note === '' ? null : <p>{note}</p>}
    </div>
  );
};
