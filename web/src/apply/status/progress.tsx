import type { JSX } from 'react';
import type { ApplicationStatus } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { statusTexts } from './texts.ts';

type State = 'done' | 'now' | 'later' | 'stopped';
type Stage = { readonly key: string; readonly title: string; readonly note: string; readonly state: State };

const useStages = ({ status, submittedAt, decidedAt }: ApplicationStatus): readonly Stage[] => {
  const t = useText(statusTexts);
  const decided = decidedAt ? formatInstant(decidedAt) : '';
  const isOpen = status === 'active';
  const sent: Stage = { key: 'sent', title: t('submitted'), note: formatInstant(submittedAt), state: 'done' };
  if (status === 'refused') return [sent, { key: 'refused', title: t('refused'), note: decided, state: 'stopped' }];
  return [
    sent,
    status === 'applied'
      ? { key: 'decision', title: t('deciding'), note: t('decidingNow'), state: 'now' }
      : { key: 'decision', title: t('approved'), note: decided, state: 'done' },
    {
      key: 'open',
      title: t('open'),
      note: status === 'approved' ? t('settingUp') : isOpen ? t('openHint') : '',
      state: isOpen ? 'done' : status === 'approved' ? 'now' : 'later',
    },
  ];
};

/** The way of an application, with the place where it is. */
export const Progress = ({ status }: { readonly status: ApplicationStatus }): JSX.Element => {
  const t = useText(statusTexts);
  return (
    <ol className="tx-progress" aria-label={t('progress')}>
      {useStages(status).map(({ key, title, note, state }) => (
        <li key={key} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="tx-progress-sign">
            {state === 'done' ? <Icon name="check" size={16} /> : null}
            {state === 'stopped' ? <Icon name="close" size={16} /> : null}
          </span>
          <span className="tx-progress-title">{title}</span>
          <span className="tx-progress-note">{note}</span>
        </li>
      ))}
    </ol>
  );
};
