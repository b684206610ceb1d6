import { Button } from 'antd';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import { type MemberImport, undoImport } from '#web/api/client.ts';
import { download } from '#web/api/files.ts';
import { useAction } from '#web/api/use-action.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { type Translate, useText } from '#web/i18n/text.ts';
import { formatCount, formatInstant } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Icon, type IconName } from '#web/ui/icon.tsx';
import { importKey } from '../api/use-import.ts';
import { resultTexts } from './result-texts.ts';
import { SkippedPeople } from './skipped-people.tsx';

type T = Translate<(typeof resultTexts)['zh']>;
type Ending = { readonly tone: string; readonly icon: IconName; readonly title: string; readonly text: string };

const hasWritten = ({ committed }: MemberImport): boolean => committed.created + committed.changed > 0;

const endingOf = (state: MemberImport, t: T): Ending => {
  const written = {
    created: formatCount(state.committed.created),
    changed: formatCount(state.committed.changed),
  };
  if (state.status === 'undone' && state.undone) {
    const { removed, restored } = state.undone;
    return { tone: 'neutral', icon: 'check', title: t('undoneTitle'), text: t('undoneText', { removed, restored }) };
  }
  if (state.status === 'committed')
    return { tone: 'success', icon: 'check', title: t('doneTitle'), text: t('doneText', written) };
  if (state.status === 'failed')
    return { tone: 'danger', icon: 'alert', title: t('failedTitle'), text: t('failedText', written) };
  if (hasWritten(state))
    return { tone: 'warning', icon: 'stop', title: t('stoppedTitle'), text: t('stoppedText', written) };
  return { tone: 'neutral', icon: 'inbox', title: t('asideTitle'), text: t('asideText') };
};

const UndoPart = ({ state }: { readonly state: MemberImport }): JSX.Element | null => {
  const t = useText(resultTexts);
  const undo = useAction({
    run: (id: string, key) => undoImport(id, { idempotencyKey: key }),
    stale: [importKey(state.id)],
  });
  if (!hasWritten(state) || state.status === 'undone' || state.undoUntil === null) return null;
  if (state.undoUntil < new Date().toISOString()) return <p className="tx-faint">{t('undoOver')}</p>;
  const { created, changed } = state.committed;
  return (
    <div className="tx-undo">
      <span className="tx-faint">{t('undoUntil', { until: formatInstant(state.undoUntil) })}</span>
      <ConfirmButton
        danger
        type="text"
        question={t('undoAsk')}
        consequence={t('undoNote', { created: formatCount(created), changed: formatCount(changed) })}
        verb={t('undoVerb')}
        loading={undo.isPending}
        onConfirm={() => undo.mutateAsync(state.id)}
      >
        {t('undo')}
      </ConfirmButton>
      <ErrorPanel problem={undo.error} />
    </div>
  );
};

const secondsOf = ({ startedAt, finishedAt }: MemberImport): number | undefined =>
  startedAt === null || finishedAt === null
    ? undefined
    : Math.max(1, Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000));

/** What happened, what is left to do, and the way back. */
export const DoneStep = ({ state }: { readonly state: MemberImport }): JSX.Element => {
  const t = useText(resultTexts);
  const go = useNavigate();
  const ending = endingOf(state, t);
  const refused = state.status === 'committed' ? (state.counts?.refused ?? 0) : 0;
  const seconds = state.status === 'committed' ? secondsOf(state) : undefined;
  return (
    <Card>
      <div className={`tx-ending tx-tone-${ending.tone}`}>
        <span className="tx-ending-sign">
          <Icon name={ending.icon} size={30} />
        </span>
        <h2>{ending.title}</h2>
        <p role="status">
          {ending.text}{' '}
          {seconds === undefined ? null : <span className="tx-faint">{t('tookSeconds', { seconds })}</span>}
        </p>
        {state.failure ? <p className="tx-faint">{t('failedCode', { code: state.failure })}</p> : null}
        {refused > 0 ? (
          <p className="tx-callout tx-tone-warning">
            <Icon name="alert" size={18} />
            <span>
              {t('doneRefused', { refused: formatCount(refused) })}
              {t('downloadHint')}
            </span>
            <Button
              icon={<Icon name="download" size={16} />}
              onClick={() => download(`/v1/members/imports/${state.id}/refused-rows`)}
            >
              {t('download')}
            </Button>
          </p>
        ) : null}
        <div className="tx-form-actions">
          <Button type="primary" onClick={() => go('/members')}>
            {t('toRoster')}
          </Button>
          <Button onClick={() => go('/members/imports/new')}>{t('anew')}</Button>
        </div>
        <UndoPart state={state} />
        {(state.undone?.skipped ?? 0) > 0 ? <SkippedPeople state={state} /> : null}
      </div>
    </Card>
  );
};
