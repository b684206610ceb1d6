import { beforeEach, describe, expect, test } from 'vitest';
import { invoiceIdentity } from '#shared/funds/expenditure/invoice-rules.ts';
import {
  act,
  invoice,
  makeWorld,
  newNumber,
  type Problem,
  stationery,
  submitted,
  type World,
} from './expenditure-kit.ts';

let world: World;
let other: World;
const codeOf = (answer: { status: number; body: unknown }) => `${answer.status} ${(answer.body as Problem).code}`;
const send = (of: World, one: object, amountFen = 100_00) =>
  of.call<Problem>('POST /v1/expenditures', 'groupLeader', stationery(of, amountFen, { invoices: [one] }));
const USED = '409 funds.expenditure.invoiceUsed';

beforeEach(async () => {
  world = await makeWorld();
  other = await makeWorld({ kit: world.kit });
});

describe('the same invoice (11.17)', () => {
  test('is refused in the same union and in another, without saying where it is', async () => {
    const one = invoice(100_00);
    await submitted(world, stationery(world, 100_00, { invoices: [one] }));
    const [same, foreign] = [await send(world, one), await send(other, one)];
    expect([codeOf(same), codeOf(foreign)]).toEqual([USED, USED]);
    const told = ({ body: { requestId: _, ...rest } }: { body: Problem & { requestId?: string } }) => rest;
    expect(told(same)).toEqual(told(foreign));
    expect(same.body.params).toEqual({ invoice: 1, number: one.number });
  });

  test('however it is typed, and with another amount when its number is unique in the country', async () => {
    const number = newNumber();
    await submitted(world, stationery(world, 100_00, { invoices: [invoice(100_00, number)] }));
    const wide = number.replaceAll(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));
    expect(codeOf(await send(other, { ...invoice(100_00), number: wide }))).toBe(USED);
    expect(
      codeOf(await send(other, { ...invoice(100_00), number: `${number.slice(0, 8)} - ${number.slice(8)}` })),
    ).toBe(USED);
    expect(codeOf(await send(other, invoice(100_01, number), 100_01))).toBe(USED);
  });

  test('with a code is known by both; a slip without one by its amount as well', () => {
    const amountFen = 100;
    expect(invoiceIdentity({ code: '3200194130', number: '00123456', amountFen })).toBe('3200194130|00123456');
    expect(invoiceIdentity({ code: '', number: '00123456', amountFen })).toBe('|00123456|100');
    expect(invoiceIdentity({ code: 'a-1', number: 'no.7', amountFen })).toBe('A1|NO7|100');
  });

  test('is free again after a withdrawal, and taken again by the next', async () => {
    const one = invoice(100_00);
    const { id } = await submitted(world, stationery(world, 100_00, { invoices: [one] }));
    await act(world, id, 'groupLeader', 'withdraw');
    expect((await send(other, one)).status).toBe(201);
    const again = stationery(world, 100_00, { invoices: [one] });
    expect(codeOf(await world.call(`PUT /v1/expenditures/${id}`, 'groupLeader', again))).toBe(USED);
  });

  test('twenty times at once in two unions is reimbursed once', async () => {
    const one = invoice(100_00);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => send(index % 2 ? world : other, one)));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(new Set(answers.filter((answer) => answer.status !== 201).map(codeOf))).toEqual(new Set([USED]));
  });

  test('that is refused holds nothing: neither budget nor the other invoices of the request', async () => {
    const [one, free] = [invoice(50_00), invoice(50_00)];
    await submitted(world, stationery(world, 50_00, { invoices: [one] }));
    const both = stationery(other, 100_00, { invoices: [free, one] });
    const refused = await other.call<Problem>('POST /v1/expenditures', 'groupLeader', both);
    expect(refused.body.params).toEqual({ invoice: 2, number: one.number });
    expect((await send(other, free, 50_00)).status).toBe(201);
  });
});

test('what a union keeps of a used invoice names neither it nor its request', async () => {
  const view = await submitted(world, stationery(world, 100_00));
  const ctx = world.union.ctxFor('finance');
  const event = JSON.stringify(await ctx.db.queryAll({ pk: `U#${world.union.unionId}#EVENTS#2026-11` }));
  expect(event).toContain(view.id);
  expect(event).not.toContain('南京文具商行');
  expect(event).not.toContain('6222020000000000123');
});
