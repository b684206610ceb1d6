import { App } from 'antd';
import type { JSX } from 'react';
import type { BankWorkspace } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatCount } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useUndoMatch } from './api.ts';
import { matchTexts } from './match-texts.ts';

type MatchedListProps = {
  readonly accountId: string;
  readonly month: BankWorkspace;
  readonly isEditable: boolean;
};

/** What was matched in the month, and the way back. */
export const MatchedList = ({ accountId, month, isEditable }: MatchedListProps): JSX.Element | null => {
  const t = useText(matchTexts);
  const { message } = App.useApp();
  const action = useUndoMatch(accountId, () => void message.success(t('undone')));
  const { matches } = month;
  if (matches.length === 0) return null;
  return (
    <Card flush title={t('done', { count: formatCount(matches.length) })}>
      <ErrorPanel problem={action.error} />
      <ul className="tx-bank-list">
        {matches.map((match) => (
          <li key={match.id}>
            <StatusTag tone="neutral">{t(`way_${match.way}`)}</StatusTag>
            <span className="tx-two-lines">
              <span>
                {match.on} <Money fen={match.lines.reduce((sum, { fen }) => sum + fen, 0)} />
              </span>
              <small>{t('group', { lines: match.lines.length, entries: match.entries.length })}</small>
            </span>
            {isEditable ? (
              <ConfirmButton
                size="small"
                type="text"
                aria-label={`${t('undo')} ${match.on}`}
                question={t('undoQuestion')}
                consequence={match.way === 'booked' ? t('undoBooked') : t('undoPlain')}
                verb={t('undo')}
                onConfirm={() => action.mutateAsync({ period: match.on.slice(0, 7), id: match.id })}
              >
                {t('undo')}
              </ConfirmButton>
            ) : (
              <span />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};
