import { describe, expect, test } from 'vitest';
import { type AccountGround, changedAccount, demoted, openingOf } from '#shared/funds/bank/account-rules.ts';
import { type BankAccount, type BankMonth, ChangeBankAccount } from '#shared/funds/bank/schema.ts';
import { day, period } from '#shared/kernel/period.ts';

const account: BankAccount = {
  id: 'bka',
  name: '基本户',
  bank: '建行',
  numberCipher: '',
  numberHash: '',
  numberTail: '0199',
  v: 3,
};
const ground: AccountGround = { today: day('2026-11-22'), months: [], others: 1, openPayouts: 0 };
const november: BankMonth = { period: period('2026-11'), lines: 2, inFen: 500, outFen: 300 };
const refusal = (pointer: string, reason: string, params: object = {}) =>
  expect.objectContaining({
    code: `funds.bank.${reason}`,
    fields: [expect.objectContaining({ pointer, code: `funds.bank.${reason}` })],
    params,
  });
const change = (command: object, more: Partial<AccountGround> = {}, before: Partial<BankAccount> = {}) =>
  changedAccount({ ...account, ...before }, ChangeBankAccount.parse(command), { ...ground, ...more });

describe('an account cannot be closed', () => {
  test('while its statements show money, payments are under way, or it is the main one of several', () => {
    const balance = refusal('/closed', 'closeBalance', { balanceFen: 200 });
    expect(() => change({ closed: true }, { months: [november] }, { baseFen: 0 })).toThrow(balance);
    expect(() => change({ closed: true }, {}, { baseFen: 200 })).toThrow(balance);
    expect(() => change({ closed: true }, { openPayouts: 2 })).toThrow(
      refusal('/closed', 'closePayouts', { count: 2 }),
    );
    expect(() => change({ closed: true }, {}, { primary: true })).toThrow(refusal('/closed', 'closePrimary'));
  });

  test('and be the main one or given an opening balance at once', () => {
    expect(() => change({ closed: true, primary: true })).toThrow(refusal('/primary', 'accountClosed'));
    const opening = { on: '2026-11-01', balanceFen: 0 };
    expect(() => change({ opening }, {}, { closed: true })).toThrow(refusal('/opening', 'accountClosed'));
  });
});

describe('an opening balance is refused', () => {
  test('once lines stand on the account, for a day to come, and in a month that is signed', () => {
    const opening = { on: '2026-11-01', balanceFen: 1 };
    expect(() => change({ opening }, { months: [november] })).toThrow(refusal('/opening', 'openingKnown'));
    expect(() => change({ opening: { ...opening, on: '2026-11-23' } })).toThrow(refusal('/opening/on', 'dayFuture'));
    const signed = { reconciledTo: period('2026-11') };
    expect(() => change({ opening }, signed)).toThrow(refusal('/opening/on', 'monthReconciled', { period: '2026-11' }));
    expect(openingOf(undefined, ground)).toEqual({});
  });
});

test('an account is renamed, begun, made the main one, closed empty and used again', () => {
  expect(change({ name: '专户', bank: '工行' })).toEqual({ ...account, name: '专户', bank: '工行' });
  const opening = { on: '2026-11-01', balanceFen: 5 };
  expect(change({ opening }, { reconciledTo: period('2026-10') })).toMatchObject({
    anchorOn: '2026-11-01',
    baseFen: 5,
  });
  expect(change({ primary: true })).toEqual({ ...account, primary: true });
  expect(demoted({ ...account, primary: true })).toEqual(account);
  const empty = { ...november, outFen: 500 };
  expect(change({ closed: true }, { months: [empty] }, { baseFen: 0 })).toMatchObject({ closed: true });
  expect(change({ closed: true }, { others: 0 }, { primary: true })).toMatchObject({ primary: true, closed: true });
  expect(change({ name: '旧户' }, {}, { closed: true })).toMatchObject({ name: '旧户', closed: true });
  expect(change({ closed: false }, {}, { closed: true })).toEqual(account);
});
