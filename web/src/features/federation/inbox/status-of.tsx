import type { JSX } from 'react';
import type { Application } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { StatusTag, type Tone } from '#web/ui/status-tag.tsx';
import { inboxTexts } from './texts.ts';

const tones: Readonly<Record<Application['status'], Tone>> = {
  applied: 'warning',
  approved: 'success',
  active: 'success',
  refused: 'neutral',
};

export const StatusOf = ({ status }: Pick<Application, 'status'>): JSX.Element => {
  const t = useText(inboxTexts);
  return (
    <StatusTag tone={tones[status]} {...(status === 'applied' ? { icon: 'clock' as const } : {})}>
      {t(status)}
    </StatusTag>
  );
};
