import { type JSX, useEffect, useRef, useState } from 'react';
import { cancelImport, type MemberImport } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatCount } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { importKey } from '../api/use-import.ts';
import { resultTexts } from './result-texts.ts';

type Seen = { readonly at: number; readonly done: number };

/** Rows a second since this page looks on; nothing until it has seen the number move. */
const useRate = (done: number): number | undefined => {
  const first = useRef<Seen | undefined>(undefined);
  const [rate, setRate] = useState<number>();
  useEffect(() => {
    const now = performance.now();
    first.current ??= { at: now, done };
    const { at, done: before } = first.current;
    if (done > before && now > at) setRate(Math.round(((done - before) * 1000) / (now - at)));
  }, [done]);
  return rate;
};

const StopButton = ({ state }: { readonly state: MemberImport }): JSX.Element => {
  const t = useText(resultTexts);
  const cancel = useAction({
    run: (id: string, key) => cancelImport(id, { idempotencyKey: key }),
    stale: [importKey(state.id)],
  });
  return (
    <>
      <ConfirmButton
        question={t('stopAsk')}
        consequence={t('stopNote')}
        verb={t('stopVerb')}
        loading={cancel.isPending}
        disabled={state.isCancelRequested}
        onConfirm={() => cancel.mutateAsync(state.id)}
      >
        {t(state.isCancelRequested ? 'stopping' : 'stop')}
      </ConfirmButton>
      <ErrorPanel problem={cancel.error} />
    </>
  );
};

/** Work in the background, seen from here: how far, how fast, and a way to stop it. */
export const RunningStep = ({ state }: { readonly state: MemberImport }): JSX.Element => {
  const t = useText(resultTexts);
  const { done, total } = state.progress;
  const rate = useRate(done);
  const isCommit = state.status === 'committing';
  const isCheck = state.status === 'checking';
  const title = isCheck ? t('checking', { rows: formatCount(state.rows) }) : t(isCommit ? 'committing' : 'undoing');
  const percent = total === 0 ? 0 : Math.floor((done * 100) / total);
  return (
    <Card title={title}>
      <div className="tx-running">
        {isCheck ? (
          <progress aria-label={title} />
        ) : (
          <>
            <p className="tx-running-percent">
              {percent}
              <small>%</small>
            </p>
            <progress max={100} value={percent} aria-label={title} />
            <p className="tx-number" role="status">
              {isCommit ? t('progress', { done: formatCount(done), total: formatCount(total) }) : null}
              {isCommit && rate !== undefined ? ` · ${t('rate', { rate: formatCount(rate) })}` : null}
            </p>
          </>
        )}
        <p className="tx-faint">{t(isCheck ? 'checkingHint' : isCommit ? 'committingHint' : 'undoingHint')}</p>
        {isCommit ? <StopButton state={state} /> : null}
      </div>
    </Card>
  );
};
