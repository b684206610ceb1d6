// 工会会计制度 (财会〔2021〕7号), accounts 321 and 322 (and 331, 332 above the grassroots): the end of the year.
import { refuse } from '../../kernel/errors.ts';
import { type Day, day, type Period, period, previousPeriod } from '../../kernel/period.ts';
import type { Account } from './chart.ts';
import { earlierOpen, type MonthState, missingMonths } from './close-rules.ts';
import { creditAttribute, debitAttribute, earmarkedAttribute, type MonthHead } from './rules.ts';
import type { VoucherDraft, VoucherLine } from './schema.ts';

/** Money of finished projects that is set free: out of what is carried over, into the surplus. */
export type Release = { readonly amountFen: number; readonly project?: string; readonly reason: string };

export const CARRY_STEPS = ['surplus', 'earmarked', 'carriedOver', 'release', 'total'] as const;
export type CarryStep = (typeof CARRY_STEPS)[number];
export type CarryDraft = { readonly step: CarryStep; readonly draft: VoucherDraft };

type Accounts = { readonly accounts: readonly Account[] };

/** Credit less debit of an account: the part for any purpose and the earmarked part, in fen. */
export type ResultBalance = { readonly account: Account; readonly freeFen: number; readonly earmarkedFen: number };

const SURPLUS_RESULT = '32203';
const EARMARKED_RESULT = '32103';
const EARMARKED_TOTAL = '32104';
const RELEASED = '32204';

/** Sub-accounts of the year and the one in which they end; those of fiscal money exist above the grassroots only. */
const CARRIED_OVER: readonly (readonly [total: string, parts: readonly string[]])[] = [
  ['32104', ['32101', '32102', '32103']],
  ['33104', ['33101', '33102', '33103']],
];
const SURPLUSES: readonly (readonly [total: string, parts: readonly string[]])[] = [
  ['32205', ['32201', '32202', '32203', '32204']],
  ['33205', ['33201', '33202', '33203', '33204']],
];

/** December of the year, and the day on which it is carried forward. */
export const decemberOf = (year: number): Period => period(`${year}-12`);
export const lastDayOfYear = (year: number): Day => day(`${year}-12-31`);

const sumOf = (months: readonly MonthHead[], attribute: string): number =>
  months.reduce((sum, month) => sum + Number(month[attribute] ?? 0), 0);

const netCredit = (months: readonly MonthHead[], code: string): number =>
  sumOf(months, creditAttribute(code)) - sumOf(months, debitAttribute(code));

/** Accounts of income and expenditure that are not zero, with the earmarked part told apart. */
export const openResultAccounts = (months: readonly MonthHead[], { accounts }: Accounts): readonly ResultBalance[] =>
  accounts
    .filter((account) => account.isLeaf && (account.class === 'income' || account.class === 'expense'))
    .map((account) => {
      const earmarkedFen =
        sumOf(months, earmarkedAttribute(creditAttribute(account.code))) -
        sumOf(months, earmarkedAttribute(debitAttribute(account.code)));
      return { account, freeFen: netCredit(months, account.code) - earmarkedFen, earmarkedFen };
    })
    .filter(({ freeFen, earmarkedFen }) => freeFen !== 0 || earmarkedFen !== 0);

/** A line that moves the net: on the debit side when positive, on the credit side when negative, none for zero. */
const lineOf = (account: string, netDebitFen: number, more: Partial<VoucherLine> = {}): readonly VoucherLine[] =>
  netDebitFen === 0
    ? []
    : [
        {
          account,
          debitFen: Math.max(netDebitFen, 0),
          creditFen: Math.max(-netDebitFen, 0),
          ...more,
        },
      ];

type Part = 'freeFen' | 'earmarkedFen';

const resultLines = (balances: readonly ResultBalance[], part: Part, target: string): readonly VoucherLine[] => {
  const flag = part === 'earmarkedFen' ? { earmarked: true as const } : {};
  return (['income', 'expense'] as const).flatMap((kind) => {
    const ofKind = balances.filter(({ account }) => account.class === kind);
    const total = ofKind.reduce((sum, balance) => sum + balance[part], 0);
    const memo = kind === 'income' ? '结转本年收入' : '结转本年支出';
    return [
      ...ofKind.flatMap((balance) => lineOf(balance.account.code, balance[part], flag)),
      ...lineOf(target, -total, { memo }),
    ];
  });
};

/** Net credit of accounts after the drafts that come before. */
const after = (months: readonly MonthHead[], before: readonly VoucherLine[], code: string): number =>
  before
    .filter(({ account }) => account === code)
    .reduce((net, line) => net + line.creditFen - line.debitFen, netCredit(months, code));

const totalLines = (
  months: readonly MonthHead[],
  before: readonly VoucherLine[],
  groups: typeof CARRIED_OVER,
): readonly VoucherLine[] =>
  groups.flatMap(([total, parts]) => {
    const lines = parts.flatMap((part) => lineOf(part, after(months, before, part)));
    const net = lines.reduce((sum, line) => sum + line.debitFen - line.creditFen, 0);
    return [...lines, ...lineOf(total, -net)];
  });

const releaseLines = (releases: readonly Release[], availableFen: number): readonly VoucherLine[] => {
  const total = releases.reduce((sum, { amountFen }) => sum + amountFen, 0);
  if (total > Math.max(availableFen, 0))
    refuse('rule', 'funds.ledger.releaseTooMuch', { availableFen: Math.max(availableFen, 0) });
  return releases.flatMap(({ amountFen, project, reason }) => {
    const more = { memo: reason, ...(project === undefined ? {} : { project }) };
    return [...lineOf(EARMARKED_TOTAL, amountFen, more), ...lineOf(RELEASED, -amountFen, more)];
  });
};

const SUMMARIES: Readonly<Record<CarryStep, string>> = {
  surplus: '结转本年非专项收支',
  earmarked: '结转本年专项收支',
  carriedOver: '结转明细转入累计结转',
  release: '已完成项目剩余资金转入结余',
  total: '结余明细转入累计结余',
};

/**
 * The vouchers that end a year, in their order; steps that move nothing are left out. First the results to 32203 and,
 * earmarked, to 32103; then 321 into 32104; what is released of finished projects to 32204; at last 322 into 32205.
 * `months` are all month items up to December. What fiscal money (404) did stands in 331 and 332 only where vouchers
 * put it there: its lines carry no mark of their own.
 */
export const carryDrafts = (
  year: number,
  months: readonly MonthHead[],
  chart: Accounts,
  releases: readonly Release[],
): readonly CarryDraft[] => {
  const balances = openResultAccounts(months, chart);
  const done: CarryDraft[] = [];
  const before = (): readonly VoucherLine[] => done.flatMap(({ draft }) => draft.lines);
  const add = (step: CarryStep, lines: readonly VoucherLine[]): void => {
    const source = { kind: 'carryForward', id: `${year}-${step}`, period: decemberOf(year) } as const;
    if (lines.length > 0) done.push({ step, draft: { summary: `${year} 年末${SUMMARIES[step]}`, lines, source } });
  };
  add('surplus', resultLines(balances, 'freeFen', SURPLUS_RESULT));
  add('earmarked', resultLines(balances, 'earmarkedFen', EARMARKED_RESULT));
  add('carriedOver', totalLines(months, before(), CARRIED_OVER));
  add('release', releaseLines(releases, after(months, before(), EARMARKED_TOTAL)));
  add('total', totalLines(months, before(), SURPLUSES));
  return done;
};

/** What stands in 32104 once the year's results are in it: the most that can be released, in fen. */
export const releasableFen = (year: number, months: readonly MonthHead[], chart: Accounts): number => {
  const lines = carryDrafts(year, months, chart, []).flatMap(({ draft }) => draft.lines);
  return Math.max(after(months, lines, EARMARKED_TOTAL), 0);
};

/** Months before December that are still to be closed, with those in which nothing was ever booked. */
export const stillToClose = (year: number, months: readonly MonthState[]): number => {
  const december = decemberOf(year);
  return earlierOpen(december, months).length + missingMonths(months, previousPeriod(december)).length;
};

/** Refuses as long as an earlier month is open, when nothing is to carry, and the second time unless new results came. */
export const checkCarry = (
  year: number,
  months: readonly MonthState[],
  drafts: readonly CarryDraft[],
  wasDone: boolean,
): void => {
  const count = stillToClose(year, months);
  if (count > 0) refuse('rule', 'funds.ledger.carryEarlierOpen', { count });
  const hasResults = drafts.some(({ step }) => step === 'surplus' || step === 'earmarked');
  if (wasDone && !hasResults) refuse('conflict', 'funds.ledger.carryDone', { year });
  if (drafts.length === 0) refuse('rule', 'funds.ledger.carryNothing', { year });
};
