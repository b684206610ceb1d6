// 会计基础工作规范 (财政部令第98号) Art. 56-57 and 工会会计制度 Art. 9: new books begin with balances that agree, once, before
// anything else is in them.
import { refuse } from '../../kernel/errors.ts';
import {
  addMonths,
  type Instant,
  isFuturePeriod,
  lastDayOf,
  type Period,
  period,
  periodOf,
} from '../../kernel/period.ts';
import type { Opening, OpeningLine } from './opening-schema.ts';
import type { AccountLookup } from './rules.ts';
import type { VoucherDraft, VoucherLine, VoucherSource } from './schema.ts';

const DECEMBER = '-12';
const isResult = (line: Pick<OpeningLine, 'account'>): boolean => /^[45]/.test(line.account);
const hasMovements = (lines: readonly OpeningLine[]): boolean =>
  lines.some((line) => line.movedDebitFen !== 0 || line.movedCreditFen !== 0);

const at = (index: number, code: string) => [{ pointer: `/lines/${index}`, code }];

const checkLine = (line: OpeningLine, index: number, of: Period, accountOf: AccountLookup, isMoved: boolean): void => {
  const account = accountOf(line.account);
  const params = { account: line.account };
  if (!account) refuse('invalid', 'funds.ledger.accountUnknown', params, at(index, 'funds.ledger.accountUnknown'));
  if (!account?.isLeaf)
    refuse('invalid', 'funds.ledger.accountNotLeaf', params, at(index, 'funds.ledger.accountNotLeaf'));
  if (line.debitFen !== 0 && line.creditFen !== 0)
    refuse('invalid', 'funds.ledger.openingTwoSides', params, at(index, 'funds.ledger.openingTwoSides'));
  if (!isResult(line)) return;
  if (of.endsWith(DECEMBER))
    refuse('rule', 'funds.ledger.openingYearOver', params, at(index, 'funds.ledger.openingYearOver'));
  if (isMoved && line.debitFen - line.creditFen !== line.movedDebitFen - line.movedCreditFen)
    refuse('rule', 'funds.ledger.openingResult', params, at(index, 'funds.ledger.openingResult'));
};

const total = (lines: readonly OpeningLine[], side: keyof Omit<OpeningLine, 'account' | 'project'>): bigint =>
  lines.reduce((sum, line) => sum + BigInt(line[side]), 0n);

/** Debit less credit of the balances; zero when they agree. */
export const openingDifference = (lines: readonly OpeningLine[]): number =>
  Number(total(lines, 'debitFen') - total(lines, 'creditFen'));

/** Refuses a month that is not over: balances are those of its last day. */
export const checkOpeningMonth = (of: Period, now: Instant): void => {
  if (of === periodOf(now) || isFuturePeriod(of, now))
    refuse('rule', 'funds.ledger.openingMonthNotOver', { period: of }, [
      { pointer: '/period', code: 'funds.ledger.openingMonthNotOver', params: { period: of } },
    ]);
};

/** Refuses lines that cannot stand in the books: account, side, place, year that is over. */
export const checkOpeningLines = (of: Period, lines: readonly OpeningLine[], accountOf: AccountLookup): void => {
  const isMoved = hasMovements(lines);
  if (isMoved && of.endsWith(DECEMBER)) refuse('rule', 'funds.ledger.openingMovements', { period: of });
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const place = `${line.account} ${line.project ?? ''}`;
    if (seen.has(place))
      refuse('invalid', 'funds.ledger.openingTwice', { account: line.account }, at(index, 'funds.ledger.openingTwice'));
    seen.add(place);
    checkLine(line, index, of, accountOf, isMoved);
  }
};

/** Refuses to post balances or movements that do not agree. */
export const checkOpeningBalance = (lines: readonly OpeningLine[]): void => {
  if (openingDifference(lines) !== 0)
    refuse('rule', 'funds.ledger.openingUnbalanced', { differenceFen: openingDifference(lines) });
  if (total(lines, 'movedDebitFen') !== total(lines, 'movedCreditFen'))
    refuse('rule', 'funds.ledger.openingMovementsUnbalanced');
};

/** Months of the books as the opening sees them: closed ones, and those in which something stands. */
export type OpeningMonth = { readonly sk: Period; readonly isClosed: boolean; readonly hasBalance: boolean };

/** Refuses balances once a month from theirs on was closed, and where earlier vouchers would be counted twice. */
export const checkOpeningPlace = (first: Period, of: Period, months: readonly OpeningMonth[]): void => {
  const closed = months.find((month) => month.isClosed && month.sk >= first);
  if (closed) refuse('rule', 'funds.ledger.openingClosed', { period: closed.sk });
  const used = months.find((month) => month.hasBalance && month.sk <= of);
  if (used) refuse('rule', 'funds.ledger.openingNotFirst', { period: used.sk });
};

/** The chart of 2021 is in force from here on; what came before was kept in another one and arrives as balances. */
const CHART_BEGINS = period('2022-01');

/** What makes the balances, what ends their year, and what a register owes up to a month: none of it is counted twice. */
const BEFORE_BOOKS: ReadonlySet<VoucherSource['kind']> = new Set(['opening', 'carryForward', 'depreciation']);

/**
 * Refuses a voucher of a month that posted opening balances hold already (they are those of its last day), and one from
 * before the chart was in force: a year that was mistyped would open a hundred months that have to be closed.
 */
export const checkWithinBooks = (
  of: Period,
  kind: VoucherSource['kind'],
  opening: Pick<Opening, 'status' | 'period'> | undefined,
): void => {
  if (BEFORE_BOOKS.has(kind)) return;
  if (of < CHART_BEGINS) refuse('rule', 'funds.ledger.beforeChart', { period: of, from: CHART_BEGINS });
  if (opening?.status === 'posted' && of <= opening.period)
    refuse('rule', 'funds.ledger.beforeBooks', { period: of, opening: opening.period });
};

const oneSided = (account: string, netFen: number, project: string | undefined): readonly VoucherLine[] => {
  if (netFen === 0) return [];
  const tag = project ? { project } : {};
  return [{ account, debitFen: Math.max(netFen, 0), creditFen: Math.max(-netFen, 0), ...tag }];
};

const movementLines = (line: OpeningLine): readonly VoucherLine[] => [
  ...oneSided(line.account, line.movedDebitFen, line.project),
  ...oneSided(line.account, -line.movedCreditFen, line.project),
];

export type OpeningVoucher = { readonly period: Period; readonly draft: VoucherDraft };

const voucher = (of: Period, summary: string, lines: readonly VoucherLine[], opened: Period): OpeningVoucher => ({
  period: of,
  draft: { summary, lines, source: { kind: 'opening', id: 'opening', period: opened } },
});

/**
 * The vouchers of opening balances. Without movements one, of the balances, in their month. With movements two: what
 * the year began with, in December before it, and the movements of the year so far, in the month itself.
 */
export const openingVouchers = (of: Period, lines: readonly OpeningLine[]): readonly OpeningVoucher[] => {
  const balance = (line: OpeningLine): number => line.debitFen - line.creditFen;
  if (!hasMovements(lines))
    return [
      voucher(
        of,
        `期初建账（${of}末余额）`,
        lines.flatMap((one) => oneSided(one.account, balance(one), one.project)),
        of,
      ),
    ];
  const december = addMonths(period(`${of.slice(0, 4)}-01`), -1);
  const start = lines.flatMap((one) =>
    oneSided(one.account, balance(one) - (one.movedDebitFen - one.movedCreditFen), one.project),
  );
  const begun = start.length > 0 ? [voucher(december, `期初建账（${of.slice(0, 4)}年初余额）`, start, of)] : [];
  return [
    ...begun,
    voucher(of, `期初建账（${of.slice(0, 4)}年1月至${Number(of.slice(5))}月发生额）`, lines.flatMap(movementLines), of),
  ];
};

/** The day under which a voucher of opening balances stands. */
export const openingDay = lastDayOf;
