import { type JSX, type ReactNode, useId } from 'react';

type CardProps = {
  readonly title?: ReactNode;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  /** Without inner space, for tables. */
  readonly flush?: boolean;
};

/** A white sheet on the warm ground; named by its title for the reading cursor. */
export const Card = ({ title, extra, children, flush }: CardProps): JSX.Element => {
  const id = useId();
  return (
    <section className="tx-card" aria-labelledby={title ? id : undefined} data-flush={flush || undefined}>
      {title || extra ? (
        <div className="tx-card-head">
          <h2 id={id}>{title}</h2>
          {extra}
        </div>
      ) : null}
      <div className="tx-card-body">{children}</div>
    </section>
  );
};

/** Facts left, timeline right; one under the other on narrow screens. */
export const DetailColumns = ({ main, side }: { readonly main: ReactNode; readonly side: ReactNode }): JSX.Element => (
  <div className="tx-columns">
    <div className="tx-stack">{main}</div>
    <aside className="tx-stack">{side}</aside>
  </div>
);

export const Stack = ({ children }: { readonly children: ReactNode }): JSX.Element => (
  <div className="tx-stack">{children}</div>
);
