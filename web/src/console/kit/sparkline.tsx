import type { JSX } from 'react';

const WIDTH = 120;
const HEIGHT = 28;
const PAD = 3;

/** The course of a number at a glance; the label says it in words. */
export const Sparkline = ({
  values,
  label,
}: {
  readonly values: readonly number[];
  readonly label: string;
}): JSX.Element | null => {
  if (values.length < 2) return null;
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const points = values.map((value, index) => {
    const x = PAD + (index * (WIDTH - 2 * PAD)) / (values.length - 1);
    const y = HEIGHT - PAD - ((value - low) * (HEIGHT - 2 * PAD)) / span;
    return [x.toFixed(1), y.toFixed(1)] as const;
  });
  const [endX, endY] = points.at(-1) ?? ['0', '0'];
  return (
    <svg
      className="tx-spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      <polyline points={points.map((point) => point.join(',')).join(' ')} />
      <path d={`M${endX} ${endY}h0.01`} />
    </svg>
  );
};
