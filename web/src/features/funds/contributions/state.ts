import type { Contribution } from '#web/api/client.ts';
import type { Tone } from '#web/ui/status-tag.tsx';
import type { contributionTexts } from './texts.ts';

type State = { readonly key: keyof typeof contributionTexts.zh & `state${string}`; readonly tone: Tone };

/** Where a month's 2 % stands, from declared to passed up. */
export const stateOf = (month: Contribution | undefined): State => {
  if (!month || (month.payrollFen === null && month.receivedFen + month.taxPaidFen === 0))
    return { key: 'stateUndeclared', tone: 'neutral' };
  if (month.dueFen > 0 && month.missingFen === month.dueFen) return { key: 'stateWaiting', tone: 'warning' };
  if (month.missingFen > 0) return { key: 'statePartial', tone: 'warning' };
  if (month.owedFen > 0) return { key: 'stateOwed', tone: 'info' };
  return { key: 'stateDone', tone: 'success' };
};
