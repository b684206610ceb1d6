import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KIND_CODES } from '#shared/funds/expenditure/kind-codes.ts';
import type { LineInput } from '#shared/funds/expenditure/line-schema.ts';
import { paperList } from '#shared/funds/expenditure/paper-rules.ts';
import { checkProhibitions } from '#shared/funds/expenditure/prohibition-rules.ts';
import { day } from '#shared/kernel/period.ts';
import { codesOf, factsIn, line, MEMBER, OTHER, request } from './kit.ts';

const JIANGSU = '320106';
const file = new URL('../../../samples/huadong/bank-statement-2026-11.csv', import.meta.url);
/** What the sample union paid in its month: payee, purpose, fen. */
const ROW = /^\d{8},[^,]*,"([^"]+)","",".*",([^,]*),(.*)$/;
const PAID = new TextDecoder('gb18030')
  .decode(readFileSync(file))
  .split(/\r?\n/)
  .flatMap((row) => {
    const [, out, payee = '', memo = ''] = ROW.exec(row) ?? [];
    return out === undefined ? [] : [{ payee, memo, amountFen: Math.round(Number(out.replaceAll(',', '')) * 100) }];
  });

const each = (ids: readonly string[], amountFen: number) => ids.map((memberId) => ({ memberId, amountFen }));

describe('payments of the sample union, as requests', () => {
  const cake = PAID.find(({ memo }) => memo === '会员生日蛋糕');
  const cakes = (count: number): LineInput => {
    const ids = Array.from({ length: count }, (_, index) => `mbr_01JD9Z6T7QF30000000000000${index}`);
    const amountFen = cake?.amountFen ?? 0;
    return line({ kind: 'birthday', amountFen, memo: cake?.memo ?? '', recipients: each(ids, amountFen / count) });
  };

  test('birthday cakes: within the standard for five, above it for four, short of an invoice for less', () => {
    expect(cake).toMatchObject({ payee: '好利来食品有限公司', amountFen: 1_280_00 });
    const of = (count: number, over = {}) =>
      codesOf(request([cakes(count)], { payee: cake?.payee ?? '', ...over }), factsIn(JIANGSU));
    expect(of(5)).toEqual([]);
    expect(of(4)).toEqual(Array.from({ length: 4 }, () => 'stop capExceeded'));
    const invoice = { code: '', number: '1', date: day('2026-11-08'), amountFen: 1_279_99 };
    expect(of(5, { invoices: [invoice] })).toEqual(['stop invoicesShort']);
  });

  test('charges of the bank and the share that goes up are neither gift nor prohibited', () => {
    for (const { memo, payee, amountFen } of PAID.filter((one) => one !== cake)) {
      const said = { title: memo, payee: payee || '银行' };
      expect(codesOf(request([line({ kind: 'other', amountFen, memo })], said), factsIn(JIANGSU))).not.toContain(
        'stop prohibited',
      );
    }
    expect(PAID).toHaveLength(4);
  });
});

describe('what officers ask for', () => {
  const gift = (kind: 'festival' | 'birthday' | 'illness' | 'marriage' | 'retirement', amountFen: number, over = {}) =>
    line({ kind, amountFen, recipients: each([MEMBER], amountFen), ...over });

  test.each<[string, LineInput, string, string[]]>([
    ['粽子，节日标准内', gift('festival', 300_00, { festival: 'dragonBoat' }), JIANGSU, []],
    ['没写哪个节日', gift('festival', 300_00), JIANGSU, ['stop festivalMissing']],
    [
      '购物卡过节',
      gift('festival', 300_00, { festival: 'spring', form: 'valueCard' }),
      JIANGSU,
      ['stop cashForbidden'],
    ],
    ['超全年节日标准', gift('festival', 1_000_01, { festival: 'spring' }), JIANGSU, ['stop capExceeded']],
    [
      '现金探望，写明病种',
      gift('illness', 2_000_00, { form: 'cash', recipients: [{ memberId: MEMBER, amountFen: 2_000_00, cause: 'x' }] }),
      '3401',
      [],
    ],
    ['探望没写病种', gift('illness', 500_00, { form: 'cash' }), '3401', ['stop causeMissing']],
    ['120 人参赛奖 80 人', line({ kind: 'sports', amountFen: 8_000_00, participants: 120, winners: 80 }), JIANGSU, []],
    [
      '120 人参赛奖 81 人',
      line({ kind: 'sports', amountFen: 8_100_00, participants: 120, winners: 81 }),
      JIANGSU,
      ['stop winners'],
    ],
    [
      '四川最高奖 300.01',
      line({ kind: 'sports', amountFen: 500_00, participants: 3, winners: 1, topPrizeFen: 300_01 }),
      '5101',
      ['stop prizeCap'],
    ],
    [
      '误餐每人 41 元',
      line({ kind: 'sports', amountFen: 410_00, participants: 10, mealFen: 410_00 }),
      JIANGSU,
      ['warn mealCap'],
    ],
  ])('%s', (_, asked, region, expected) => {
    expect(codesOf(request([asked]), factsIn(region))).toEqual(expected);
  });

  test.each([
    [1, '宴请客户'],
    [2, '发放奖金'],
    [3, '高尔夫球场包场'],
    [4, '转出后套现'],
    [5, '工会结余转入公司账户'],
    [6, '代行政支付公司办公费'],
    [7, '购买理财产品'],
    [8, '交通违章罚款'],
  ])('the %ith of the eight prohibitions, wherever it is said', (item, words) => {
    const plain = { title: '工会活动', payee: '某商行', lines: [{ memo: '文具' }] };
    for (const said of [{ title: words }, { payee: words }, { lines: [{ memo: words }] }])
      expect(checkProhibitions({ ...plain, ...said }).map(({ severity, params }) => [severity, params.item])).toEqual([
        ['stop', item],
      ]);
  });

  test('every kind names its papers; without them nothing is submitted', () => {
    for (const code of KIND_CODES) {
      const lines = [{ kind: code.kind, recipients: [] }];
      const list = paperList({ lines, papers: [], isCollective: false });
      expect(list.filter((one) => one.isNeeded).map((one) => one.paper)).toEqual([...code.needs]);
      expect(list.some((one) => one.isThere)).toBe(false);
      const collective = paperList({ lines, papers: [], isCollective: true });
      expect(collective.filter((one) => one.isNeeded).map((one) => one.paper)).toContain('minutes');
    }
    const bare = request([gift('birthday', 300_00)], { papers: [] });
    expect(codesOf(bare, factsIn(JIANGSU))).toEqual(['stop paperMissing', 'stop paperMissing']);
    expect(
      codesOf(
        request([line({ kind: 'birthday', amountFen: 2_00, recipients: each([MEMBER, OTHER], 1_00) })]),
        factsIn(JIANGSU),
      ),
    ).toEqual([]);
  });
});
