import { App, Button } from 'antd';
import type { JSX } from 'react';
import type { BankWorkspace, ConfirmBankMatch } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatCount } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useMatch, useMatchAll } from './api.ts';
import { entryKey } from './chosen.ts';
import { matchTexts } from './match-texts.ts';

type Suggestion = BankWorkspace['suggestions'][number];

const bodyOf = ({ lines, entries }: Suggestion): ConfirmBankMatch => ({ lines, entries, way: 'suggested' });

const keyOf = ({ lines, entries }: Suggestion): string =>
  [...lines.map(({ id }) => id), ...entries.map(entryKey)].join(' ');

/** What is probably the same money; a person confirms, one by one or all at once. */
export const SuggestionsCard = (props: {
  readonly accountId: string;
  readonly month: BankWorkspace;
}): JSX.Element | null => {
  const { accountId, month } = props;
  const t = useText(matchTexts);
  const { message } = App.useApp();
  const one = useMatch(accountId, () => void message.success(t('matchDone')));
  const all = useMatchAll(accountId, (count) => void message.success(t('matchedCount', { count: formatCount(count) })));
  const { suggestions } = month;
  if (suggestions.length === 0) return null;
  const lineOf = (id: string) => month.lines.find((line) => line.id === id);
  const entryOf = (key: string) => month.entries.find((entry) => entryKey(entry) === key);
  const busy = one.isPending || all.isPending;
  return (
    <Card
      flush
      title={t('suggestions', { count: formatCount(suggestions.length) })}
      extra={
        <Button loading={all.isPending} disabled={busy} onClick={() => all.mutate(suggestions.map(bodyOf))}>
          {t('confirmAll')}
        </Button>
      }
    >
      <p className="tx-bank-pad tx-faint">{t('suggestionsHint')}</p>
      <ErrorPanel problem={one.error ?? all.error} />
      <ul className="tx-bank-list">
        {suggestions.map((suggestion) => (
          <li key={keyOf(suggestion)} data-hint>
            <StatusTag tone="info">{t(suggestion.kind)}</StatusTag>
            <span className="tx-two-lines">
              {suggestion.lines.map(({ id, day }) => (
                <span key={id}>
                  {day} {lineOf(id)?.counterparty || lineOf(id)?.memo} <Money fen={lineOf(id)?.openFen} />
                </span>
              ))}
              {suggestion.entries.map((entry) => (
                <small key={entryKey(entry)}>
                  {entryOf(entryKey(entry))?.day} {entryOf(entryKey(entry))?.summary}{' '}
                  <Money fen={entryOf(entryKey(entry))?.openFen} />
                </small>
              ))}
            </span>
            <Button
              size="small"
              disabled={busy}
              aria-label={`${t('confirm')} ${suggestion.lines.map(({ day }) => day).join(' ')} ${t(suggestion.kind)}`}
              onClick={() => one.mutate(bodyOf(suggestion))}
            >
              {t('confirm')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
};
