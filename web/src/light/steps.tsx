import type { JSX } from 'react';

type StepsProps = { readonly steps: readonly string[]; readonly current: number; readonly label: string };

/** Where one is in a short sequence. `current` counts from 0. */
export const Steps = ({ steps, current, label }: StepsProps): JSX.Element => (
  <ol className="tx-steps" aria-label={label}>
    {steps.map((step, index) => (
      <li key={step} aria-current={index === current ? 'step' : undefined} data-done={index < current || undefined}>
        <span className="tx-step-number" aria-hidden="true">
          {index < current ? '✓' : index + 1}
        </span>
        <span className="tx-step-name">{step}</span>
      </li>
    ))}
  </ol>
);
