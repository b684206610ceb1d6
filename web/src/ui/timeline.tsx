import type { JSX, ReactNode } from 'react';
import { formatInstant } from '#web/lib/format.ts';
import type { Tone } from './status-tag.tsx';

export type TimelineItem = {
  readonly key: string;
  /** UTC instant. */
  readonly at: string;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly tone?: Tone;
};

/** What happened, newest first as the caller gives it. */
export const Timeline = ({ items }: { readonly items: readonly TimelineItem[] }): JSX.Element => (
  <ol className="tx-timeline">
    {items.map(({ key, at, title, detail, tone = 'neutral' }) => (
      <li key={key} className={`tx-tone-${tone}`}>
        <time dateTime={at}>{formatInstant(at)}</time>
        <div className="tx-timeline-title">{title}</div>
        {detail ? <div className="tx-timeline-detail">{detail}</div> : null}
      </li>
    ))}
  </ol>
);
