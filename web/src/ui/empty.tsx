import type { JSX, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type EmptyProps = {
  readonly icon?: IconName;
  /** What this is. */
  readonly title: string;
  /** Why it is empty and what comes of filling it. */
  readonly hint?: ReactNode;
  /** One action. */
  readonly action?: ReactNode;
};

export const Empty = ({ icon = 'inbox', title, hint, action }: EmptyProps): JSX.Element => (
  <div className="tx-empty">
    <span className="tx-empty-sign">
      <Icon name={icon} size={28} />
    </span>
    <p className="tx-empty-title">{title}</p>
    {hint ? <p className="tx-empty-hint">{hint}</p> : null}
    {action ? <div className="tx-empty-action">{action}</div> : null}
  </div>
);
