import type { JSX } from 'react';
import type { ProblemError } from '#web/api/problem.ts';
import { Card } from '#web/console/kit/card.tsx';
import { FileDrop } from '#web/console/kit/file-drop.tsx';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { MonthPicker } from '../components/month-picker.tsx';
import { postingTexts } from './texts.ts';

type FileStepProps = {
  readonly period: string;
  readonly problem: ProblemError | null;
  readonly onPeriod: (period: string) => void;
  readonly onUploaded: (uploadId: string) => void;
};

export const FileStep = ({ period, problem, onPeriod, onUploaded }: FileStepProps): JSX.Element => {
  const t = useText(postingTexts);
  return (
    <Card>
      <div className="tx-stack">
        <div className="tx-funds-bar tx-funds-bar-flat">
          <span className="tx-faint">{t('whichMonth')}</span>
          <MonthPicker month={period} onChange={onPeriod} />
        </div>
        <FileDrop accept=".xlsx,.csv" label={t('drop')} hint={t('dropHint')} onUploaded={onUploaded} />
        <ErrorPanel problem={problem} />
      </div>
    </Card>
  );
};
