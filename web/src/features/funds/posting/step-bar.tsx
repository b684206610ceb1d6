import { Steps } from 'antd';
import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { postingTexts } from './texts.ts';

export const StepBar = ({ step }: { readonly step: number }): JSX.Element => {
  const t = useText(postingTexts);
  const steps = [t('stepFile'), t('stepColumns'), t('stepTry'), t('stepDone')];
  return (
    <nav aria-label={t('steps')} className="tx-funds-steps">
      <Steps current={step} size="small" responsive={false} items={steps.map((title) => ({ title }))} />
    </nav>
  );
};
