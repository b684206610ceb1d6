import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from '#web/ui/icon.tsx';
import type { Tone } from '#web/ui/status-tag.tsx';

type TodayItemProps = {
  readonly title: string;
  readonly detail?: ReactNode;
  readonly to: string;
  readonly icon?: IconName;
  readonly tone?: Tone;
  /** A due date or a count. */
  readonly end?: ReactNode;
};

/** One thing to do, leading to where it is done. */
export const TodayItem = ({
  title,
  detail,
  to,
  icon = 'clock',
  tone = 'primary',
  end,
}: TodayItemProps): JSX.Element => (
  <Link className={`tx-today-item tx-tone-${tone}`} to={to}>
    <span className="tx-today-sign">
      <Icon name={icon} />
    </span>
    <span className="tx-today-words">
      <span className="tx-today-title">{title}</span>
      {detail ? <span className="tx-today-detail">{detail}</span> : null}
    </span>
    {end ? <span className="tx-today-end">{end}</span> : null}
    <Icon name="right" size={18} />
  </Link>
);
