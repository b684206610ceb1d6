import type { JSX, ReactNode } from 'react';

export type Fact = {
  readonly label: string;
  readonly value: ReactNode;
  readonly hint?: string;
  readonly wide?: boolean;
};

type FactListProps = { readonly facts: readonly Fact[]; readonly columns?: 1 | 2 | 3 };

/** Name and value pairs of one thing; empty values show a dash and never nothing. */
export const FactList = ({ facts, columns = 2 }: FactListProps): JSX.Element => (
  <dl className="tx-facts" data-columns={columns}>
    {facts.map(({ label, value, hint, wide }) => (
      <div key={label} className={wide ? 'tx-fact tx-fact-wide' : 'tx-fact'}>
        <dt>{label}</dt>
        <dd>
          {value === null || value === undefined || value === '' ? '—' : value}
          {hint ? <small>{hint}</small> : null}
        </dd>
      </div>
    ))}
  </dl>
);
