import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { ReasonDrawer } from '../components/reason-drawer.tsx';
import type { useBegin } from './api.ts';
import { budgetTexts } from './texts.ts';

type BeginDrawerProps = {
  readonly year: number;
  readonly open: boolean;
  readonly action: ReturnType<typeof useBegin>;
  readonly onClose: () => void;
};

/** Why the budget in force is to be adjusted. */
export const BeginDrawer = ({ year, open, action, onClose }: BeginDrawerProps): JSX.Element => {
  const t = useText(budgetTexts);
  return (
    <ReasonDrawer
      title={t('beginTitle', { year })}
      hint={t('beginHint')}
      open={open}
      verb={t('beginVerb')}
      onClose={onClose}
      example={t('beginReason')}
      action={action}
      onReason={(reason) => action.mutate(reason)}
    />
  );
};
