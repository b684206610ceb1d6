import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { credit, debit } from '#shared/funds/ledger/rules.ts';
import type { Voucher, VoucherLine } from '#shared/funds/ledger/schema.ts';
import { checkEntries, MAX_ENTRIES, publicEntries } from '#shared/funds/publicity/entry-rules.ts';
import { publicationForm } from '#shared/funds/publicity/file.ts';
import { isPersonal, makeNameMask, maskNumbers, personalPayees } from '#shared/funds/publicity/mask-rules.ts';
import { answerTo, askOn, checkAgain, checkRange, lastWhole, objectionUntil } from '#shared/funds/publicity/rules.ts';
import type { Publication, Question } from '#shared/funds/publicity/schema.ts';
import { publicLines } from '#shared/funds/publicity/table-rules.ts';
import type { AccountMovement } from '#shared/funds/statements/schema.ts';
import { addDays, day, instant, period } from '#shared/kernel/period.ts';

const at = instant('2026-11-22T02:00:00.000Z');
const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'allowed';
};

const table: Publication = {
  id: 'pub_1',
  from: period('2026-07'),
  to: period('2026-09'),
  version: 1,
  unionName: '工会',
  lines: publicLines(period('2026-07'), period('2026-09'), [], () => undefined),
  notes: [],
  members: 10,
  openMonths: [],
  objectionUntil: day('2026-11-29'),
  publishedAt: at,
  publishedBy: '王主席',
  entriesHash: '',
  hash: '',
};
const withdrawn: Publication = { ...table, withdrawn: { at, by: '王主席', reason: '有误' } };
const asked = { id: 'qst_1', line: 'income', text: '电话 13800138000', personId: 'per_1', askedBy: '张**' };

describe('publicity refuses', () => {
  test('months out of order, of two years, and months that are not over', () => {
    const range = (from: string, to: string) => codeOf(() => checkRange(period(from), period(to), at));
    expect(range('2026-09', '2026-07')).toBe('funds.publicity.rangeInvalid');
    expect(range('2025-12', '2026-01')).toBe('funds.publicity.rangeInvalid');
    expect(range('2026-11', '2026-11')).toBe('funds.publicity.periodRunning');
    expect(range('2026-10', '2026-10')).toBe('allowed');
  });

  test('a second table while one stands, questions on what was withdrawn or is no line, and a second answer', () => {
    expect(codeOf(() => checkAgain(table))).toBe('funds.publicity.alreadyPublished');
    expect([codeOf(() => checkAgain(withdrawn)), codeOf(() => checkAgain(undefined))]).toEqual(['allowed', 'allowed']);
    expect(codeOf(() => askOn(withdrawn, asked, at))).toBe('funds.publicity.withdrawn');
    expect(codeOf(() => askOn(table, { ...asked, line: '509' }, at))).toBe('funds.publicity.lineUnknown');
    const question: Question = askOn(table, asked, at);
    expect(question).toMatchObject({ text: '电话 ***', isObjection: true });
    const answered = answerTo(question, { text: '卡号 6222020200112233445 已核', by: '周会计', at });
    expect(answered.answer?.text).toBe('卡号 *** 已核');
    expect(codeOf(() => answerTo(answered, { text: '再答', by: '周会计', at }))).toBe('funds.publicity.answered');
    expect(askOn(table, asked, instant('2026-11-29T16:00:00.000Z')).isObjection).toBe(false);
  });

  test('sums that are not the sums of the vouchers', () => {
    expect(codeOf(() => checkEntries(table.lines, []))).toBe('allowed');
    const one = publicEntries([voucherOf([debit('102', 5), credit('401', 5)])], (text) => text);
    expect(codeOf(() => checkEntries(table.lines, one))).toBe('funds.publicity.moved');
  });
});

test.each([
  ['month', '2026-10', '2026-10'],
  ['quarter', '2026-07', '2026-09'],
  ['halfYear', '2026-01', '2026-06'],
  ['year', '2025-01', '2025-12'],
] as const)('the last whole %s', (every, from, to) => {
  expect(lastWhole(every, at)).toEqual({ from, to });
});

test('the day of publication is not counted', () => {
  expect(objectionUntil(at, 7)).toBe(addDays(day('2026-11-22'), 7));
});

describe('what is made public', () => {
  test.each([
    ['付 13800138000 话费', '付 *** 话费'],
    ['身份证11010519491231002X', '身份证***'],
    ['账号 6222 0202 0011 2233 445', '账号 ***'],
    ['2026-11 会费，2026-11-22 入账', '2026-11 会费，2026-11-22 入账'],
    ['记账 1234', '记账 1234'],
    ['编号 1   2 3', '编号 1   2 3'],
    ['电话１３８００１３８０００', '电话***'],
    ['证件１１０１０５－１９４９１２３１－００２Ｘ', '证件***'],
    ['２０２６-１１ 会费', '２０２６-１１ 会费'],
  ])('hides numbers of people: %s', (text, shown) => {
    expect(maskNumbers(text)).toBe(shown);
  });

  test('masks every name of the roster, the longest first, in any script', () => {
    const mask = makeNameMask(new Set(['欧阳少东', '欧阳', '张三', '阿不都·热合曼', 'Anna Li']));
    expect(mask('欧阳少东与张三、阿不都·热合曼和 Anna Li 领取')).toBe('欧阳*东与张*、阿***曼和 A***i 领取');
    expect(mask('采购服装')).toBe('采购服装');
    expect(mask('张　三、欧阳 少东领取')).toBe('张*、欧阳*东领取');
    expect(mask('张 与三')).toBe('张 与三');
  });

  test.each([
    ['50404', 'manual', '帮扶', true],
    ['50105', 'expenditure', '春节慰问品', false],
    ['50105', 'expenditure', '生育慰问', true],
    ['50105', 'expenditure', '中秋节慰问住院职工', true],
    ['50105', 'expenditure', '春节走访困难会员', true],
    ['401', 'duesPayment', '补缴', true],
    ['401', 'duesRun', '工资扣缴会费', false],
  ])('%s from %s: %s', (account, kind, summary, hidden) => {
    expect(isPersonal(account, kind, summary)).toBe(hidden);
  });
});

const voucherOf = (lines: readonly VoucherLine[], more: Partial<Voucher> = {}): Voucher => ({
  id: '2026-08-ji-000001',
  type: 'ji',
  number: 1,
  date: day('2026-08-09'),
  summary: '记账',
  lines,
  source: { kind: 'manual', id: 'x', period: period('2026-08') },
  preparedBy: { kind: 'person', id: 'per_1', name: '周会计' },
  at,
  previousHash: '',
  hash: '',
  ...more,
});

test('payees who are people are masked in the words of a voucher, shops and firms are not', () => {
  expect(personalPayees(['李老师', '王小明', '金陵饭店', '南京文具商行', '某公司', 'Anna Li', '红星 厂'])).toEqual([
    '李老师',
    '王小明',
  ]);
});

describe('entries', () => {
  test('of persons stand together by account and month; what opens or ends the books is left out', () => {
    const aid = [debit('50404', 5), credit('102', 5)];
    const source = { kind: 'carryForward', id: 'x', period: period('2026-08') } as const;
    const found = publicEntries(
      [
        voucherOf(aid, { attachments: 2 }),
        voucherOf(aid, { number: 2 }),
        voucherOf([debit('401', 9), credit('32203', 9)], { source }),
        voucherOf([debit('50102', 7), credit('102', 7)], {
          number: 3,
          preparedBy: { kind: 'system' },
          reviewedBy: { kind: 'person', name: '单静' },
        }),
      ],
      (text) => text,
    );
    expect(found).toMatchObject([
      { account: '50102', number: '记-0003', amountFen: 7, preparedBy: '系统', reviewedBy: '单*', isHidden: false },
      { account: '50404', number: null, date: null, count: 2, amountFen: 10, attachments: 2, isHidden: true },
    ]);
  });

  test('are refused when there are too many for one table', () => {
    const many = Array.from({ length: MAX_ENTRIES + 1 }, (_, index) =>
      voucherOf([debit('50102', 1), credit('102', 1)], { number: index }),
    );
    expect(codeOf(() => publicEntries(many, (text) => text))).toBe('funds.publicity.tooLarge');
  });
});

const account = fc.constantFrom(
  '101',
  '102',
  '211',
  '135',
  '401',
  '402',
  '40302',
  '50102',
  '50105',
  '50404',
  '507',
  '32205',
);
const movement: fc.Arbitrary<AccountMovement> = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    account,
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.constantFrom('ordinary', 'opening', 'carryForward'),
  )
  .map(([month, code, netFen, kind]) => ({
    period: period(`2026-${String(month).padStart(2, '0')}`),
    account: code,
    kind: kind as AccountMovement['kind'],
    netFen,
  }));

test('a public table always adds up: beginning, income, spending, balances with others, end', () => {
  fc.assert(
    fc.property(fc.array(movement, { maxLength: 40 }), (movements) => {
      const lines = publicLines(period('2026-04'), period('2026-09'), movements, () => undefined);
      const of = (key: string): number => lines.find((line) => line.key === key)?.amountFen ?? Number.NaN;
      expect(of('begin') + of('income') - of('spending') + of('others')).toBe(of('end'));
      for (const kind of ['income', 'spending'] as const) {
        const categories = lines.filter((line) => line.kind === kind && line.level === 1);
        expect(categories.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(of(kind));
      }
    }),
    { numRuns: 300 },
  );
});

test('on paper it has who, when and the unit above, notes, objections and who signs below', async () => {
  const form = publicationForm({ ...withdrawn, version: 2, notes: ['运动会一次。'] }, 'a3');
  expect(form).toMatchObject({ title: '工会经费收支公示表', code: '第 2 版', paper: 'a3' });
  expect(form.line).toEqual(['公示单位：工会', '2026年7月至2026年9月', '单位：元']);
  expect(form.footer.slice(0, 3)).toEqual([
    '本表已撤回：有误',
    '1. 运动会一次。',
    '会员 10 人；异议期至 2026-11-29，会员可在手机上提问',
  ]);
  expect(publicationForm({ ...table, to: table.from }, 'a4')).toMatchObject({
    code: '',
    line: ['公示单位：工会', '2026年7月', '单位：元'],
  });
});
