import { App, Button } from 'antd';
import { type JSX, type KeyboardEvent, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { BankLine, BankWorkspace } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { monthOr } from '../calendar.ts';
import { MonthPicker } from '../components/month-picker.tsx';
import '../funds.css';
import { useBankAccount, useBankMonth, useMatch } from './api.ts';
import './bank.css';
import { BookDrawer } from './book-drawer.tsx';
import { entryKey, sumOf } from './chosen.ts';
import { matchTexts } from './match-texts.ts';
import { MatchedList } from './matched-list.tsx';
import { NoteDrawer } from './note-drawer.tsx';
import { EntrySide, LineSide } from './sides.tsx';
import { SuggestionsCard } from './suggestions-card.tsx';
import { bankTexts } from './texts.ts';

type DeskProps = { readonly accountId: string; readonly month: BankWorkspace };

/** Up and down move between the boxes of both lists, M matches what is chosen. */
const moveBetween = (event: KeyboardEvent<HTMLElement>, onMatch: () => void): void => {
  if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return;
  if (event.key.toLowerCase() === 'm') onMatch();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  boxes[boxes.indexOf(event.target) + step]?.focus();
};

const toggled = (all: readonly string[], key: string): readonly string[] =>
  all.includes(key) ? all.filter((one) => one !== key) : [...all, key];

const Desk = ({ accountId, month }: DeskProps): JSX.Element => {
  const t = useText(matchTexts);
  const { message } = App.useApp();
  const isEditable = useCan('funds.bank.reconcile') && !month.isReconciled;
  const [lineIds, setLineIds] = useState<readonly string[]>([]);
  const [entryIds, setEntryIds] = useState<readonly string[]>([]);
  const [booking, setBooking] = useState<BankLine>();
  const [noting, setNoting] = useState<BankLine>();
  const clear = (): void => {
    setLineIds([]);
    setEntryIds([]);
  };
  const action = useMatch(accountId, () => {
    void message.success(t('matchDone'));
    clear();
  });
  const lines = month.lines.filter(({ id }) => lineIds.includes(id));
  const entries = month.entries.filter((entry) => entryIds.includes(entryKey(entry)));
  const [lineFen, entryFen] = [sumOf(lines), sumOf(entries)];
  const isPossible = lines.length + entries.length > 1 && lineFen === entryFen;
  const match = (): void => {
    if (!isPossible || action.isPending) return;
    action.mutate({
      lines: lines.map(({ id, day }) => ({ id, day })),
      entries: entries.map(({ voucherId, index }) => ({ voucherId, index })),
    });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the boxes inside bubble up here
    <div className="tx-stack" onKeyDown={(event) => moveBetween(event, match)}>
      {month.isReconciled ? <StatusTag tone="success">{t('signed')}</StatusTag> : null}
      {isEditable ? <SuggestionsCard accountId={accountId} month={month} /> : null}
      <div className="tx-bank-sides">
        <LineSide
          month={month}
          chosen={lineIds}
          onToggle={(id) => setLineIds(toggled(lineIds, id))}
          isEditable={isEditable}
          onBook={setBooking}
          onNote={setNoting}
        />
        <EntrySide
          month={month}
          accountId={accountId}
          chosen={entryIds}
          onToggle={(id) => setEntryIds(toggled(entryIds, id))}
          isEditable={isEditable}
        />
      </div>
      <ErrorPanel problem={action.error} />
      {isEditable ? (
        <div className="tx-commit">
          <span aria-live="polite">
            {lines.length + entries.length === 0
              ? t('keys')
              : t('chosen', {
                  lines: formatFen(lineFen),
                  entries: formatFen(entryFen),
                  difference: formatFen(lineFen - entryFen),
                })}
          </span>
          <div className="tx-commit-buttons">
            <Button
              type="primary"
              aria-keyshortcuts="M"
              disabled={!isPossible}
              loading={action.isPending}
              onClick={match}
            >
              {t('match')}
            </Button>
          </div>
        </div>
      ) : null}
      <MatchedList accountId={accountId} month={month} isEditable={isEditable} />
      <BookDrawer accountId={accountId} line={booking} onClose={() => setBooking(undefined)} />
      <NoteDrawer accountId={accountId} line={noting} onClose={() => setNoting(undefined)} />
    </div>
  );
};

/** One account's month: the bank's lines beside the books. */
const WorkspacePage = (): JSX.Element => {
  const t = useText(matchTexts);
  const bank = useText(bankTexts);
  const navigate = useNavigate();
  const { accountId = '', period = '' } = useParams();
  const month = monthOr(period);
  const account = useBankAccount(accountId).data;
  const answer = useBankMonth(accountId, month);
  const name = account ? bank('account', { name: account.name, tail: account.numberTail }) : '';
  return (
    <>
      <PageHead
        title={t('title', { name })}
        hint={t('hint')}
        crumbs={[{ label: bank('title'), to: '/funds/bank' }, { label: name }]}
        extra={<Link to={`/funds/bank/reconciliation/${month}`}>{t('toStatement')}</Link>}
      />
      <div className="tx-funds-bar">
        <MonthPicker month={month} onChange={(next) => navigate(`/funds/bank/${accountId}/${next}`)} />
      </div>
      <QueryView query={answer} shape="page">
        {(data) => <Desk key={`${accountId} ${month}`} accountId={accountId} month={data} />}
      </QueryView>
    </>
  );
};

export default WorkspacePage;
