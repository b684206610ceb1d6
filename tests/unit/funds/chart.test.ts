import { describe, expect, test } from 'vitest';
import { BORROWABLE, CHART, type ChartChoice, chartOf, isFixed, PLAIN_CHOICE } from '#shared/funds/ledger/chart.ts';
import {
  atLevel,
  MAX_OWN_ACCOUNTS,
  renamed,
  withAccount,
  withBorrowed,
  withoutAccount,
  withoutBorrowed,
} from '#shared/funds/ledger/chart-rules.ts';

const still = new Set<string>();
const code = (name: string) => expect.objectContaining({ code: `funds.ledger.${name}` });
const named = (parent: string, zh = '职工运动会', given?: string) => ({
  parent,
  zh,
  en: 'Sports day',
  pinyin: 'x',
  code: given,
});
const add = (choice: ChartChoice, parent: string, zh?: string, given?: string, moved: ReadonlySet<string> = still) =>
  withAccount(choice, chartOf(choice), named(parent, zh, given), moved);

describe('the chart refuses', () => {
  test.each([
    ['a parent that is not there', '599', 'parentUnknown'],
    ['a fourth level', '5010201', 'parentUnknown'],
    ['parts of an account that automatic vouchers name', '102', 'accountFixed'],
    ['parts of net assets', '32103', 'accountFixed'],
  ])('%s', (_, parent, reason) => {
    expect(() => add(PLAIN_CHOICE, parent)).toThrow(code(reason));
  });

  test('parts of an account that has moved', () => {
    expect(() => add(PLAIN_CHOICE, '50102', undefined, undefined, new Set(['50102']))).toThrow(code('accountMoved'));
    expect(add(PLAIN_CHOICE, '501', '其他', undefined, new Set(['50102'])).added.code).toBe('50107');
  });

  test('a code in the wrong place, a code in use, a listed code under another name, a name twice', () => {
    expect(() => add(PLAIN_CHOICE, '50102', '甲项', '5010301')).toThrow(code('codeMisplaced'));
    expect(() => add(PLAIN_CHOICE, '501', '甲项', '50102')).toThrow(code('codeTaken'));
    expect(() => add(withBorrowed(PLAIN_CHOICE, '506'), '506', '甲项', '50601')).toThrow(code('codeTaken'));
    expect(() => add(PLAIN_CHOICE, '501', '文体活动支出')).toThrow(code('nameTaken'));
  });

  test('more than it holds', () => {
    const own = Array.from({ length: MAX_OWN_ACCOUNTS }, (_, at) => ({
      code: `50102${at}`,
      zh: `${at}`,
      en: '',
      pinyin: '',
    }));
    expect(() => add({ ...PLAIN_CHOICE, own }, '50103')).toThrow(code('accountsFull'));
    const hundred = Array.from({ length: 99 }, (_, at) => ({
      code: `50103${String(at + 1).padStart(2, '0')}`,
      zh: `${at}`,
      en: '',
      pinyin: '',
    }));
    expect(() => add({ ...PLAIN_CHOICE, own: hundred }, '50103', '又一')).toThrow(code('codesUsedUp'));
  });

  test('to rename or take away what is listed, what has parts and what has moved', () => {
    const choice = add(PLAIN_CHOICE, '50102').choice;
    const deeper = add(add(PLAIN_CHOICE, '408', '利息').choice, '40801', '活期').choice;
    expect(() => renamed(choice, chartOf(choice), { code: '50102', zh: '文体', en: '', pinyin: '' })).toThrow(
      code('accountListed'),
    );
    expect(() => withoutAccount(choice, chartOf(choice), '50102', still)).toThrow(code('accountListed'));
    expect(() => withoutAccount(deeper, chartOf(deeper), '40801', still)).toThrow(code('accountHasParts'));
    expect(() => withoutAccount(choice, chartOf(choice), '5010201', new Set(['5010201']))).toThrow(
      code('accountMoved'),
    );
    const two = add(choice, '50102', '舞会').choice;
    expect(() => renamed(two, chartOf(two), { code: '5010202', zh: '职工运动会', en: '', pinyin: '' })).toThrow(
      code('nameTaken'),
    );
  });

  test('to borrow what is not of county level, and to return what has moved or has parts', () => {
    expect(() => withBorrowed(PLAIN_CHOICE, '501')).toThrow(code('notBorrowable'));
    expect(() => withBorrowed(atLevel(PLAIN_CHOICE, 'county', still), '171')).toThrow(code('notBorrowable'));
    expect(() => withoutBorrowed(PLAIN_CHOICE, '171', still)).toThrow(code('notBorrowed'));
    const choice = withBorrowed(PLAIN_CHOICE, '506');
    expect(() => withoutBorrowed(choice, '50601', still)).toThrow(code('notBorrowed'));
    expect(() => withoutBorrowed(choice, '506', new Set(['50601']))).toThrow(code('accountMoved'));
    expect(() => withoutBorrowed(add(choice, '50602', '水费').choice, '506', still)).toThrow(code('accountHasParts'));
  });

  test('another level once anything was booked or added', () => {
    expect(() => atLevel(PLAIN_CHOICE, 'county', new Set(['102']))).toThrow(code('levelFixed'));
    expect(() => atLevel(add(PLAIN_CHOICE, '50102').choice, 'county', still)).toThrow(code('levelFixed'));
    expect(atLevel(PLAIN_CHOICE, 'grassroots', new Set(['102']))).toBe(PLAIN_CHOICE);
  });
});

describe('the chart', () => {
  test('takes sub-accounts below listed and own ones; the parent only adds them up', () => {
    const first = add(PLAIN_CHOICE, '50102');
    expect(first.added.code).toBe('5010201');
    const second = add(first.choice, '50102', '舞会');
    expect(second.added.code).toBe('5010202');
    const chart = chartOf(second.choice);
    expect(chart.accountOf('50102')).toMatchObject({ isLeaf: false, origin: 'listed' });
    expect(chart.accountOf('5010202')).toMatchObject({
      isLeaf: true,
      origin: 'own',
      parent: '50102',
      class: 'expense',
      normalSide: 'debit',
    });
    const gone = withoutAccount(second.choice, chart, '5010202', still);
    const back = renamed(gone, chartOf(gone), { code: '5010201', zh: '趣味运动会', en: 'x', pinyin: 'y' });
    expect(chartOf(back).accountOf('5010201')?.zh).toBe('趣味运动会');
    expect(add(PLAIN_CHOICE, '403', '救灾补助', '40309').added.code).toBe('40309');
  });

  test('borrows whole accounts of county level and gives them back', () => {
    const choice = withBorrowed(PLAIN_CHOICE, '506');
    expect(withBorrowed(choice, '506')).toBe(choice);
    expect(chartOf(choice).accountOf('506')).toMatchObject({ isLeaf: false, origin: 'borrowed' });
    expect(chartOf(choice).accountOf('50601')?.isLeaf).toBe(true);
    expect(withoutBorrowed(choice, '506', still)).toEqual(PLAIN_CHOICE);
  });

  test('of county level has 45 main accounts, and no account grows on the wrong side', () => {
    const { accounts, accountOf } = chartOf(atLevel(PLAIN_CHOICE, 'county', still));
    expect(accounts.filter((one) => one.parent === null)).toHaveLength(45);
    for (const grassroots of ['401', '405', '501']) expect(accountOf(grassroots)).toBeUndefined();
    expect(accountOf('172')?.normalSide).toBe('credit');
    expect(accountOf('171')?.normalSide).toBe('debit');
    expect(accountOf('21202')).toMatchObject({ class: 'liability', parent: '212' });
    for (const one of accounts) if (one.parent) expect(accountOf(one.parent)?.isLeaf, one.code).toBe(false);
  });

  test('has a reading for every name and no account twice, whatever is borrowed', () => {
    const all = chartOf({ ...PLAIN_CHOICE, borrowed: BORROWABLE });
    expect(new Set(all.accounts.map((one) => one.code)).size).toBe(all.accounts.length);
    for (const one of all.accounts) expect(one.pinyin, one.zh).toMatch(/^[a-z]+(?: [a-z]+)*$/);
    expect(CHART.filter((one) => isFixed(one.code) && one.origin !== 'listed')).toEqual([]);
  });
});
