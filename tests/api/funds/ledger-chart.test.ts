import { beforeEach, describe, expect, test } from 'vitest';
import { postInMonth } from '#shared/funds/ledger/posting.ts';
import { credit, debit } from '#shared/funds/ledger/rules.ts';
import type { VoucherLine } from '#shared/funds/ledger/schema.ts';
import { period } from '#shared/kernel/period.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

type Problem = { code: string; params: Record<string, unknown> };
type ChartBody = Problem & {
  level: string;
  isLevelFree: boolean;
  accounts: { code: string; zh: string; isLeaf: boolean; isOpen: boolean; hasMoved: boolean; origin: string }[];
  borrowable: { code: string }[];
};
type ProjectBody = Problem & {
  id: string;
  version: number;
  availableFen: number;
  spentFen: number;
  receivedFen: number;
};

let kit: Kit;
let union: KitUnion;
const as = (role: 'chair' | 'finance' | 'audit' | 'women', of = union) => ({
  cookie: of.cookieFor(role),
  csrf: of.csrfFor(role),
});
const call = <T = ChartBody>(line: string, body?: unknown, of = union) =>
  kit.call<T>(line, { ...as('finance', of), ...(body === undefined ? {} : { body }) });
const CHART = '/v1/ledger/chart';
const add = (parent: string, zh: string, more = {}) => call(`POST ${CHART}/accounts`, { parent, zh, ...more });
const chart = async () => (await call(`GET ${CHART}`)).body;
const account = async (code: string) => (await chart()).accounts.find((one) => one.code === code);

/** Books lines as any part of the product would, without a budget in the way. */
const book = async (lines: readonly VoucherLine[], of = union) => {
  const ctx = of.ctxFor('finance');
  const source = { kind: 'bankLine', id: 'x', period: period('2026-11') } as const;
  return postInMonth(ctx, allow(ctx, 'funds.dues.post'), async (books) => {
    const posting = books.post({ summary: '测试', lines, source });
    const event = { name: 'funds.test.booked', entity: { kind: 'test', id: 'x' } };
    return { posting, writes: [], events: [event], result: posting.voucher.id };
  });
};

const project = (more = {}) =>
  call<ProjectBody>('POST /v1/ledger/projects', {
    name: '困难职工帮扶专项',
    isEarmarked: true,
    accounts: ['50404'],
    ...more,
  });

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'audit', 'women'] });
});

describe('chart and projects are closed', () => {
  test('to whoever may not read or change them', async () => {
    const readers = { wrongOffice: as('women') };
    const writers = { wrongOffice: as('audit'), rightOffice: as('finance') };
    await expectRefusals(kit, `GET ${CHART}`, readers);
    await expectRefusals(kit, 'GET /v1/ledger/projects', readers);
    await expectRefusals(kit, `PUT ${CHART}/level`, writers, { body: { level: 'county' } });
    await expectRefusals(kit, `POST ${CHART}/accounts`, writers, { body: { parent: '50102', zh: '运动会' } });
    await expectRefusals(kit, `PUT ${CHART}/accounts/5010201`, writers, { body: { zh: '运动会' } });
    await expectRefusals(kit, `DELETE ${CHART}/accounts/5010201`, writers);
    await expectRefusals(kit, `POST ${CHART}/borrowed`, writers, { body: { code: '171' } });
    await expectRefusals(kit, `DELETE ${CHART}/borrowed/171`, writers);
    await expectRefusals(kit, 'POST /v1/ledger/projects', writers, { body: { name: '项目', isEarmarked: false } });
  });

  test('to other unions: their sub-accounts and projects are not there', async () => {
    await add('50102', '职工运动会');
    const { body } = await project();
    const other = await makeUnion(kit, { roles: ['finance'] });
    const theirs = await call(`GET ${CHART}`, undefined, other);
    expect(theirs.body.accounts.find((one) => one.code === '5010201')).toBeUndefined();
    expect((await call(`GET /v1/ledger/projects/${body.id}`, undefined, other)).status).toBe(404);
    await expect(book([{ ...debit('50404', 1), project: body.id }, credit('102', 1)], other)).rejects.toThrow(
      'funds.ledger.projectUnknown',
    );
  });
});

describe('the chart', () => {
  test('takes sub-accounts, posts to them and no longer to their parent, and keeps what has moved', async () => {
    expect((await add('50102', '职工运动会')).status).toBe(201);
    expect(await account('50102')).toMatchObject({ isLeaf: false, isOpen: true });
    await expect(book([debit('50102', 5), credit('102', 5)])).rejects.toThrow('funds.ledger.accountNotLeaf');
    await book([debit('5010201', 5), credit('102', 5)]);
    expect(await account('5010201')).toMatchObject({ hasMoved: true, isOpen: false, zh: '职工运动会' });
    expect((await call(`DELETE ${CHART}/accounts/5010201`)).body.code).toBe('funds.ledger.accountMoved');
    expect((await call(`PUT ${CHART}/accounts/5010201`, { zh: '趣味运动会' })).status).toBe(200);
    const balances = await call<{ data: { account: string; zh: string; closingFen: number }[] }>(
      'GET /v1/ledger/balances',
    );
    expect(balances.body.data).toMatchObject([
      { account: '102', closingFen: -5 },
      { account: '5010201', zh: '趣味运动会', closingFen: 5 },
    ]);
    const entries = await call<{ data: unknown[] }>('GET /v1/ledger/accounts/501/entries');
    expect(entries.body.data).toHaveLength(1);
    expect((await call('GET /v1/ledger/trial-balance')).body).toMatchObject({ balanced: true });
  });

  test('never gains parts below a posting of the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const of = await makeUnion(kit, { roles: ['finance'] });
      await book([debit('101', 9), credit('102', 9)], of);
      const outcomes = await Promise.allSettled([
        book([debit('50103', 5), credit('102', 5)], of),
        call(`POST ${CHART}/accounts`, { parent: '50103', zh: '宣传栏' }, of),
      ]);
      const now = (await call(`GET ${CHART}`, undefined, of)).body.accounts.find((one) => one.code === '50103');
      expect(now?.hasMoved && !now.isLeaf, JSON.stringify(outcomes)).toBe(false);
    }
  });

  test('borrows accounts of county level and gives them back; a used one stays', async () => {
    expect((await chart()).borrowable.map((one) => one.code)).toContain('171');
    await call(`POST ${CHART}/borrowed`, { code: '171' });
    await call(`POST ${CHART}/borrowed`, { code: '151' });
    expect(await account('171')).toMatchObject({ origin: 'borrowed', isLeaf: true });
    await book([debit('171', 5), credit('102', 5)]);
    expect((await call(`DELETE ${CHART}/borrowed/171`)).body.code).toBe('funds.ledger.accountMoved');
    expect((await call(`DELETE ${CHART}/borrowed/151`)).status).toBe(200);
    expect(await account('151')).toBeUndefined();
  });

  test('is that of county level only before anything is booked', async () => {
    expect((await call(`PUT ${CHART}/level`, { level: 'county' })).body).toMatchObject({ level: 'county' });
    expect((await call<{ level: string }>('GET /v1/ledger/accounts')).body.level).toBe('county');
    await expect(book([debit('50102', 5), credit('102', 5)])).rejects.toThrow('funds.ledger.accountUnknown');
    await book([debit('50601', 5), credit('102', 5)]);
    expect((await call(`PUT ${CHART}/level`, { level: 'grassroots' })).body.code).toBe('funds.ledger.levelFixed');
  });
});

describe('earmarked money', () => {
  const give = (id: string, amountFen: number) =>
    book([debit('102', amountFen), { ...credit('40302', amountFen), project: id }]);
  const spend = (id: string, amountFen: number, account = '50404') =>
    book([{ ...debit(account, amountFen), project: id }, credit('102', amountFen)]);
  const now = async (id: string) => (await call<ProjectBody>(`GET /v1/ledger/projects/${id}`)).body;

  test('is refused for another purpose, beyond what came in, and for a closed project', async () => {
    const { id } = (await project()).body;
    await give(id, 1_000);
    await expect(spend(id, 1, '50405')).rejects.toThrow('funds.ledger.otherPurpose');
    await expect(spend(id, 1_001)).rejects.toThrow('funds.ledger.projectExceeded');
    await spend(id, 1_000);
    expect(await now(id)).toMatchObject({ receivedFen: 1_000, spentFen: 1_000, availableFen: 0 });
    const body = { name: '困难职工帮扶专项', isEarmarked: true, accounts: ['50404'], status: 'closed', version: 1 };
    expect((await call<ProjectBody>(`PUT /v1/ledger/projects/${id}`, body)).body).toMatchObject({ version: 2 });
    await expect(give(id, 1)).rejects.toThrow('funds.ledger.projectClosed');
  });

  test('is never overspent, whoever is first', async () => {
    const { id } = (await project()).body;
    await give(id, 1_000);
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => spend(id, 300)));
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(3);
    expect(await now(id)).toMatchObject({ spentFen: 900, availableFen: 100 });
  });

  test('is marked in the books by its project', async () => {
    const { id } = (await project({ openingFen: 500 })).body;
    const voucherId = await spend(id, 500);
    const voucher = await call<{ lines: { project: string | null; isEarmarked: boolean }[] }>(
      `GET /v1/ledger/vouchers/${voucherId}`,
    );
    expect(voucher.body.lines.map((line) => [line.project, line.isEarmarked])).toEqual([
      [id, true],
      [null, false],
    ]);
    expect((await call('GET /v1/ledger/verification')).body).toMatchObject({ ok: true });
  });

  test('keeps its name to itself, its purpose while money is tied, and answers a stale change', async () => {
    const { id } = (await project()).body;
    expect((await project()).body.code).toBe('funds.ledger.projectNameTaken');
    expect((await project({ name: '无用途', accounts: [] })).body.code).toBe('funds.ledger.purposeMissing');
    await give(id, 10);
    const body = { name: '困难职工帮扶专项', isEarmarked: true, accounts: ['50404'], status: 'closed', version: 1 };
    const put = (more: object) => call<ProjectBody>(`PUT /v1/ledger/projects/${id}`, { ...body, ...more });
    expect((await put({})).body.code).toBe('funds.ledger.projectHasMoney');
    expect((await put({ status: 'open', isEarmarked: false })).body.code).toBe('funds.ledger.earmarkFixed');
    expect((await put({ status: 'open', version: 7 })).body.code).toBe('storage.version.stale');
    expect((await put({ status: 'open', accounts: ['504'] })).status).toBe(200);
    expect((await call<{ data: unknown[] }>('GET /v1/ledger/projects')).body.data).toHaveLength(1);
  });
});
