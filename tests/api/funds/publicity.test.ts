import { beforeAll, describe, expect, test } from 'vitest';
import { readRows } from '#shared/files/sheet.ts';
import { postInMonth } from '#shared/funds/ledger/posting.ts';
import { credit, debit } from '#shared/funds/ledger/rules.ts';
import type { VoucherDraft, VoucherLine } from '#shared/funds/ledger/schema.ts';
import { tableHash } from '#shared/funds/publicity/actions.ts';
import { askQuestion } from '#shared/funds/publicity/question-actions.ts';
import { readPublication } from '#shared/funds/publicity/store.ts';
import { figuresOf } from '#shared/kernel/figures.ts';
import { type Day, day, period } from '#shared/kernel/period.ts';
import { key } from '#shared/storage/keys.ts';
import { readMonth } from '#shared/storage/month.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

type Line = { key: string; kind: string; amountFen: number };
type Table = {
  id: string;
  version: number;
  status: string;
  lines: Line[];
  objectionUntil: string;
  isOpenToObjection: boolean;
  withdrawn: { reason: string } | null;
  reads: { month: string; count: number }[] | null;
  openMonths: string[];
  hash: string;
  code?: string;
};
type Entry = {
  account: string;
  date: string | null;
  summary: string;
  count: number;
  amountFen: number;
  isHidden: boolean;
  preparedBy: string;
};
type Question = {
  id: string;
  askedBy: string;
  isMine: boolean;
  isObjection: boolean;
  text: string;
  answer: { text: string } | null;
  code?: string;
};
type Role = 'chair' | 'finance' | 'member' | 'cashier';

let kit: Kit;
let union: KitUnion;
const as = (role: Role, of = union) => ({ cookie: of.cookieFor(role), csrf: of.csrfFor(role) });
const call = <T = Table>(role: Role, line: string, body?: unknown) =>
  kit.call<T>(line, { ...as(role), ...(body === undefined ? {} : { body }) });
const publish = (from: string, to: string, more: object = {}) =>
  call('chair', 'POST /v1/publicity', { from, to, ...more });
const published = async () => figuresOf((await readMonth(union.ctxFor('finance'), period('2026-11'))) ?? {}).published;

const post = (
  on: Day,
  summary: string,
  lines: readonly VoucherLine[],
  kind: VoucherDraft['source']['kind'] = 'manual',
): Promise<void> => {
  const ctx = union.ctxFor('finance');
  return postInMonth(
    ctx,
    allow(ctx, 'funds.ledger.prepare'),
    async (books) => {
      const posting = books.post({
        summary,
        lines,
        source: { kind, id: 'x', period: period(on.slice(0, 7)) },
        attachments: 2,
      });
      const event = { name: 'funds.ledger.posted', entity: { kind: 'funds.voucher', id: posting.voucher.id } };
      return { posting, writes: [], events: [event], result: undefined };
    },
    on,
  );
};

beforeAll(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'member', 'cashier'] });
  await call('chair', 'POST /v1/members', { name: '欧阳少东', idNumber: '11010519491231002X' });
  await post(day('2026-06-30'), '年初结余', [debit('102', 900_000), credit('32205', 900_000)], 'opening');
  await post(day('2026-07-06'), '收会费', [debit('102', 100_000), credit('401', 100_000)], 'duesRun');
  await post(day('2026-07-08'), '补缴会费 欧阳少东', [debit('101', 3_000), credit('401', 3_000)], 'duesPayment');
  await post(day('2026-08-03'), '收 2% 经费', [debit('102', 50_000), credit('402', 30_000), credit('211', 20_000)]);
  await post(day('2026-08-09'), '运动会服装，欧阳少东经办，电话 13800138000', [
    debit('50102', 40_000),
    credit('102', 40_000),
  ]);
  await post(day('2026-09-09'), '困难帮扶：单静', [debit('50404', 2_000), credit('102', 2_000)]);
  await post(day('2026-09-10'), '困难帮扶：仇英', [debit('50404', 3_000), credit('102', 3_000)]);
});

describe('publicity refuses', () => {
  test('whoever may not publish, ask or answer', async () => {
    const body = { from: '2026-01', to: '2026-03' };
    await expectRefusals(kit, 'POST /v1/publicity', { wrongOffice: as('finance'), rightOffice: as('chair') }, { body });
    await expectRefusals(kit, 'GET /v1/publicity', {});
    await expectRefusals(kit, 'GET /v1/publicity/preview', { wrongOffice: as('member') });
    const { id } = (await publish('2026-01', '2026-03')).body;
    const ask = { body: { line: 'income', text: '为什么没有收入？' } };
    const callers = { wrongOffice: as('finance'), rightOffice: as('member') };
    await expectRefusals(kit, `POST /v1/publicity/${id}/questions`, callers, ask);
    const answerers = { wrongOffice: as('member'), rightOffice: as('finance') };
    const at = `POST /v1/publicity/${id}/questions/qst_01JD9Z6T7QF3000000000000AA/answer`;
    await expectRefusals(kit, at, answerers, { body: { text: '因为没有记账。' } });
    const withdrawal = `POST /v1/publicity/${id}/withdrawal`;
    await expectRefusals(
      kit,
      withdrawal,
      { wrongOffice: as('cashier'), rightOffice: as('chair') },
      { body: { reason: '有误' } },
    );
  });

  test('months that are not over, of two years or out of order', async () => {
    const code = async (from: string, to: string) => {
      const { status, body } = await publish(from, to);
      return `${status} ${body.code}`;
    };
    expect(await code('2026-10', '2026-11')).toBe('422 funds.publicity.periodRunning');
    expect(await code('2025-12', '2026-01')).toBe('400 funds.publicity.rangeInvalid');
    expect(await code('2026-03', '2026-01')).toBe('400 funds.publicity.rangeInvalid');
    expect((await call<Table>('chair', 'POST /v1/publicity', { from: '2026-01' })).body.code).toBe(
      'http.request.invalid',
    );
  });
});

describe('a published table', () => {
  let table: Table;
  beforeAll(async () => {
    const answer = await publish('2026-07', '2026-09', { notes: ['组织运动会一次。'] });
    expect(answer.status).toBe(201);
    table = answer.body;
  });

  test('is the last whole quarter when nothing is said, and adds up', async () => {
    const { body } = await call<Table & { from: string; to: string; standingId: string }>(
      'finance',
      'GET /v1/publicity/preview',
    );
    expect([body.from, body.to, body.standingId]).toEqual(['2026-07', '2026-09', table.id]);
    const of = Object.fromEntries(table.lines.map(({ key: name, amountFen }) => [name, amountFen]));
    expect(of).toEqual({
      begin: 900_000,
      income: 133_000,
      401: 103_000,
      402: 30_000,
      spending: 45_000,
      501: 40_000,
      50102: 40_000,
      504: 5_000,
      50404: 5_000,
      others: 20_000,
      end: 1_008_000,
    });
    expect([table.objectionUntil, table.isOpenToObjection, table.version]).toEqual(['2026-11-29', true, 1]);
    expect(table.openMonths).toEqual(['2026-07', '2026-08', '2026-09']);
  });

  test('leads a member to vouchers that name nobody', async () => {
    const of = async (line: string) =>
      (await call<{ data: Entry[] }>('member', `GET /v1/publicity/${table.id}/entries?line=${line}`)).body.data;
    expect(await of('501')).toMatchObject([
      {
        account: '50102',
        date: '2026-08-09',
        summary: '运动会服装，欧阳*东经办，电话 ***',
        amountFen: 40_000,
        preparedBy: '测***e',
      },
    ]);
    expect(await of('504')).toMatchObject([
      { account: '50404', date: null, summary: '涉及个人，摘要不公开', count: 2, amountFen: 5_000, isHidden: true },
    ]);
    const dues = await of('401');
    expect(dues.map(({ isHidden, amountFen }) => [isHidden, amountFen])).toEqual([
      [true, 3_000],
      [false, 100_000],
    ]);
    expect(JSON.stringify([await of('4'.padEnd(3, '0')), dues])).not.toContain('少东');
    expect((await call('member', `GET /v1/publicity/${table.id}/entries?line=begin`)).status).toBe(404);
  });

  test('is counted when a member opens it, in a total of the month and nowhere else', async () => {
    const before = await call('finance', `GET /v1/publicity/${table.id}`);
    await call('member', `GET /v1/publicity/${table.id}`);
    const seen = await call('member', `GET /v1/publicity/${table.id}`);
    expect(seen.body.reads).toBeNull();
    const after = await call('finance', `GET /v1/publicity/${table.id}`);
    const count = ({ reads }: Table) => reads?.find(({ month }) => month === '2026-11')?.count ?? 0;
    expect(count(after.body) - count(before.body)).toBe(2);
    const kept = await union.ctxFor('chair').db.get(key.publicationReads(union.unionId, table.id));
    expect(Object.keys(kept ?? {}).toSorted()).toEqual(['2026-11', 'pk', 'sk']);
  });

  test('is never changed: its hash covers all of it, and what is posted later is not in it', async () => {
    const kept = await readPublication(union.ctxFor('chair'), table.id);
    expect(kept && tableHash(kept)).toBe(table.hash);
    await post(day('2026-09-30'), '补记利息', [debit('102', 700), credit('408', 700)]);
    const again = await call('member', `GET /v1/publicity/${table.id}`);
    expect(again.body.lines).toEqual(table.lines);
  });

  test('is asked about by members and answered for everybody, once', async () => {
    const text = '服装怎么采购的？我的电话 13800138000';
    const asked = await call<Question>('member', `POST /v1/publicity/${table.id}/questions`, { line: '50102', text });
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({ isMine: true, isObjection: true, text: '服装怎么采购的？我的电话 ***' });
    const at = `POST /v1/publicity/${table.id}/questions/${asked.body.id}/answer`;
    expect((await call<Question>('finance', at, { text: '三家比价。' })).body.answer?.text).toBe('三家比价。');
    expect((await call<Question>('finance', at, { text: '再答一次。' })).body.code).toBe('funds.publicity.answered');
    const wrong = await call<Question>('member', `POST /v1/publicity/${table.id}/questions`, {
      line: '509',
      text: '在哪？',
    });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'funds.publicity.lineUnknown']);
    const seen = await call<{ data: Question[] }>('chair', `GET /v1/publicity/${table.id}/questions`);
    expect(seen.body.data).toMatchObject([{ isMine: false, askedBy: '测***', answer: { text: '三家比价。' } }]);
    expect(JSON.stringify(seen.body)).not.toContain(union.personIdOf('member'));
  });

  test('hangs on the wall out of a workbook that a member makes too: every line, its amount in yuan', async () => {
    const path = `/v1/publicity/${table.id}/file`;
    const answer = await kit.unionApi.request(`http://localhost:5180${path}?paper=a3`, {
      headers: { cookie: union.cookieFor('member') },
    });
    expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('2026年7月至2026年9月.xlsx'));
    const amounts = [];
    for await (const { cells } of readRows(new Uint8Array(await answer.arrayBuffer()), { maxRows: 100 }))
      amounts.push(Number(cells[1]?.text));
    const shown = table.lines.filter(({ amountFen }) => amountFen !== 0).map(({ amountFen }) => amountFen / 100);
    expect(amounts.filter((amount) => Number.isFinite(amount) && amount !== 0)).toEqual(shown);
    await expectRefusals(kit, `GET ${path}`, {});
    expect((await call('member', `GET ${path}?paper=a0`)).status).toBe(400);
  });

  test('is published once, withdrawn once with a reason, and then again as the next version', async () => {
    const before = await published();
    expect((await publish('2026-07', '2026-09')).body.code).toBe('funds.publicity.alreadyPublished');
    expect((await call('chair', `POST /v1/publicity/${table.id}/withdrawal`, {})).status).toBe(400);
    // A question that was on its way when the table was withdrawn finds it withdrawn.
    const member = union.ctxFor('member');
    const transact = member.db.transact.bind(member.db);
    let withdrawn: Awaited<ReturnType<typeof call>> | undefined;
    member.db.transact = async (...args) => {
      withdrawn ??= await call('chair', `POST /v1/publicity/${table.id}/withdrawal`, { reason: '金额有误' });
      return transact(...args);
    };
    await expect(askQuestion(member, table.id, { line: 'income', text: '为什么？' })).rejects.toMatchObject({
      code: 'funds.publicity.withdrawn',
    });
    expect(withdrawn?.body).toMatchObject({ status: 'withdrawn', withdrawn: { reason: '金额有误' } });
    expect(await published()).toBe(before - 1);
    const again = await call('chair', `POST /v1/publicity/${table.id}/withdrawal`, { reason: '再撤' });
    expect([again.status, again.body.code]).toEqual([409, 'funds.publicity.withdrawn']);
    const asMember = await call('member', `GET /v1/publicity/${table.id}`);
    expect(asMember.body).toMatchObject({ lines: [], withdrawn: { reason: '金额有误' } });
    expect((await call('member', `GET /v1/publicity/${table.id}/entries?line=501`)).status).toBe(404);
    expect((await call('finance', `GET /v1/publicity/${table.id}/entries?line=501`)).status).toBe(200);
    expect((await call('member', `GET /v1/publicity/${table.id}/file`)).status).toBe(404);
    const twice = await Promise.all([publish('2026-07', '2026-09'), publish('2026-07', '2026-09')]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(twice.find(({ status }) => status === 201)?.body.version).toBe(2);
    expect(await published()).toBe(before);
    const list = await call<{ data: Table[] }>('member', 'GET /v1/publicity');
    expect(list.body.data.map(({ status }) => status)).toEqual(['published', 'withdrawn', 'published']);
  });

  test('of another union is not found', async () => {
    const other = await makeUnion(kit, { roles: ['chair', 'finance', 'member'] });
    const seen = await kit.call(`GET /v1/publicity/${table.id}`, as('member', other));
    expect(seen.status).toBe(404);
    expect((await kit.call<{ data: [] }>('GET /v1/publicity', as('member', other))).body.data).toEqual([]);
  });
});
