import { App, Button, Form } from 'antd';
import { type JSX, useState } from 'react';
import type { BudgetYear } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { ReasonField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { useInterim } from './api.ts';
import { budgetTexts } from './texts.ts';

type Fields = { readonly reason: string };

/** The chair's switch: spending before the budget of the year is in force. */
export const InterimCard = ({ year }: { readonly year: BudgetYear }): JSX.Element => {
  const t = useText(budgetTexts);
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Fields>();
  const mayDecide = useCan('funds.budget.decide');
  const action = useInterim(year.year, () => {
    void message.success(t('interimDone'));
    setOpen(false);
  });
  useFreshForm(form, open, () => ({ reason: '' }));
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
      <FormDrawer
        title={t('interimAllow')}
        hint={t('interimHint')}
        open={open}
        verb={t('interimAllow')}
        busy={action.isPending}
        onClose={() => setOpen(false)}
        onSubmit={form.submit}
      >
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          onFinish={({ reason }) => action.mutate({ isAllowed: true, reason })}
        >
          <FormProblem form={form} problem={action.error} />
          <ReasonField example={t('interimReason')} />
        </Form>
      </FormDrawer>
    </Card>
  );
};
