import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { importTexts } from './texts.ts';

const STEPS = ['step1', 'step2', 'step3', 'step4'] as const;

/** Where one is; `current` counts from 0, 4 means that all is done. */
export const ImportSteps = ({ current }: { readonly current: number }): JSX.Element => {
  const t = useText(importTexts);
  return (
    <ol className="tx-wizard" aria-label={t('steps')}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          data-done={index < current || undefined}
          {...(index === current ? { 'aria-current': 'step' as const } : {})}
        >
          <span className="tx-wizard-sign" aria-hidden="true">
            {index < current ? <Icon name="check" size={14} /> : index + 1}
          </span>
          <span>{t(step)}</span>
        </li>
      ))}
    </ol>
  );
};
