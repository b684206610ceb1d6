import type { JSX, ReactNode } from 'react';

export type PhoneFact = { readonly label: string; readonly value: ReactNode };

/** Name and value, one fact a line, for a narrow screen and for large type. */
export const FactRows = ({ facts }: { readonly facts: readonly PhoneFact[] }): JSX.Element => (
  <dl className="tx-phone-facts">
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value === null || value === '' ? '—' : value}</dd>
      </div>
    ))}
  </dl>
);
