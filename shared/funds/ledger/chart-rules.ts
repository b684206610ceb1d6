// 工会会计制度 (财会〔2021〕7号), Annex 1 Part 1 Nos 1-3: main accounts are neither added nor merged; listed sub-accounts keep
// their names; further sub-accounts may be added; a grassroots union borrows an account of county level where it needs one.
import { refuse } from '../../kernel/errors.ts';
import {
  BORROWABLE,
  borrowedGroup,
  type Chart,
  type ChartChoice,
  type ChartLevel,
  isFixed,
  listedName,
  type OwnAccount,
  parentOf,
} from './chart.ts';

export const MAX_OWN_ACCOUNTS = 200;
const MAX_PARENT_LENGTH = 5;
const LAST_SUFFIX = 99;

type Moved = ReadonlySet<string>;
export type NewAccount = Omit<OwnAccount, 'code'> & { readonly parent: string; readonly code?: string | undefined };

const at = (pointer: string, code: string) => [{ pointer, code }];

/** Refuses a place below which nothing may be added; an account that has moved would lose its movements to nobody. */
const checkParent = (chart: Chart, parent: string, moved: Moved): void => {
  const account = chart.accountOf(parent);
  if (!account || parent.length > MAX_PARENT_LENGTH)
    refuse('rule', 'funds.ledger.parentUnknown', { account: parent }, at('/parent', 'funds.ledger.parentUnknown'));
  if (isFixed(parent))
    refuse('rule', 'funds.ledger.accountFixed', { account: parent }, at('/parent', 'funds.ledger.accountFixed'));
  if (account?.isLeaf && moved.has(parent))
    refuse('rule', 'funds.ledger.accountMoved', { account: parent }, at('/parent', 'funds.ledger.accountMoved'));
};

const isFree = (chart: Chart, code: string): boolean =>
  chart.accountOf(code) === undefined && listedName(code) === undefined;

const nextCode = (chart: Chart, parent: string): string => {
  for (let suffix = 1; suffix <= LAST_SUFFIX; suffix += 1) {
    const code = `${parent}${String(suffix).padStart(2, '0')}`;
    if (isFree(chart, code)) return code;
  }
  return refuse('limit', 'funds.ledger.codesUsedUp', { account: parent });
};

const checkCode = (chart: Chart, { code, parent, zh }: NewAccount): void => {
  if (code === undefined) return;
  if (parentOf(code) !== parent)
    refuse('rule', 'funds.ledger.codeMisplaced', { account: code, parent }, at('/code', 'funds.ledger.codeMisplaced'));
  const listed = listedName(code);
  if (chart.accountOf(code) || (listed !== undefined && listed !== zh))
    refuse('conflict', 'funds.ledger.codeTaken', { account: code }, at('/code', 'funds.ledger.codeTaken'));
};

const checkName = (chart: Chart, parent: string | null, zh: string, except = ''): void => {
  const isTaken = chart.accounts.some((one) => one.parent === parent && one.zh === zh && one.code !== except);
  if (isTaken) refuse('conflict', 'funds.ledger.nameTaken', { name: zh }, at('/zh', 'funds.ledger.nameTaken'));
};

/** The choice with one sub-account more; without a code, the next free one below its parent. */
export const withAccount = (
  choice: ChartChoice,
  chart: Chart,
  account: NewAccount,
  moved: Moved,
): { readonly choice: ChartChoice; readonly added: OwnAccount } => {
  if (choice.own.length >= MAX_OWN_ACCOUNTS) refuse('limit', 'funds.ledger.accountsFull', { max: MAX_OWN_ACCOUNTS });
  checkParent(chart, account.parent, moved);
  checkCode(chart, account);
  checkName(chart, account.parent, account.zh);
  const { parent, code = nextCode(chart, parent), zh, en, pinyin } = account;
  const added = { code, zh, en, pinyin };
  return { choice: { ...choice, own: [...choice.own, added] }, added };
};

const needOwn = (choice: ChartChoice, code: string): OwnAccount =>
  choice.own.find((one) => one.code === code) ?? refuse('rule', 'funds.ledger.accountListed', { account: code });

/** The choice with another name for an own sub-account; listed ones keep theirs. */
export const renamed = (choice: ChartChoice, chart: Chart, next: OwnAccount): ChartChoice => {
  needOwn(choice, next.code);
  checkName(chart, parentOf(next.code), next.zh, next.code);
  return { ...choice, own: choice.own.map((one) => (one.code === next.code ? next : one)) };
};

/** The choice without an own sub-account that never moved and has nothing below it. */
export const withoutAccount = (choice: ChartChoice, chart: Chart, code: string, moved: Moved): ChartChoice => {
  needOwn(choice, code);
  if (!chart.accountOf(code)?.isLeaf) refuse('rule', 'funds.ledger.accountHasParts', { account: code });
  if (moved.has(code)) refuse('rule', 'funds.ledger.accountMoved', { account: code });
  return { ...choice, own: choice.own.filter((one) => one.code !== code) };
};

/** The choice with a main account of county level and what is listed below it. */
export const withBorrowed = (choice: ChartChoice, code: string): ChartChoice => {
  if (choice.level !== 'grassroots' || !BORROWABLE.includes(code))
    refuse('rule', 'funds.ledger.notBorrowable', { account: code });
  if (choice.borrowed.includes(code)) return choice;
  return { ...choice, borrowed: [...choice.borrowed, ...borrowedGroup(code)].toSorted() };
};

/** The choice without a borrowed account that never moved. */
export const withoutBorrowed = (choice: ChartChoice, code: string, moved: Moved): ChartChoice => {
  if (!choice.borrowed.includes(code) || !BORROWABLE.includes(code))
    refuse('rule', 'funds.ledger.notBorrowed', { account: code });
  if (choice.own.some((one) => one.code.startsWith(code)))
    refuse('rule', 'funds.ledger.accountHasParts', { account: code });
  if ([...moved].some((one) => one.startsWith(code))) refuse('rule', 'funds.ledger.accountMoved', { account: code });
  return { ...choice, borrowed: choice.borrowed.filter((one) => !one.startsWith(code)) };
};

/** The choice at another level: only before anything was booked and before anything was added. */
export const atLevel = (choice: ChartChoice, level: ChartLevel, moved: Moved): ChartChoice => {
  if (choice.level === level) return choice;
  if (moved.size > 0 || choice.own.length > 0) refuse('rule', 'funds.ledger.levelFixed');
  return { level, borrowed: [], own: [] };
};
