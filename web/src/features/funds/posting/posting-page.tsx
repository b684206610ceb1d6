import { type JSX, useState } from 'react';
import { useSearchParams } from 'react-router';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { usePostFile } from '../api/post-file.ts';
import { useProposeFile } from '../api/propose-file.ts';
import { monthOr } from '../calendar.ts';
import '../funds.css';
import { duesTexts } from '../dues/texts.ts';
import { type Choice, ColumnsStep } from './columns-step.tsx';
import { DoneStep } from './done-step.tsx';
import { FileStep } from './file-step.tsx';
import { StepBar } from './step-bar.tsx';
import { postingTexts } from './texts.ts';
import { TryStep } from './try-step.tsx';

/** Payroll by file: upload, check the columns, see what would happen, and only then post. */
const PostingPage = (): JSX.Element => {
  const t = useText(postingTexts);
  const dues = useText(duesTexts);
  const [query] = useSearchParams();
  const [period, setPeriod] = useState(() => monthOr(query.get('period')));
  const [uploadId, setUploadId] = useState<string>();
  const [choice, setChoice] = useState<Choice>();
  const proposal = useProposeFile();
  const trial = usePostFile('dry_run');
  const posting = usePostFile('commit');
  const input = (chosen: Choice) => ({ uploadId: uploadId ?? '', period, ...chosen });
  const read = (id: string): void => {
    setUploadId(id);
    proposal.mutate(id);
  };
  const tryIt = (chosen: Choice): void => {
    setChoice(chosen);
    trial.mutate(input(chosen));
  };
  const restart = (): void => {
    for (const action of [proposal, trial, posting]) action.reset();
    setUploadId(undefined);
    setChoice(undefined);
  };
  const step = posting.data ? 3 : trial.data ? 2 : proposal.data ? 1 : 0;
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        crumbs={[{ label: dues('title'), to: `/funds/dues/${period}` }, { label: t('title') }]}
      />
      <div className="tx-stack">
        <StepBar step={step} />
        {posting.data ? <DoneStep batch={posting.data} onRestart={restart} /> : null}
        {!posting.data && trial.data && choice ? (
          <TryStep
            batch={trial.data}
            busy={posting.isPending}
            problem={posting.error}
            onBack={trial.reset}
            onCommit={() => posting.mutate(input(choice))}
          />
        ) : null}
        {proposal.data && !trial.data ? (
          <ColumnsStep
            period={period}
            proposal={proposal.data}
            chosen={choice}
            busy={trial.isPending}
            problem={trial.error}
            onPeriod={setPeriod}
            onTry={tryIt}
            onRestart={restart}
          />
        ) : null}
        {proposal.data ? null : (
          <FileStep period={period} problem={proposal.error} onPeriod={setPeriod} onUploaded={read} />
        )}
      </div>
    </>
  );
};

export default PostingPage;
