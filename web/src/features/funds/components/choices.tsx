import { type JSX, useId } from 'react';

export type Choice<T extends string> = { readonly value: T; readonly label: string; readonly note?: string };

type ChoicesProps<T extends string> = {
  readonly legend: string;
  readonly options: readonly Choice<T>[];
  /** From the form item around it. */
  readonly value?: T;
  readonly onChange?: (value: T) => void;
};

/** One of a few ways, each with what follows from it. */
export const Choices = <T extends string>({ legend, options, value, onChange }: ChoicesProps<T>): JSX.Element => {
  const name = useId();
  return (
    <fieldset className="tx-choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="tx-option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange?.(option.value)}
          />
          <strong>{option.label}</strong>
          {option.note === undefined ? null : <small>{option.note}</small>}
        </label>
      ))}
    </fieldset>
  );
};
