import type { JSX } from 'react';
import type { BudgetVersionRow } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { StatusTag, type Tone } from '#web/ui/status-tag.tsx';
import { budgetTexts } from './texts.ts';

export type State = BudgetVersionRow['state'];

export const toneOf: Readonly<Record<State, Tone>> = {
  draft: 'neutral',
  returned: 'warning',
  committee: 'info',
  audit: 'info',
  meeting: 'info',
  upper: 'info',
  inForce: 'success',
  superseded: 'neutral',
  discarded: 'neutral',
};

/** Where a version stands: who has it, or that it holds. */
export const StateTag = ({ state }: { readonly state: State }): JSX.Element => {
  const t = useText(budgetTexts);
  return <StatusTag tone={toneOf[state]}>{t(`state_${state}`)}</StatusTag>;
};
