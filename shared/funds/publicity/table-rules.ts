// 工会法 Art. 45, 基层工会经费收支管理办法 (总工办发〔2017〕32号): income and expenditure open to members, by category.
import { addMonths, type Period } from '../../kernel/period.ts';
import type { AccountMovement } from '../statements/schema.ts';
import type { PublicLine } from './schema.ts';

type Words = readonly [zh: string, en: string, hintZh: string, hintEn: string];

/** Main accounts in plain words, in the order of 工会02表. */
const INCOME: Readonly<Record<string, Words>> = {
  401: ['会费收入', 'Members’ dues', '会员按月缴纳的会费，全部留在本会', 'what members pay; all of it stays here'],
  402: [
    '拨缴经费收入',
    'Employer contributions',
    '单位按工资总额 2% 拨缴、留归本会的部分',
    'our part of the employer’s 2 %',
  ],
  403: ['上级补助收入', 'Subsidies from upper union', '上级工会给的补助', 'given by the union above'],
  404: ['政府补助收入', 'Subsidies from government', '政府给的补助', 'given by government'],
  405: [
    '行政补助收入',
    'Subsidies from the employer',
    '单位在 2% 之外另给的补助',
    'given by the employer beside the 2 %',
  ],
  406: ['附属单位上缴收入', 'Handed in by affiliated units', '', ''],
  407: ['投资收益', 'Investment income', '', ''],
  408: ['其他收入', 'Other income', '银行利息、捐赠等', 'interest, donations and the like'],
  411: ['动用预算稳定调节基金', 'Drawn from the stabilisation fund', '', ''],
};

const SPENDING: Readonly<Record<string, Words>> = {
  501: ['职工活动支出', 'Activities', '教育、文体、宣传和会员活动', 'education, sport, culture, members’ activities'],
  502: ['职工活动组织支出', 'Organising of activities', '', ''],
  503: [
    '职工服务支出',
    'Services',
    '劳动竞赛、职工之家、创新、书屋等',
    'contests, home of the workers, innovation, reading',
  ],
  504: [
    '维权支出',
    'Protection of rights',
    '劳动保护、法律援助、困难帮扶、送温暖',
    'safety, legal aid, help in hardship',
  ],
  505: ['业务支出', 'Union business', '培训、会议等工会自身工作', 'training, meetings and other work of the union'],
  506: ['行政支出', 'Administration', '', ''],
  507: ['资本性支出', 'Capital expenditure', '购置设备、修缮等', 'equipment, repairs'],
  508: ['补助下级支出', 'Subsidies to lower unions', '', ''],
  509: ['对附属单位的支出', 'Paid to affiliated units', '', ''],
  510: ['其他支出', 'Other expenditure', '', ''],
  521: ['安排预算稳定调节基金', 'Set aside for the stabilisation fund', '', ''],
};

const MAIN_DIGITS = 3;
const SUB_DIGITS = 5;

/** What a table adds up: the ordinary movements of its months, what began or ended the books left out. */
const within = (movements: readonly AccountMovement[], from: Period, to: Period): readonly AccountMovement[] =>
  movements.filter(({ kind, period }) => kind === 'ordinary' && period >= from && period <= to);

const creditOf = (movements: readonly AccountMovement[], code: string): number =>
  movements.reduce((sum, { account, netFen }) => (account.startsWith(code) ? sum - netFen : sum), 0);

const moneyUntil = (movements: readonly AccountMovement[], to: Period): number =>
  movements.reduce(
    (sum, { account, period, netFen }) => (/^10[12]/.test(account) && period <= to ? sum + netFen : sum),
    0,
  );

const lineOf = (
  kind: PublicLine['kind'],
  level: PublicLine['level'],
  key: string,
  [zh, en, hintZh, hintEn]: Words,
  amountFen: number,
): PublicLine => ({ key, kind, level, zh, en, hintZh, hintEn, amountFen });

export type AccountName = (code: string) => { readonly zh: string; readonly en: string } | undefined;

const partsOf = (
  kind: 'income' | 'spending',
  main: string,
  movements: readonly AccountMovement[],
  nameOf: AccountName,
): readonly PublicLine[] => {
  const codes = new Set(
    movements.filter(({ account }) => account.length > MAIN_DIGITS).map(({ account }) => account.slice(0, SUB_DIGITS)),
  );
  return [...codes]
    .filter((code) => code.startsWith(main))
    .toSorted()
    .flatMap((code) => {
      const credit = creditOf(movements, code);
      const { zh, en } = nameOf(code) ?? { zh: code, en: code };
      return credit === 0 ? [] : [lineOf(kind, 2, code, [zh, en, '', ''], kind === 'income' ? credit : -credit)];
    });
};

const categories = (
  kind: 'income' | 'spending',
  names: Readonly<Record<string, Words>>,
  movements: readonly AccountMovement[],
  nameOf: AccountName,
): readonly PublicLine[] =>
  Object.entries(names).flatMap(([main, words]) => {
    const credit = creditOf(movements, main);
    const parts = partsOf(kind, main, movements, nameOf);
    if (credit === 0 && parts.length === 0) return [];
    return [lineOf(kind, 1, main, words, kind === 'income' ? credit : 0 - credit), ...parts];
  });

/**
 * The public table of some months: money at the beginning, income and spending by category, what other balances did,
 * money at the end. The four always add up.
 */
export const publicLines = (
  from: Period,
  to: Period,
  movements: readonly AccountMovement[],
  nameOf: AccountName,
): readonly PublicLine[] => {
  const ordinary = within(movements, from, to);
  const income = creditOf(ordinary, '4');
  const spending = 0 - creditOf(ordinary, '5');
  const opened = movements.filter(
    ({ kind, period }) => (kind === 'opening' || kind === 'earlier') && period >= from && period <= to,
  );
  const begin = moneyUntil(movements, addMonths(from, -1)) + moneyUntil(opened, to);
  const end = moneyUntil(movements, to);
  return [
    lineOf('money', 0, 'begin', ['期初货币资金', 'Money at the beginning', '现金和银行存款', 'cash and bank'], begin),
    lineOf('income', 0, 'income', ['收入合计', 'Total income', '', ''], income),
    ...categories('income', INCOME, ordinary, nameOf),
    lineOf('spending', 0, 'spending', ['支出合计', 'Total expenditure', '', ''], spending),
    ...categories('spending', SPENDING, ordinary, nameOf),
    lineOf(
      'money',
      0,
      'others',
      [
        '往来款项增减',
        'Balances with others',
        '代收应上缴经费、暂付款等，不是收支',
        'owed upward, advances: neither income nor expenditure',
      ],
      end - begin - income + spending,
    ),
    lineOf('money', 0, 'end', ['期末货币资金', 'Money at the end', '现金和银行存款', 'cash and bank'], end),
  ];
};
