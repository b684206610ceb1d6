import type { JSX } from 'react';
import type { Filing } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { StatusTag, type Tone } from '#web/ui/status-tag.tsx';
import { filingTexts } from './texts.ts';

const tones: Readonly<Record<Filing['status'], Tone>> = {
  waiting: 'warning',
  accepted: 'success',
  returned: 'neutral',
  paper: 'info',
  withdrawn: 'neutral',
};

export const StatusOf = ({ status, action }: Pick<Filing, 'status' | 'action'>): JSX.Element => {
  const t = useText(filingTexts);
  return (
    <StatusTag tone={tones[status]} {...(status === 'waiting' ? { icon: 'clock' as const } : {})}>
      {status === 'accepted' ? t(`status_accepted_${action}`) : t(`status_${status}`)}
    </StatusTag>
  );
};

/** What was handed up, in words. */
export const useSubject = (): ((filing: Pick<Filing, 'kind' | 'year' | 'number'>) => string) => {
  const t = useText(filingTexts);
  return ({ kind, year, number }) => (kind === 'budget' ? t('budget', { year }) : t('adjustment', { year, number }));
};
