import type { JSX } from 'react';
import { formatCount, formatFen, formatRate } from '#web/lib/format.ts';

type MoneyProps = { readonly fen: number | null | undefined; readonly strong?: boolean };

/** Bare `1,234.56` in tabular figures; the head of the column or the label names the unit. */
export const Money = ({ fen, strong }: MoneyProps): JSX.Element => (
  <span className={strong ? 'tx-number tx-strong' : 'tx-number'}>{fen == null ? '—' : formatFen(fen)}</span>
);

export const Count = ({ value }: { readonly value: number | null | undefined }): JSX.Element => (
  <span className="tx-number">{value == null ? '—' : formatCount(value)}</span>
);

/** A share in basis points; null where it cannot be known (nothing to divide by, suppressed). */
export const Rate = ({ bp }: { readonly bp: number | null | undefined }): JSX.Element => (
  <span className="tx-number">{bp == null ? '—' : formatRate(bp)}</span>
);
