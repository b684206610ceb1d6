import { type ComponentProps, type JSX, type ReactNode, useId } from 'react';

type FieldShellProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: string;
};
type Wiring = { readonly id: string; readonly 'aria-describedby': string; readonly 'aria-invalid': boolean };

const FieldShell = (props: FieldShellProps & { readonly children: (wiring: Wiring) => ReactNode }): JSX.Element => {
  const { label, hint, error, optional, children } = props;
  const id = useId();
  return (
    <div className="tx-field" data-error={error ? true : undefined}>
      <label htmlFor={id}>
        {label}
        {optional ? <small>{optional}</small> : null}
      </label>
      {children({ id, 'aria-describedby': `${id}-note`, 'aria-invalid': error !== undefined })}
      <p id={`${id}-note`} className="tx-field-note" aria-live="polite">
        {error ?? hint}
      </p>
    </div>
  );
};

/** A labelled input whose hint gives way to the error. All further props go to the input. */
export const TextField = ({
  label,
  hint,
  error,
  optional,
  ...input
}: FieldShellProps & ComponentProps<'input'>): JSX.Element => (
  <FieldShell label={label} hint={hint} error={error} {...(optional ? { optional } : {})}>
    {(wiring) => <input type="text" className="tx-input" {...wiring} {...input} />}
  </FieldShell>
);

export const TextAreaField = ({
  label,
  hint,
  error,
  optional,
  ...area
}: FieldShellProps & ComponentProps<'textarea'>): JSX.Element => (
  <FieldShell label={label} hint={hint} error={error} {...(optional ? { optional } : {})}>
    {(wiring) => <textarea className="tx-input" rows={4} {...wiring} {...area} />}
  </FieldShell>
);

type Choice = { readonly value: string; readonly label: string };

export const SelectField = ({
  label,
  hint,
  error,
  optional,
  choices,
  ...select
}: FieldShellProps & ComponentProps<'select'> & { readonly choices: readonly Choice[] }): JSX.Element => (
  <FieldShell label={label} hint={hint} error={error} {...(optional ? { optional } : {})}>
    {(wiring) => (
      <select className="tx-input" {...wiring} {...select}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )}
  </FieldShell>
);
