import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from '#web/ui/icon.tsx';

type NumberTileProps = {
  readonly label: string;
  readonly value: ReactNode;
  readonly unit?: string;
  /** Compared with what: 同比 +1.2 %; words, never colour alone. */
  readonly note?: ReactNode;
  /** A <Sparkline>. */
  readonly trend?: ReactNode;
  /** The list behind the number. */
  readonly to?: string;
};

export const NumberTile = ({ label, value, unit, note, trend, to }: NumberTileProps): JSX.Element => {
  const body = (
    <>
      <span className="tx-tile-label">
        {label}
        {to ? <Icon name="right" size={16} /> : null}
      </span>
      <span className="tx-tile-value">
        {value}
        {unit ? <small>{unit}</small> : null}
      </span>
      {note ? <span className="tx-tile-note">{note}</span> : null}
      {trend}
    </>
  );
  return to ? (
    <Link className="tx-tile" to={to}>
      {body}
    </Link>
  ) : (
    <div className="tx-tile">{body}</div>
  );
};

/** At most six side by side. */
export const NumberRow = ({ children }: { readonly children: ReactNode }): JSX.Element => (
  <div className="tx-tiles">{children}</div>
);
