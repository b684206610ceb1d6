// 会计基础工作规范 Art. 64, 银行存款余额调节表: what one side has recorded and the other not yet explains the difference.
import type { Day } from '../../kernel/period.ts';
import type { BankLine } from './line-schema.ts';
import { type EntryItem, openFenOf } from './match-rules.ts';

export type OpenItem = {
  readonly day: Day;
  readonly text: string;
  /** Without sign. */
  readonly amountFen: number;
  /** Id of the statement's line, or the voucher. */
  readonly ref: string;
  readonly index: number;
};

/** The statement of one account at the end of a month. Items are amounts without sign. */
export type ReconciliationStatement = {
  readonly accountId: string;
  readonly bookFen: number;
  readonly bankFen: number;
  /** 银行已收，企业未收 */
  readonly bankIn: readonly OpenItem[];
  /** 银行已付，企业未付 */
  readonly bankOut: readonly OpenItem[];
  /** 企业已收，银行未收 */
  readonly bookIn: readonly OpenItem[];
  /** 企业已付，银行未付 */
  readonly bookOut: readonly OpenItem[];
  readonly adjustedBookFen: number;
  readonly adjustedBankFen: number;
  readonly differenceFen: number;
};

/** One account as it stands at the end of a month. */
export type StandingAccount = {
  readonly id: string;
  readonly isPrimary: boolean;
  /** What the bank says it holds. */
  readonly statedFen: number;
  /** What it holds by the lines that were imported. */
  readonly computedFen: number;
  /** Every line up to the day that is not matched for good by then. */
  readonly lines: readonly BankLine[];
};

type Open = { readonly item: OpenItem; readonly fen: number };

const textOf = (line: BankLine): string => [line.counterparty, line.memo].filter((text) => text !== '').join(' ');

const openLines = (lines: readonly BankLine[], asOf: Day): readonly Open[] =>
  lines
    .filter((line) => line.day <= asOf)
    .map((line) => ({ line, fen: openFenOf(line.amountFen, line.parts, asOf) }))
    .filter(({ fen }) => fen !== 0)
    .map(({ line, fen }) => ({
      item: { day: line.day, text: textOf(line), amountFen: Math.abs(fen), ref: line.id, index: 0 },
      fen,
    }));

/**
 * What of an entry is an account's and not on its statements by the day: parts that its own matches cover later, and,
 * where the entry belongs to it, what nobody's matches cover.
 */
export const openFenFor = (
  entry: EntryItem,
  account: Pick<StandingAccount, 'id' | 'isPrimary'>,
  asOf?: Day,
): number => {
  const laterFen = entry.parts
    .filter((part) => part.accountId === account.id && asOf !== undefined && part.on > asOf)
    .reduce((sum, part) => sum + part.fen, 0);
  const isIts = entry.accountId === undefined ? account.isPrimary : entry.accountId === account.id;
  const restFen = isIts ? Math.abs(openFenOf(entry.amountFen, entry.parts)) : 0;
  return Math.sign(entry.amountFen) * (laterFen + restFen);
};

const openEntries = (entries: readonly EntryItem[], account: StandingAccount, asOf: Day): readonly Open[] =>
  entries
    .filter((entry) => entry.day <= asOf)
    .map((entry) => ({ entry, fen: openFenFor(entry, account, asOf) }))
    .filter(({ fen }) => fen !== 0)
    .map(({ entry, fen }) => ({
      item: {
        day: entry.day,
        text: entry.summary,
        amountFen: Math.abs(fen),
        ref: entry.voucherId,
        index: entry.index,
      },
      fen,
    }));

const sumOf = (items: readonly Open[]): number => items.reduce((sum, { fen }) => sum + fen, 0);

const side = (items: readonly Open[], sign: 1 | -1): readonly OpenItem[] =>
  items
    .filter(({ fen }) => fen * sign > 0)
    .map(({ item }) => item)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

type Half = { readonly account: StandingAccount; readonly lines: readonly Open[]; readonly entries: readonly Open[] };

/** What the books hold on an account that is not the primary one: what its statements and open entries say. */
const derivedBookFen = ({ account, lines, entries }: Half): number =>
  account.computedFen - sumOf(lines) + sumOf(entries);

const statementOf = (half: Half, bookFen: number): ReconciliationStatement => {
  const { account, lines, entries } = half;
  const adjustedBookFen = bookFen + sumOf(lines);
  const adjustedBankFen = account.statedFen + sumOf(entries);
  return {
    accountId: account.id,
    bookFen,
    bankFen: account.statedFen,
    bankIn: side(lines, 1),
    bankOut: side(lines, -1),
    bookIn: side(entries, 1),
    bookOut: side(entries, -1),
    adjustedBookFen,
    adjustedBankFen,
    differenceFen: adjustedBookFen - adjustedBankFen,
  };
};

/**
 * The statements of all accounts at the end of a day. The books keep one balance of 102: what is found on (or said to
 * be of) another account is that account's, and the rest is the primary one's, with everything that nothing explains.
 */
export const reconcile = (
  accounts: readonly StandingAccount[],
  entries: readonly EntryItem[],
  { ledgerFen, asOf }: { readonly ledgerFen: number; readonly asOf: Day },
): readonly ReconciliationStatement[] => {
  const halves = accounts.map((account) => ({
    account,
    lines: openLines(account.lines, asOf),
    entries: openEntries(entries, account, asOf),
  }));
  const othersFen = halves
    .filter(({ account }) => !account.isPrimary)
    .reduce((sum, half) => sum + derivedBookFen(half), 0);
  return halves.map((half) => statementOf(half, half.account.isPrimary ? ledgerFen - othersFen : derivedBookFen(half)));
};
