/**
 * The statements of a union out of its vouchers, written apart from the product: straight from 财会〔2021〕7号, with
 * nothing of `shared/`. Tests hold the product's statements against it, to the fen.
 */

/** A voucher as the API exports it; only what is read here. */
export type ExportedVoucher = {
  readonly date: string;
  readonly source: { readonly kind: string };
  readonly lines: readonly { readonly account: string; readonly debitFen: number; readonly creditFen: number }[];
};

/** Amounts of a row by its Chinese name: left column, right column. */
export type FoldedStatement = Readonly<Record<string, readonly [number, number]>>;

type Entry = { year: number; month: number; account: string; debit: bigint; credit: bigint; kind: string };

const entriesOf = (vouchers: readonly ExportedVoucher[]): Entry[] => {
  const entries: Entry[] = [];
  for (const voucher of vouchers) {
    const [year = 0, month = 0] = voucher.date.split('-').map(Number);
    for (const { account, debitFen, creditFen } of voucher.lines)
      entries.push({
        year,
        month,
        account,
        debit: BigInt(debitFen),
        credit: BigInt(creditFen),
        kind: voucher.source.kind,
      });
  }
  return entries;
};

type Test = (entry: Entry) => boolean;

/** Balances with which the books began; a later opening is what the year had moved before that. */
const beginningOf = (entries: readonly Entry[]): Test => {
  const months = entries.filter(({ kind }) => kind === 'opening').map(({ year, month }) => year * 100 + month);
  const first = Math.min(...months);
  return (one) => one.kind === 'opening' && one.year * 100 + one.month === first;
};

const total = (entries: readonly Entry[], codes: string, side: 'debit' | 'credit', test: Test): number => {
  let sum = 0n;
  for (const entry of entries) {
    if (!test(entry) || !codes.split(' ').includes(entry.account.slice(0, 3))) continue;
    sum += side === 'debit' ? entry.debit - entry.credit : entry.credit - entry.debit;
  }
  return Number(sum);
};

type Pair = [number, number];
const plus = (...pairs: readonly Pair[]): Pair => [
  pairs.reduce((sum, [left]) => sum + left, 0),
  pairs.reduce((sum, [, right]) => sum + right, 0),
];
const less = ([a, b]: Pair, [c, d]: Pair): Pair => [a - c, b - d];

/** 资产负债表 at the end of a month: 年初余额 and 期末余额. Of a whole year, pass December and `isAnnual`. */
export const foldBalanceSheet = (
  vouchers: readonly ExportedVoucher[],
  year: number,
  month: number,
  isAnnual = false,
): FoldedStatement => {
  const entries = entriesOf(vouchers);
  const isBeginning = beginningOf(entries);
  const before: Test = (one) => one.year < year || (one.year === year && isBeginning(one));
  const until: Test = (one) => one.year < year || (one.year === year && one.month <= month);
  const asset = (codes: string): Pair => [
    total(entries, codes, 'debit', before),
    total(entries, codes, 'debit', until),
  ];
  const claim = (codes: string): Pair => [
    total(entries, codes, 'credit', before),
    total(entries, codes, 'credit', until),
  ];
  const quota: Pair = isAnnual ? [0, 0] : asset('111');
  const current = plus(asset('101 102'), quota, asset('121'), asset('131'), asset('132'), asset('135'), asset('141'));
  const fixed = less(asset('162'), claim('163'));
  const intangible = less(asset('171'), claim('172'));
  const liabilities = plus(claim('201'), claim('211'), claim('212'), claim('215'), claim('221'));
  const net = claim('301 311 321 322 331 332 341');
  return {
    货币资金: asset('101 102'),
    零余额账户用款额度: quota,
    财政应返还额度: asset('121'),
    应收上级经费: asset('131'),
    应收下级经费: asset('132'),
    其他应收款: asset('135'),
    库存物品: asset('141'),
    流动资产合计: current,
    投资: asset('151'),
    在建工程: asset('161'),
    固定资产原值: asset('162'),
    '减：累计折旧': claim('163'),
    固定资产净值: fixed,
    无形资产原值: asset('171'),
    '减：累计摊销': claim('172'),
    无形资产净值: intangible,
    长期待摊费用: asset('181'),
    待处理财产损溢: asset('182'),
    资产总计: plus(current, asset('151'), asset('161'), fixed, intangible, asset('181'), asset('182')),
    应付职工薪酬: claim('201'),
    应付上级经费: claim('211'),
    应付下级经费: claim('212'),
    其他应付款: claim('215'),
    代管经费: claim('221'),
    负债合计: liabilities,
    资产基金: claim('301'),
    专用基金: claim('311'),
    工会资金结转: claim('321'),
    工会资金结余: claim('322'),
    财政拨款结转: claim('331'),
    财政拨款结余: claim('332'),
    预算稳定调节基金: claim('341'),
    净资产合计: net,
    负债与净资产总计: plus(liabilities, net),
  };
};

const ADJUSTING = new Set(['32101', '32201', '33101', '33201', '33202']);

const adjusted = (entries: readonly Entry[], test: Test): number =>
  Number(
    entries
      .filter((one) => ADJUSTING.has(one.account.slice(0, 5)) && !beginningOf(entries)(one) && test(one))
      .reduce((sum, one) => sum + one.credit - one.debit, 0n),
  );

/** 收入支出表: 本月数 and 本年累计数 of a month, or with no month 本年数 and 上年数. What a carry-forward cleared stays. */
export const foldIncome = (vouchers: readonly ExportedVoucher[], year: number, month?: number): FoldedStatement => {
  const entries = entriesOf(vouchers).filter((one) => one.kind !== 'carryForward');
  const all = entriesOf(vouchers);
  const isBeginning = beginningOf(all);
  const left: Test =
    month === undefined
      ? (one) => one.year === year
      : (one) => one.year === year && one.month === month && one.kind !== 'opening';
  const right: Test =
    month === undefined ? (one) => one.year === year - 1 : (one) => one.year === year && one.month <= month;
  const income = (code: string): Pair => [total(entries, code, 'credit', left), total(entries, code, 'credit', right)];
  const spent = (code: string): Pair => [total(entries, code, 'debit', left), total(entries, code, 'debit', right)];
  const at = (codes: string, testOf: (of: number) => Test): Pair => [
    total(all, codes, 'credit', testOf(year)),
    total(all, codes, 'credit', testOf(year - 1)),
  ];
  const begins =
    (of: number): Test =>
    (one) =>
      one.year < of || (one.year === of && isBeginning(one));
  const ends =
    (of: number): Test =>
    (one) =>
      one.year <= of;
  const standing: Record<string, Pair> =
    month === undefined
      ? {
          '一、年初资金结转结余': at('321 322 331 332', begins),
          年初资金结转: at('321 331', begins),
          年初资金结余: at('322 332', begins),
          '六、年末资金结转结余': at('321 322 331 332', ends),
          年末资金结转: at('321 331', ends),
          年末资金结余: at('322 332', ends),
        }
      : {};
  const received = income('401 402 403 404 405 406 407 408 411');
  const paid = spent('501 502 503 504 505 506 507 508 509 510 521');
  return {
    ...standing,
    '二、资金结转结余调整及变动': [adjusted(entries, left), adjusted(entries, right)],
    '三、收入合计': received,
    会费收入: income('401'),
    拨缴经费收入: income('402'),
    上级补助收入: income('403'),
    政府补助收入: income('404'),
    行政补助收入: income('405'),
    附属单位上缴收入: income('406'),
    投资收益: income('407'),
    其他收入: income('408'),
    动用预算稳定调节基金: income('411'),
    '四、支出合计': paid,
    职工活动支出: spent('501'),
    职工活动组织支出: spent('502'),
    职工服务支出: spent('503'),
    维权支出: spent('504'),
    业务支出: spent('505'),
    行政支出: spent('506'),
    资本性支出: spent('507'),
    补助下级支出: spent('508'),
    对附属单位的支出: spent('509'),
    其他支出: spent('510'),
    安排预算稳定调节基金: spent('521'),
    '五、本期收支差额': less(received, paid),
  };
};
