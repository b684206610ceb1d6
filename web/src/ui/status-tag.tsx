import type { JSX, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'neutral' | 'success' | 'warning' | 'danger' | 'info' | 'primary';

const icons: Readonly<Record<Tone, IconName>> = {
  neutral: 'dot',
  success: 'check',
  warning: 'alert',
  danger: 'stop',
  info: 'clock',
  primary: 'dot',
};

type StatusTagProps = { readonly tone?: Tone; readonly icon?: IconName; readonly children: ReactNode };

/** State as sign, word and colour together. */
export const StatusTag = ({ tone = 'neutral', icon, children }: StatusTagProps): JSX.Element => (
  <span className={`tx-tag tx-tone-${tone}`}>
    <Icon name={icon ?? icons[tone]} size={14} />
    <span>{children}</span>
  </span>
);
