import type { JSX } from 'react';
import { Count } from '#web/ui/money.tsx';

type Chip<T extends string> = { readonly value: T; readonly label: string; readonly count?: number };

type ChipsProps<T extends string> = {
  readonly label: string;
  readonly chips: readonly Chip<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

/** A filter of a few values, all in sight. */
export const Chips = <T extends string>({ label, chips, value, onChange }: ChipsProps<T>): JSX.Element => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
  <div className="tx-chips" role="group" aria-label={label}>
    {chips.map((chip) => (
      <button
        key={chip.value}
        type="button"
        className="tx-chip"
        aria-pressed={chip.value === value}
        onClick={() => onChange(chip.value)}
      >
        {chip.label}
        {chip.count === undefined ? null : <Count value={chip.count} />}
      </button>
    ))}
  </div>
);
