import { FIGURES, type FigureName } from '../../kernel/figures.ts';
import type { Rates } from './rules.ts';

type Text = { readonly zh: string; readonly en: string };

/** What a number on the federation's screens means: its formula and where it comes from (ux row 110). */
export type Definition<Name extends string> = {
  readonly name: Name;
  readonly unit: 'count' | 'fen' | 'bp';
  /** Stocks are carried on to the next month, flows start at zero, rates are computed when shown. */
  readonly kind: 'stock' | 'flow' | 'rate';
  readonly title: Text;
  readonly formula: Text;
  readonly source: Text;
};

type Words = readonly [zh: string, en: string];
type Entry = readonly [title: Words, formula: Words, source: Words];

const text = ([zh, en]: Words): Text => ({ zh, en });

const ROSTER: Words = ['会员名册的每次变更', 'every change of the roster'];
const DUES: Words = ['会费批次、更正与现金缴纳', 'dues runs, corrections and cash payments'];
const CONTRIBUTIONS: Words = ['工会经费申报、到账与上解登记', 'declarations, receipts and remittances of the 2 %'];
const REPORTS: Words = ['会费批次与经费申报', 'dues runs and declarations of contributions'];
const BOOKS: Words = ['记账凭证', 'vouchers'];

const FIGURE_TEXTS: Readonly<Record<FigureName, Entry>> = {
  unions: [
    ['基层工会', 'Unions'],
    ['本月在册的基层工会数', 'unions on the books in the month'],
    ['开通记录', 'provisioning'],
  ],
  employees: [
    ['职工', 'Employees'],
    ['各基层工会申报的职工人数之和', 'headcounts that unions declare, added up'],
    ['工会资料与名册导入', 'union profile and roster imports'],
  ],
  members: [
    ['会员', 'Members'],
    ['会籍有效（含保留会籍）的人数', 'people in membership, retained ones included'],
    ROSTER,
  ],
  womenMembers: [['女会员', 'Women members'], ['会员中的女性', 'women among the members'], ROSTER],
  retainedMembers: [
    ['保留会籍', 'Retained members'],
    ['保留会籍、暂不缴会费的人数', 'members who keep membership without dues'],
    ROSTER,
  ],
  duesDueFen: [
    ['应缴会费', 'Dues due'],
    [
      '每位在籍会员当月应缴之和，个人按 0.5 % 计、不足 10 元的尾数舍去',
      'what each active member owes for the month (0.5 %, tail below 10 yuan cut), added up',
    ],
    ROSTER,
  ],
  joined: [['新入会', 'Joined'], ['本月入会人数', 'people who joined in the month'], ROSTER],
  left: [
    ['退出', 'Left'],
    ['本月退会、转出、除名与视为退会人数', 'people who left, moved away or were removed in the month'],
    ROSTER,
  ],
  duesPaidFen: [
    ['实缴会费', 'Dues paid'],
    [
      '工资代扣的计入所属月份；补缴、更正和认领的计入记账当月',
      'payroll runs in the month of their dues; late payments, corrections and claimed money in the month of the posting',
    ],
    DUES,
  ],
  duesPayments: [['缴费笔数', 'Dues payments'], ['本月已入账会费笔数', 'payments posted for the month'], DUES],
  duesUnmatchedFen: [
    ['待核会费', 'Dues to be matched'],
    ['已到账但尚未核对到会员的金额', 'money received that no member was found for yet'],
    DUES,
  ],
  payrollFen: [
    ['工资总额', 'Payroll'],
    ['单位申报的本月全部职工工资总额', 'payroll total that employers declared for the month'],
    CONTRIBUTIONS,
  ],
  contributionDueFen: [['应拨经费', 'Contributions due'], ['工资总额 × 2 %', 'payroll × 2 %'], CONTRIBUTIONS],
  contributionPaidFen: [
    ['实拨经费', 'Contributions received'],
    ['本月经费实际到账金额', 'contributions of the month that arrived'],
    CONTRIBUTIONS,
  ],
  contributionUpwardFen: [
    ['应上解经费', 'Owed upward'],
    ['到账经费按分成方案应上解的部分', 'the part of receipts that the split scheme passes up'],
    CONTRIBUTIONS,
  ],
  contributionRemittedFen: [
    ['已上解经费', 'Remitted upward'],
    ['本月已上解金额', 'amount remitted for the month'],
    CONTRIBUTIONS,
  ],
  incomeFen: [['工会收入', 'Income'], ['收入类科目本期发生额', 'movement of income accounts'], BOOKS],
  spendingFen: [['工会支出', 'Spending'], ['支出类科目本期发生额', 'movement of expense accounts'], BOOKS],
  reporting: [
    ['上报工会', 'Reporting unions'],
    [
      '报过本月会费批次或申报过本月经费的基层工会数',
      'unions that sent a dues run or declared contributions for the month',
    ],
    REPORTS,
  ],
  activitiesFen: [
    ['职工活动支出', 'Activities'],
    ['501、502 科目本期发生额', 'movement of accounts 501 and 502'],
    BOOKS,
  ],
  servicesFen: [['职工服务支出', 'Services'], ['503 科目本期发生额', 'movement of account 503'], BOOKS],
  rightsFen: [['维权支出', 'Protection of rights'], ['504 科目本期发生额', 'movement of account 504'], BOOKS],
  businessFen: [['业务支出', 'Union business'], ['505 科目本期发生额', 'movement of account 505'], BOOKS],
  capitalFen: [['资本性支出', 'Capital expenditure'], ['507 科目本期发生额', 'movement of account 507'], BOOKS],
  subsidyInFen: [['收到上级补助', 'Subsidies received'], ['403 科目本期发生额', 'movement of account 403'], BOOKS],
  subsidyOutFen: [['补助下级支出', 'Subsidies paid out'], ['508 科目本期发生额', 'movement of account 508'], BOOKS],
  moneyFen: [['货币资金', 'Money'], ['101、102 科目余额', 'balance of accounts 101 and 102'], BOOKS],
  assetsFen: [['固定资产原值', 'Fixed assets at cost'], ['162 科目余额', 'balance of account 162'], BOOKS],
  budgetFen: [
    ['本年支出预算', 'Spending budget of the year'],
    ['生效预算的支出合计', 'spending total of the budgets in force'],
    BOOKS,
  ],
  published: [['公示次数', 'Publications'], ['本月发布的经费公示表', 'tables of funds published in the month'], BOOKS],
  findingsOpen: [
    ['未销号审计问题', 'Open audit findings'],
    ['经审委员会提出、尚未销号的问题数', 'findings of audit committees that are not closed'],
    BOOKS,
  ],
};

const SUMS: Words = ['本级各项数字之和相除，不取平均', 'quotient of this level’s own sums, never a mean of rates'];

const RATE_TEXTS: Readonly<Record<keyof Rates, Entry>> = {
  membershipBp: [['入会率', 'Membership rate'], ['会员 ÷ 职工', 'members ÷ employees'], SUMS],
  womenBp: [['女会员比例', 'Share of women'], ['女会员 ÷ 会员', 'women members ÷ members'], SUMS],
  duesBp: [['会费收缴率', 'Dues collection rate'], ['实缴会费 ÷ 应缴会费', 'dues paid ÷ dues due'], SUMS],
  contributionBp: [
    ['经费收缴率', 'Contribution collection rate'],
    ['实拨经费 ÷ 应拨经费', 'contributions received ÷ contributions due'],
    SUMS,
  ],
  remittanceBp: [['经费上解率', 'Remittance rate'], ['已上解经费 ÷ 应上解经费', 'remitted ÷ owed upward'], SUMS],
  reportingBp: [['上报率', 'Reporting rate'], ['上报工会 ÷ 基层工会', 'reporting unions ÷ unions'], SUMS],
};

const define = <Name extends string>(
  name: Name,
  unit: Definition<Name>['unit'],
  kind: Definition<Name>['kind'],
  [title, formula, source]: Entry,
): Definition<Name> => ({ name, unit, kind, title: text(title), formula: text(formula), source: text(source) });

export const FIGURE_DEFINITIONS: readonly Definition<FigureName>[] = FIGURES.map(({ name, kind }) =>
  define(name, name.endsWith('Fen') ? 'fen' : 'count', kind, FIGURE_TEXTS[name]),
);

export const RATE_DEFINITIONS: readonly Definition<keyof Rates>[] = (
  Object.entries(RATE_TEXTS) as [keyof Rates, Entry][]
).map(([name, entry]) => define(name, 'bp', 'rate', entry));
