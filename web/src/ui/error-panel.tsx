import type { JSX, ReactNode } from 'react';
import type { ProblemError } from '#web/api/problem.ts';
import { commonTexts } from '#web/i18n/common.ts';
import { useProblemText } from '#web/i18n/problems.ts';
import { useText } from '#web/i18n/text.ts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';

type ErrorPanelProps = {
  readonly problem: ProblemError | null | undefined;
  readonly onRetry?: () => void;
  readonly action?: ReactNode;
};

/** What happened, what to do, and the number to quote when asking for help. */
export const ErrorPanel = ({ problem, onRetry, action }: ErrorPanelProps): JSX.Element | null => {
  const t = useText(commonTexts);
  const text = useProblemText(problem);
  if (!problem || !text) return null;
  return (
    <div className="tx-error" role="alert">
      <Icon name="stop" />
      <div className="tx-error-body">
        <p className="tx-error-title">{text}</p>
        {problem.requestId ? (
          <p className="tx-error-request">
            {t('requestId')} <code>{problem.requestId}</code> <CopyButton text={problem.requestId} />
          </p>
        ) : null}
      </div>
      {onRetry ? (
        <button type="button" className="tx-button" onClick={onRetry}>
          {t('retry')}
        </button>
      ) : null}
      {action}
    </div>
  );
};
