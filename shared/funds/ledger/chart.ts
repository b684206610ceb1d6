// 工会会计制度 (财会〔2021〕7号), Annex 1 Part 1: main accounts are fixed, sub-accounts may be added, never merged or renamed.
import { ASSETS, EXPENSES, INCOME, LIABILITIES, type ListedLine, NET_ASSETS } from './chart-accounts.ts';

/** The chart in force since 2022-01-01. The repealed chart of 2009 gives the same numbers other meanings. */
export const CHART_VERSION = 2021;
export const CHART_LEVELS = ['grassroots', 'county'] as const;
export type ChartLevel = (typeof CHART_LEVELS)[number];

export const ACCOUNT_CLASSES = ['asset', 'liability', 'netAssets', 'income', 'expense'] as const;
export type AccountClass = (typeof ACCOUNT_CLASSES)[number];
export type Side = 'debit' | 'credit';
/** Listed for the union's own level, borrowed from the chart of county level, or added by the union itself. */
export const ACCOUNT_ORIGINS = ['listed', 'borrowed', 'own'] as const;
export type AccountOrigin = (typeof ACCOUNT_ORIGINS)[number];

export type Account = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly class: AccountClass;
  /** The side on which the account grows. */
  readonly normalSide: Side;
  /** The account that this one is a part of, for a sub-account. */
  readonly parent: string | null;
  /** Whether vouchers may name it: an account with sub-accounts only adds them up. */
  readonly isLeaf: boolean;
  readonly origin: AccountOrigin;
  /** Reading without tones, for the search: `kù cún` is `ku cun`. */
  readonly pinyin: string;
};

/** The accounts of one union. */
export type Chart = {
  readonly level: ChartLevel;
  readonly chartVersion: typeof CHART_VERSION;
  /** In the order of their codes. */
  readonly accounts: readonly Account[];
  readonly accountOf: (code: string) => Account | undefined;
};

export type OwnAccount = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly pinyin: string;
};
/** What a union keeps of its chart; the rest is the regulation. */
export type ChartChoice = {
  readonly level: ChartLevel;
  readonly borrowed: readonly string[];
  readonly own: readonly OwnAccount[];
};

/** Accounts that the product itself posts to. */
export const CASH = '101';
export const BANK = '102';
export const OWED_UPWARD = '211';
export const OTHER_PAYABLE = '215';
export const DUES_INCOME = '401';
export const CONTRIBUTION_INCOME = '402';

/** Accounts that automatic vouchers name, and all net assets: nothing is added below them. */
export const FIXED_ACCOUNTS: readonly string[] = ['101', '102', '131', '135', '162', '163', '211', '215', '401', '402'];
export const isFixed = (code: string): boolean => FIXED_ACCOUNTS.includes(code) || code.startsWith('3');

const MAIN_CODE_LENGTH = 3;
const STEP = 2;
/** Accumulated depreciation and amortisation are asset accounts that grow on the credit side. */
const CONTRA = new Set(['163', '172']);

const SECTIONS: readonly (readonly [AccountClass, Side, readonly ListedLine[]])[] = [
  ['asset', 'debit', ASSETS],
  ['liability', 'credit', LIABILITIES],
  ['netAssets', 'credit', NET_ASSETS],
  ['income', 'credit', INCOME],
  ['expense', 'debit', EXPENSES],
];
const CLASS_OF_DIGIT: Readonly<Record<string, readonly [AccountClass, Side]>> = Object.fromEntries(
  SECTIONS.map(([accountClass, side], index) => [String(index + 1), [accountClass, side]]),
);

export const parentOf = (code: string): string | null => (code.length > MAIN_CODE_LENGTH ? code.slice(0, -STEP) : null);

type Named = OwnAccount & { readonly origin: AccountOrigin };

const LISTED = SECTIONS.flatMap(([, , lines]) => lines);
const isKept = (kept: string, level: ChartLevel): boolean => kept === 'b' || kept === (level === 'county' ? 'c' : 'g');

const shaped = ({ code, zh, en, pinyin, origin }: Named, parents: ReadonlySet<string | null>): Account => {
  const [accountClass, side] = CLASS_OF_DIGIT[code.charAt(0)] ?? ['asset', 'debit'];
  return {
    code,
    zh,
    en,
    class: accountClass,
    normalSide: CONTRA.has(code.slice(0, MAIN_CODE_LENGTH)) ? (side === 'debit' ? 'credit' : 'debit') : side,
    parent: parentOf(code),
    isLeaf: !parents.has(code),
    origin,
    pinyin,
  };
};

/** The chart that follows from a union's level, what it borrowed and what it added. */
export const chartOf = ({ level, borrowed, own }: ChartChoice): Chart => {
  const named: Named[] = [
    ...LISTED.flatMap(([kept, code, zh, en, pinyin]): Named[] => {
      if (isKept(kept, level)) return [{ code, zh, en, pinyin, origin: 'listed' }];
      return borrowed.includes(code) ? [{ code, zh, en, pinyin, origin: 'borrowed' }] : [];
    }),
    ...own.map((one): Named => ({ ...one, origin: 'own' })),
  ].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const parents = new Set(named.map(({ code }) => parentOf(code)));
  const accounts = named.map((one) => shaped(one, parents));
  const byCode = new Map(accounts.map((account) => [account.code, account]));
  return { level, chartVersion: CHART_VERSION, accounts, accountOf: (code) => byCode.get(code) };
};

export const PLAIN_CHOICE: ChartChoice = { level: 'grassroots', borrowed: [], own: [] };
export const GRASSROOTS_CHART = chartOf(PLAIN_CHOICE);

/** Every account of a grassroots union that changed nothing, in the order of the chart. */
export const CHART: readonly Account[] = GRASSROOTS_CHART.accounts;

/** The account of a code in the grassroots chart as it is listed, or undefined. */
export const accountOf = (code: string): Account | undefined => GRASSROOTS_CHART.accountOf(code);

/** Accounts of county level that a grassroots union may borrow: whole main accounts with their sub-accounts. */
export const BORROWABLE: readonly string[] = LISTED.flatMap(([kept, code]) =>
  kept === 'c' && code.length === MAIN_CODE_LENGTH ? [code] : [],
);

/** A main account of county level with what is listed below it. */
export const borrowedGroup = (main: string): readonly string[] =>
  LISTED.flatMap(([kept, code]) => (kept === 'c' && code.startsWith(main) ? [code] : []));

/** The name under which any level lists a code; own sub-accounts may not give it another. */
export const listedName = (code: string): string | undefined => LISTED.find((line) => line[1] === code)?.[2];

/** Code and names of a listed account, whatever the level. */
export const listedLine = (code: string): { code: string; zh: string; en: string } => {
  const [, , zh, en] = LISTED.find((line) => line[1] === code) ?? [];
  return { code, zh: zh ?? code, en: en ?? code };
};
