import { beforeEach, describe, expect, test } from 'vitest';
import { encodeGb18030 } from '#shared/files/gb18030.ts';
import { writeXlsx } from '#shared/files/write.ts';
import { key } from '#shared/storage/keys.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';
import { type Account, bankKit, type Imported, NUMBER, type Problem, SAMPLE, statementOf, TRUTH } from './bank-kit.ts';

let kit: Kit;
let union: KitUnion;
let bank: ReturnType<typeof bankKit>;
const decoded = new TextDecoder('gb18030').decode(SAMPLE);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'cashier', 'audit'] });
  bank = bankKit(kit, union);
});

describe('bank accounts and statements refuse', () => {
  test('whoever may not open, change, read or import', async () => {
    const account = await bank.open();
    const body = { name: '专户', bank: '某行', number: '12345678' };
    const finance = { wrongOffice: bank.as('cashier'), rightOffice: bank.as('finance') };
    await expectRefusals(kit, 'POST /v1/bank-accounts', finance, { body });
    await expectRefusals(kit, `PATCH /v1/bank-accounts/${account.id}`, finance, { body: { name: '新名' } });
    await expectRefusals(kit, 'GET /v1/bank-accounts', {});
    await expectRefusals(kit, `GET /v1/bank-accounts/${account.id}`, {});
    const uploadId = await bank.upload(SAMPLE);
    const importers = { wrongOffice: bank.as('audit'), rightOffice: bank.as('cashier') };
    const statement = { accountId: account.id, uploadId };
    await expectRefusals(kit, 'POST /v1/bank-statements/proposal', importers, { body: statement });
    await expectRefusals(kit, 'POST /v1/bank-statements', importers, { body: { ...statement, mode: 'commit' } });
  });

  test('the same number, the same account of the books and a number that is none', async () => {
    await bank.open();
    const code = async (more: object) => {
      const body = { name: '二户', bank: '某行', number: '622202000011112222', ...more };
      return (await bank.call<Problem>('finance', 'POST /v1/bank-accounts', body)).body.code;
    };
    expect(await code({ number: '32001599836052500199' })).toBe('funds.bank.numberTaken');
    expect(await code({ number: '1234 5' })).toBe('http.request.invalid');
    expect(await code({ number: '1234-5 6' })).toBe('funds.bank.numberInvalid');
    expect(await code({ opening: { on: '2026-11-23', balanceFen: 1 } })).toBe('funds.bank.dayFuture');
  });

  test('another union’s account, upload and statement: as if they were not there', async () => {
    const account = await bank.open();
    const other = await makeUnion(kit, { roles: ['finance', 'cashier'] });
    const mine = bankKit(kit, other);
    expect((await mine.call('finance', `GET /v1/bank-accounts/${account.id}`)).status).toBe(404);
    expect((await mine.take<Problem>(account.id, SAMPLE)).status).toBe(404);
    const own = await mine.open();
    const foreign = { accountId: own.id, uploadId: await bank.upload(SAMPLE), mode: 'commit' };
    expect((await mine.call('cashier', 'POST /v1/bank-statements', foreign)).status).toBe(404);
  });

  test('a statement of another account, with cells that cannot be read, without money or with a line missing', async () => {
    const account = await bank.open();
    const refusal = async (text: string, more: object = {}) => {
      const answer = await bank.take<Problem>(account.id, encodeGb18030(text), more);
      return [answer.status, answer.body.code, answer.body.errors[0]?.pointer];
    };
    expect(await refusal(decoded.replace('0199', '0198'))).toEqual([422, 'funds.bank.otherAccount', undefined]);
    expect(await refusal(decoded.replace('20261108', '2026113x'))).toEqual([400, 'funds.bank.fileRefused', '/file/5']);
    expect(await refusal(decoded.replace('20261108', '20261123'))).toEqual([400, 'funds.bank.fileRefused', '/file/5']);
    expect(await refusal(decoded.replace('"1,280.00",""', '"1,280.00","3.00"'))).toEqual([
      400,
      'funds.bank.fileRefused',
      '/file/5',
    ]);
    const lines = decoded.split(/\r?\n/);
    expect(await refusal(lines.toSpliced(4, 1).join('\n'))).toEqual([422, 'funds.bank.balanceBroken', undefined]);
    expect(await refusal(lines.slice(0, 2).join('\n'))).toEqual([422, 'funds.bank.fileEmpty', undefined]);
    expect(await refusal('甲,乙\n1,2\n')).toEqual([422, 'funds.bank.columnsMissing', '/mapping']);
    expect(await refusal(decoded, { mapping: { day: '不存在' } })).toEqual([
      400,
      'funds.bank.columnUnknown',
      '/mapping/day',
    ]);
    expect(await refusal('1,2\n3,4\n')).toEqual([400, 'funds.bank.headerMissing', undefined]);
    const bare = await bank.take<Problem>(account.id, statementOf([['2026-11-02', '1.00', '', '']]));
    expect(bare.body.code).toBe('funds.bank.openingMissing');
    const state = await bank.call<Account>('finance', `GET /v1/bank-accounts/${account.id}`);
    expect(state.body).toMatchObject({ balanceFen: null, months: [] });
    await bank.call('finance', `PATCH /v1/bank-accounts/${account.id}`, { closed: true });
    expect((await bank.take<Problem>(account.id, SAMPLE)).body.code).toBe('funds.bank.accountClosed');
  });
});

describe('bank accounts and statements', () => {
  test('the number is sealed: neither the answer nor the stored item nor the trail has more than four digits', async () => {
    const account = await bank.open();
    expect(account.numberTail).toBe('0199');
    const item = await union.ctxFor('finance').db.get(key.bankAccount(union.unionId, account.id));
    expect(JSON.stringify([item, account])).not.toContain('5250');
    const changed = await bank.call('finance', `PATCH /v1/bank-accounts/${account.id}`, { name: '会费专户' });
    expect(changed.body).toMatchObject({ name: '会费专户', version: 2 });
  });

  test('begun later, no longer the main one, closed when empty; nothing is paid out of it then', async () => {
    const first = await bank.open();
    const second = await bank.open({ name: '新户', number: '622202000011112222' });
    const change = (id: string, body: object) =>
      bank.call<Problem & { isPrimary: boolean }>('finance', `PATCH /v1/bank-accounts/${id}`, body);
    const begun = await change(first.id, { opening: { on: '2026-11-01', balanceFen: 0 } });
    expect(begun.body).toMatchObject({ anchorOn: '2026-11-01', balanceFen: 0, isPrimary: true });
    expect((await change(first.id, { closed: true })).body.errors).toMatchObject([
      { pointer: '/closed', code: 'funds.bank.closePrimary' },
    ]);
    expect((await change(second.id, { primary: true })).body.isPrimary).toBe(true);
    const row = { name: '张三', card: '6222020000111122223', amountFen: 100, memo: '' };
    const pay = () =>
      bank.call<Problem & { id: string }>('cashier', 'POST /v1/payouts', {
        accountId: first.id,
        title: '慰问金',
        rows: [row],
      });
    const batch = await pay();
    expect((await change(first.id, { closed: true })).body.code).toBe('funds.bank.closePayouts');
    await bank.call('cashier', `POST /v1/payouts/${batch.body.id}/cancellation`, { reason: '账户停用' });
    expect((await change(first.id, { closed: true })).body).toMatchObject({ closed: true, isPrimary: false });
    expect((await pay()).body.code).toBe('funds.bank.accountClosed');
    const list = await bank.call<{ data: { id: string; isPrimary: boolean }[] }>('audit', 'GET /v1/bank-accounts');
    expect(list.body.data.filter(({ isPrimary }) => isPrimary)).toMatchObject([{ id: second.id }]);
  });

  test('the sample: proposed, tried and taken; the same file in any encoding adds nothing again', async () => {
    const account = await bank.open();
    const uploadId = await bank.upload(SAMPLE);
    const proposal = await bank.call<Record<string, unknown>>('cashier', 'POST /v1/bank-statements/proposal', {
      accountId: account.id,
      uploadId,
    });
    expect(proposal.body).toMatchObject({
      rows: 7,
      numberTail: '0199',
      isOtherAccount: false,
      isSaved: false,
      mapping: {
        day: '交易日期',
        time: '交易时间',
        in: '贷方发生额',
        out: '借方发生额',
        balance: '账户余额',
        counterparty: '对方户名',
        memo: '摘要',
      },
    });
    const tried = await bank.take(account.id, SAMPLE, { mode: 'dry_run' });
    expect([tried.status, tried.body.counts]).toEqual([200, { rows: 7, added: 7, known: 0, refused: 0 }]);
    expect([tried.body.openingFen, tried.body.closingFen]).toEqual([TRUTH.bank.openingFen, TRUTH.bank.closingFen]);
    const taken = await bank.take(account.id, SAMPLE);
    expect([taken.status, taken.body.counts.added]).toEqual([201, TRUTH.bank.lines]);
    for (const bytes of [Buffer.from(decoded), Buffer.from(`\ufeff${decoded}`), utf16(decoded)]) {
      const again = await bank.take(account.id, bytes);
      expect([again.status, again.body.counts]).toEqual([200, { rows: 7, added: 0, known: 7, refused: 0 }]);
    }
    const state = await bank.call<Account & { months: unknown[] }>('audit', `GET /v1/bank-accounts/${account.id}`);
    expect(state.body).toMatchObject({
      anchorOn: '2026-11-03',
      balanceFen: TRUTH.bank.closingFen,
      lastDay: '2026-11-21',
      months: [{ period: '2026-11', lines: 7, balanceFen: TRUTH.bank.closingFen }],
    });
  });

  test('a workbook, a signed column, a chosen encoding, and columns that are remembered for these headers', async () => {
    const account = await bank.open({ opening: { on: '2026-11-01', balanceFen: 10_000 } });
    const columns = [
      { header: '日子', kind: 'date' as const },
      { header: '多少', kind: 'money' as const },
      { header: '谁', kind: 'text' as const },
    ];
    const rows = [['2026-11-02', 5_000, '甲'], ['2026-11-02', 5_000, '甲'], ['2026-11-03', -2_550, '乙']]; // biome-ignore format: a table
    const sheet = await writeXlsx('流水', { columns, rows });
    const mapping = { day: '日子', amount: '多少', counterparty: '谁' };
    expect((await bank.take<Problem>(account.id, sheet)).body.code).toBe('funds.bank.columnsMissing');
    const taken = await bank.take(account.id, sheet, { mapping });
    expect(taken.body).toMatchObject({ encoding: null, counts: { added: 3 }, openingFen: null });
    expect((await bank.take(account.id, sheet)).body).toMatchObject({ mapping, counts: { added: 0, known: 3 } });
    const chosen = await bank.take<Problem>(account.id, Buffer.from(decoded), { encoding: 'utf-16le' });
    expect(chosen.status).toBe(400);
    const state = await bank.call<Account>('finance', `GET /v1/bank-accounts/${account.id}`);
    expect(state.body.balanceFen).toBe(17_450);
    const late = { opening: { on: '2026-10-01', balanceFen: 1 } };
    const restated = await bank.call<Problem>('finance', `PATCH /v1/bank-accounts/${account.id}`, late);
    expect(restated.body.code).toBe('funds.bank.openingKnown');
  });

  test('many lines over many months in many transactions; older ones keep today’s balance; a direction column', async () => {
    const account = await bank.open();
    await bank.take(account.id, SAMPLE);
    const day = (index: number) => `2026-${String(1 + (index % 10)).padStart(2, '0')}-15`;
    const rows = Array.from({ length: 150 }, (_, index) => `${day(index)},1.00,${index % 2 ? '借' : '贷'}`);
    const text = `日期,金额,借贷标志\n${rows.join('\n')}\n2026-01-01,1.00,?\n`;
    const tried = await bank.take(account.id, Buffer.from(text), { mode: 'dry_run' });
    expect(tried.body.refused).toEqual([
      { row: 152, column: '借贷标志', text: '?', code: 'funds.bank.directionUnknown' },
    ]);
    const taken = await bank.take(account.id, Buffer.from(text.replace(/.*\?\n$/, '')));
    expect(taken.body.counts).toEqual({ rows: 150, added: 150, known: 0, refused: 0 });
    const state = await bank.call<Account & { months: { lines: number }[] }>(
      'finance',
      `GET /v1/bank-accounts/${account.id}`,
    );
    expect(state.body.balanceFen).toBe(TRUTH.bank.closingFen);
    expect(state.body.months.map(({ lines }) => lines)).toEqual([7, ...Array.from({ length: 10 }, () => 15)]);
  });

  test('an overlap from another day on, and two people with the same file at once', async () => {
    const account = await bank.open();
    const lines = decoded.split(/\r?\n/);
    const first = await bank.take(account.id, Buffer.from(lines.slice(0, 5).join('\n')));
    expect(first.body.counts.added).toBe(3);
    const rest = Buffer.from([...lines.slice(0, 2), ...lines.slice(4)].join('\n'));
    const answers = await Promise.all([bank.take<Imported>(account.id, rest), bank.take<Imported>(account.id, rest)]);
    expect(answers.map(({ status }) => status).filter((status) => status < 300).length).toBeGreaterThan(0);
    const again = await bank.take(account.id, SAMPLE);
    expect(again.body.counts).toMatchObject({ added: 0, known: 7 });
    expect(again.body.expectedOpeningFen).toBe(TRUTH.bank.openingFen);
    const state = await bank.call<Account>('finance', `GET /v1/bank-accounts/${account.id}`);
    expect(state.body.balanceFen).toBe(TRUTH.bank.closingFen);
    expect(NUMBER).toContain(state.body.numberTail);
  });
});
