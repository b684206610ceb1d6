import { type FormEvent, type JSX, useState } from 'react';
import { useText } from '#web/i18n/text.ts';
import { Button } from '#web/light/button.tsx';
import { Steps } from '#web/light/steps.tsx';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { keptTicket } from '../kept.ts';
import { statusAddress } from '../place.ts';
import { applyTexts } from '../texts.ts';
import { CheckStep } from './check-step.tsx';
import { stepFields } from './step-fields.tsx';
import { formTexts } from './texts.ts';
import { LAST_STEP, STEPS, useApplyForm } from './use-apply-form.ts';

const LastApplication = (): JSX.Element | null => {
  const t = useText(applyTexts);
  const [ticket] = useState(keptTicket);
  if (!ticket) return null;
  return (
    <p className="tx-apply-last">
      <Icon name="clock" size={18} />
      {t('lastTitle')}
      <a href={statusAddress(ticket)}>{t('lastLink')}</a>
    </p>
  );
};

const ApplyForm = (): JSX.Element => {
  const t = useText(formTexts);
  const { draft, step, busy, problem, errors, body, move, onChange, submit } = useApplyForm();
  const Fields = stepFields[step];
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    submit();
  };
  return (
    <div className="tx-stack">
      <LastApplication />
      <form className="tx-sheet tx-apply-sheet" noValidate onSubmit={onSubmit}>
        <Steps steps={STEPS.map((name) => t(name))} current={step} label={t('steps')} />
        <ErrorPanel problem={problem} />
        <fieldset ref={body} tabIndex={-1} className="tx-apply-fields" aria-label={t(STEPS[step] ?? 'stepCheck')}>
          {Fields ? (
            <Fields draft={draft} errors={errors} onChange={onChange} />
          ) : (
            <CheckStep draft={draft} onEdit={move} />
          )}
        </fieldset>
        <div className="tx-apply-actions">
          {step > 0 ? <Button onClick={() => move(step - 1)}>{t('back')}</Button> : null}
          <Button main type="submit" busy={busy}>
            {t(step < LAST_STEP ? 'next' : 'submit')}
          </Button>
        </div>
      </form>
    </div>
  );
};

export default ApplyForm;
