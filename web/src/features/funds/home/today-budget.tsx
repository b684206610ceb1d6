import { useQuery } from '@tanstack/react-query';
import type { JSX } from 'react';
import { type BudgetYearRow, listBudgets } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { TodayItem } from '#web/console/kit/today-item.tsx';
import { useText } from '#web/i18n/text.ts';
import { homeTexts } from './texts.ts';

type State = NonNullable<BudgetYearRow['openState']>;

/** What the person's offices may do: prepare, examine or decide. */
const useMine = (): ((state: State) => boolean) => {
  const prepares = useCan('funds.budget.prepare');
  const examines = useCan('funds.budget.examine');
  const decides = useCan('funds.budget.decide');
  return (state) => {
    // It is the upper union's turn; the page of the budget says so.
    if (state === 'upper') return false;
    if (state === 'draft' || state === 'returned') return prepares;
    return state === 'audit' ? examines : decides;
  };
};

/** Budgets whose next step is the person's. */
const TodayBudget = (): JSX.Element | null => {
  const t = useText(homeTexts);
  const isMine = useMine();
  const years = useQuery({ queryKey: ['funds', 'budget', 'years'], queryFn: () => listBudgets() }).data?.data ?? [];
  const waiting = years.filter(({ openState }) => openState !== null && isMine(openState));
  if (waiting.length === 0) return null;
  return (
    <>
      {waiting.map(({ year, open, openState }) => (
        <TodayItem
          key={year}
          icon="form"
          to={`/funds/budget/${year}/versions/${open}`}
          title={t('budgetStep', { year })}
          detail={t(openState === 'draft' || openState === 'returned' ? 'budgetPrepare' : 'budgetDecide')}
        />
      ))}
    </>
  );
};

export default TodayBudget;
