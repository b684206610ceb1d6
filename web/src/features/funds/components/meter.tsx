import type { JSX } from 'react';
import { formatRate } from '#web/lib/format.ts';

/** What there is of what should be, in basis points; undefined where nothing is due. */
export const shareBp = (partFen: number, wholeFen: number): number | undefined =>
  wholeFen > 0 ? Math.floor((Math.max(0, partFen) / wholeFen) * 10_000) : undefined;

type MeterProps = { readonly partFen: number; readonly wholeFen: number; readonly label: string };

export const Meter = ({ partFen, wholeFen, label }: MeterProps): JSX.Element => {
  const bp = shareBp(partFen, wholeFen) ?? 0;
  const percent = Math.min(100, bp / 100);
  return (
    <span
      className="tx-meter"
      data-partial={bp < 10_000 || undefined}
      role="img"
      aria-label={`${label} ${formatRate(bp)}`}
    >
      <span style={{ width: `${percent}%` }} />
    </span>
  );
};
