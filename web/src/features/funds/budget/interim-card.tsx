import { App, Button } from 'antd';
import { type JSX, useState } from 'react';
import type { BudgetYear } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { ReasonDrawer } from '../components/reason-drawer.tsx';
import { useInterim } from './api.ts';
import { budgetTexts } from './texts.ts';

/** The chair's switch: spending before the budget of the year is in force. */
export const InterimCard = ({ year }: { readonly year: BudgetYear }): JSX.Element => {
  const t = useText(budgetTexts);
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const mayDecide = useCan('funds.budget.decide');
  const action = useInterim(year.year, () => {
    void message.success(t('interimDone'));
    setOpen(false);
  });
  const { interim } = year;
  return (
    <Card title={t('interimTitle')}>
      <div className="tx-stack tx-stack-tight">
        <p>{interim ? t('interimOn', { by: interim.by, reason: interim.reason }) : t('interimOff')}</p>
        {open ? null : <ErrorPanel problem={action.error} />}
        {mayDecide && interim ? (
          <ConfirmButton
            question={t('interimEndQuestion')}
            consequence={t('interimEndHint')}
            verb={t('interimEnd')}
            loading={action.isPending}
            onConfirm={() => action.mutateAsync({ isAllowed: false })}
          >
            {t('interimEnd')}
          </ConfirmButton>
        ) : null}
        {mayDecide && !interim ? <Button onClick={() => setOpen(true)}>{t('interimAllow')}</Button> : null}
      </div>
      <ReasonDrawer
        title={t('interimAllow')}
        hint={t('interimHint')}
        open={open}
        verb={t('interimAllow')}
        onClose={() => setOpen(false)}
        example={t('interimReason')}
        action={action}
        onReason={(reason) => action.mutate({ isAllowed: true, reason })}
      />
    </Card>
  );
};
