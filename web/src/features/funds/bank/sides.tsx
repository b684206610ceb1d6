import { App, Button } from 'antd';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { BankEntry, BankLine, BankWorkspace } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatFen } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { useAssign, useBankAccounts } from './api.ts';
import { entryKey } from './chosen.ts';
import { matchTexts } from './match-texts.ts';

type SideProps = {
  readonly month: BankWorkspace;
  readonly chosen: readonly string[];
  readonly onToggle: (key: string) => void;
  readonly isEditable: boolean;
};

type BoxProps = { readonly label: string; readonly checked: boolean; readonly onChange: () => void };

const Box = ({ label, checked, onChange }: BoxProps): JSX.Element => (
  <input type="checkbox" aria-label={label} checked={checked} onChange={onChange} />
);

const LineActions = (props: {
  readonly line: BankLine;
  readonly onBook: (line: BankLine) => void;
  readonly onNote: (line: BankLine) => void;
}): JSX.Element => {
  const { line, onBook, onNote } = props;
  const t = useText(matchTexts);
  const what = `${line.day} ${formatFen(line.openFen)}`;
  return (
    <span className="tx-row-actions">
      <Button size="small" aria-label={`${t('book')} ${what}`} onClick={() => onBook(line)}>
        {t('book')}
      </Button>
      <Button size="small" type="text" aria-label={`${t('note')} ${what}`} onClick={() => onNote(line)}>
        {t('note')}
      </Button>
    </span>
  );
};

/** Lines of the bank that nothing in the books explains yet. */
export const LineSide = (
  props: SideProps & { readonly onBook: (line: BankLine) => void; readonly onNote: (line: BankLine) => void },
): JSX.Element => {
  const { month, chosen, onToggle, isEditable, onBook, onNote } = props;
  const t = useText(matchTexts);
  const open = month.lines.filter(({ openFen }) => openFen !== 0);
  return (
    <Card flush title={t('lines', { count: formatCount(open.length) })}>
      {open.length === 0 ? <p className="tx-bank-pad tx-faint">{t('noLines')}</p> : null}
      <ul className="tx-bank-list">
        {open.map((line) => (
          <li key={line.id} data-chosen={chosen.includes(line.id) || undefined}>
            {isEditable ? (
              <Box
                label={t('chooseLine', { day: line.day, amount: formatFen(line.openFen) })}
                checked={chosen.includes(line.id)}
                onChange={() => onToggle(line.id)}
              />
            ) : (
              <span />
            )}
            <span className="tx-two-lines">
              <span>{line.counterparty || line.memo}</span>
              <small>
                {line.day} {line.counterparty ? line.memo : ''} {line.note ?? ''}
              </small>
            </span>
            <Money fen={line.openFen} strong />
            {isEditable ? <LineActions line={line} onBook={onBook} onNote={onNote} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
};

const AssignButton = ({ entry, accountId }: { readonly entry: BankEntry; readonly accountId: string }) => {
  const t = useText(matchTexts);
  const { message } = App.useApp();
  const others = (useBankAccounts().data?.data ?? []).filter(({ id, closed }) => id !== accountId && !closed);
  const action = useAssign(() => void message.success(t('matchDone')));
  if (others.length === 0) return null;
  const { voucherId, index } = entry;
  return (
    <span className="tx-row-actions">
      {others.map((other) => (
        <Button
          key={other.id}
          size="small"
          type="text"
          loading={action.isPending}
          onClick={() => action.mutate({ accountId: other.id, voucherId, index })}
        >
          → {other.name}
        </Button>
      ))}
    </span>
  );
};

/** Entries of the books on 102 that no line of a statement explains yet. */
export const EntrySide = (props: SideProps & { readonly accountId: string }): JSX.Element => {
  const { month, chosen, onToggle, isEditable, accountId } = props;
  const t = useText(matchTexts);
  const open = month.entries.filter(({ openFen }) => openFen !== 0);
  return (
    <Card flush title={t('entries', { count: formatCount(open.length) })}>
      {open.length === 0 ? <p className="tx-bank-pad tx-faint">{t('noEntries')}</p> : null}
      <ul className="tx-bank-list">
        {open.map((entry) => {
          const key = entryKey(entry);
          return (
            <li key={key} data-chosen={chosen.includes(key) || undefined}>
              {isEditable ? (
                <Box
                  label={t('chooseEntry', { voucher: entry.voucherId, amount: formatFen(entry.openFen) })}
                  checked={chosen.includes(key)}
                  onChange={() => onToggle(key)}
                />
              ) : (
                <span />
              )}
              <span className="tx-two-lines">
                <Link to={`/funds/ledger/vouchers/${entry.voucherId}`}>{entry.summary}</Link>
                <small>
                  {entry.day} {entry.memo}
                </small>
              </span>
              <Money fen={entry.openFen} strong />
              {isEditable ? <AssignButton entry={entry} accountId={accountId} /> : null}
            </li>
          );
        })}
      </ul>
    </Card>
  );
};
