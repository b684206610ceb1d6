import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { readRows } from '#shared/files/sheet.ts';
import { MAX_ROWS } from '#shared/funds/dues/schema.ts';
import { parseYuan } from '#shared/kernel/fen.ts';
import { createUpload } from '#shared/members/imports/uploads.ts';
import type { RosterLine } from '#shared/members/roster/packed.ts';
import { blobName } from '#shared/storage/blobs.ts';
import { key } from '#shared/storage/keys.ts';
import { type CallOptions, type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeOfficer, makePerson, makeUnion } from '#tests/kit/union.ts';
import { declaredOf, putRoster, rosterLine, rowsOf } from '#tests/storage/funds/kit.ts';

type Problem = { code: string; errors: { pointer: string; code: string }[] };
type Row = { key: string; status: string; amountFen: number; code?: string; pointer?: string; dueFen?: number };
type Batch = {
  id: string;
  status: string;
  counts: Record<string, number>;
  totals: Record<string, number>;
  voucherId: string;
  rows: Row[];
};

let kit: Kit;
let union: KitUnion;
let lines: RosterLine[];
let apiKey: string;
let keyWithoutScope: string;
const as = (role: 'chair' | 'finance' | 'audit' | 'cashier', of = union) => ({
  cookie: of.cookieFor(role),
  csrf: of.csrfFor(role),
});

const makeKey = async (of: KitUnion, scopes: string[]): Promise<string> => {
  const made = await kit.call<{ key: string }>('POST /v1/clients', {
    ...as('chair', of),
    body: { name: '薪酬系统', scopes },
  });
  return made.body.key;
};

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'audit', 'cashier'] });
  lines = Array.from({ length: 4 }, (_, ordinal) => rosterLine(kit, ordinal));
  await putRoster(kit, union.unionId, lines, { files: true });
  apiKey = await makeKey(union, ['dues:write', 'dues:read', 'reports:read']);
  keyWithoutScope = await makeKey(union, ['members:read']);
});

const body = (more: Record<string, unknown> = {}) => {
  const rows = rowsOf(lines);
  return { period: '2026-11', mode: 'commit', declared: declaredOf(rows), rows, ...more };
};
const post = <T = Batch>(options: CallOptions = {}) =>
  kit.call<T>('POST /v1/dues/batches', { apiKey, idempotencyKey: 'november', body: body(), ...options });
const refusedWith = async (status: number, code: string, options: CallOptions) => {
  const answer = await post<Problem>(options);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  return answer.body;
};

describe('POST /v1/dues/batches refuses', () => {
  test('whoever may not post: no session, audit, no CSRF token, a key without the scope', async () => {
    await expectRefusals(
      kit,
      'POST /v1/dues/batches',
      { wrongOffice: as('audit'), rightOffice: as('finance'), keyWithoutScope },
      { body: body(), idempotencyKey: 'battery' },
    );
  });

  test('a commit without a key, and a key that was used for another body', async () => {
    const { idempotencyKey: _, ...without } = { idempotencyKey: '', apiKey, body: body() };
    const missing = await kit.call<Problem>('POST /v1/dues/batches', without);
    expect([missing.status, missing.body.code]).toEqual([400, 'http.idempotency.missing']);
    await post();
    const rows = rowsOf(lines.slice(1));
    await refusedWith(422, 'http.idempotency.keyReused', { body: body({ rows, declared: declaredOf(rows) }) });
  });

  test('a negative or fractional amount, unknown fields and other than one identifier, each with its pointer', async () => {
    const rows = [
      { key: 'a', employeeNo: 'G00001', amountFen: -1 },
      { key: 'b', employeeNo: 'G00002', amountFen: 1.5 },
      { key: 'c', amountFen: 1 },
      { key: 'd', employeeNo: 'G00003', idNumber: '110101199001010015', amountFen: 1 },
      { key: 'e', employeeNo: 'G00004', amountFen: 1, unionId: 'uni_other' },
    ];
    const { errors } = await refusedWith(400, 'http.request.invalid', { body: body({ rows, note: 'x' }) });
    expect(errors.map((error) => [error.pointer, error.code])).toEqual(
      expect.arrayContaining([
        ['/rows/0/amountFen', 'http.field.tooSmall'],
        ['/rows/1/amountFen', 'http.field.integer'],
        ['/rows/2', 'funds.dues.identifierCount'],
        ['/rows/3', 'funds.dues.identifierCount'],
        ['/rows/4/unionId', 'http.field.unknown'],
        ['/note', 'http.field.unknown'],
      ]),
    );
  });

  test('10,001 rows with 413, and a body that is too large', async () => {
    const rows = Array.from({ length: MAX_ROWS + 1 }, (_, index) => ({
      key: `k${index}`,
      employeeNo: 'G00001',
      amountFen: 1,
    }));
    await refusedWith(413, 'funds.dues.batchTooLarge', { body: body({ rows, declared: { count: 1, totalFen: 1 } }) });
    const { body: _, ...raw } = { body: 0, rawBody: `{"x":"${'x'.repeat(20 * 1024 * 1024)}"}` };
    await refusedWith(413, 'http.body.tooLarge', { ...raw, body: undefined });
  });

  test('a future month, a closed one, and a sum that is not what was declared', async () => {
    await refusedWith(422, 'funds.dues.periodFuture', { body: body({ period: '2026-12' }) });
    const mismatch = await refusedWith(422, 'funds.dues.declaredTotalMismatch', {
      body: body({ declared: { count: 4, totalFen: 1 } }),
    });
    expect(mismatch.errors[0]?.pointer).toBe('/declared/totalFen');
    await union.ctxFor('finance').db.update(key.month(union.unionId, '2026-11' as never), {
      expression: 'SET duesClosedAt = :at',
      values: { ':at': 'x' },
    });
    await refusedWith(422, 'funds.dues.periodClosed', {});
    const list = await kit.call<{ data: unknown[] }>('GET /v1/dues/batches', { apiKey });
    expect(list.body.data).toEqual([]);
  });
});

describe('a run through the API', () => {
  test('answers 201 with every row, and a repeat 200 with the same body and a header that says so', async () => {
    const first = await post();
    expect(first.status).toBe(201);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(first.body.rows.map((row) => row.status)).toEqual(['posted', 'posted', 'posted', 'posted']);
    const second = await post();
    expect([second.status, second.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
    expect(second.body).toEqual(first.body);
  });

  test('is read back by its id, by its rows, by its month, and down to the voucher', async () => {
    const { body: batch } = await post();
    const read = await kit.call<Batch>(`GET /v1/dues/batches/${batch.id}`, { apiKey });
    expect(read.body).toMatchObject({ id: batch.id, counts: batch.counts, totals: batch.totals });
    const rows = await kit.call<{ data: Row[] }>(`GET /v1/dues/batches/${batch.id}/rows?status=posted`, { apiKey });
    expect(rows.body.data.map((row) => row.key)).toEqual(batch.rows.map((row) => row.key));
    const month = await kit.call('GET /v1/dues/months/2026-11', { apiKey });
    expect(month.body).toMatchObject({ paidFen: batch.totals.postedFen, batches: [batch.id], isClosed: false });
    const voucher = await kit.call(`GET /v1/ledger/vouchers/${batch.voucherId}`, { apiKey });
    expect(voucher.body).toMatchObject({
      source: { kind: 'duesRun', id: batch.id },
      sourceHref: `/v1/dues/batches/${batch.id}`,
    });
    const trial = await kit.call('GET /v1/ledger/trial-balance', as('audit'));
    expect(trial.body).toMatchObject({ balanced: true, differenceFen: 0 });
  });

  test('of another union is a run that does not exist', async () => {
    const { body: batch } = await post();
    const other = await makeUnion(kit, { roles: ['chair', 'finance'] });
    for (const path of [`/v1/dues/batches/${batch.id}`, `/v1/dues/batches/${batch.id}/rows`]) {
      const answer = await kit.call<Problem>(`GET ${path}`, as('finance', other));
      expect([answer.status, answer.body.code]).toEqual([404, 'http.resource.notFound']);
    }
  });

  test('as a dry run posts nothing and needs no key', async () => {
    const dry = await kit.call<Batch>('POST /v1/dues/batches', { ...as('finance'), body: body({ mode: 'dry_run' }) });
    expect([dry.status, dry.body.status, dry.body.voucherId]).toEqual([200, 'dry_run', null]);
    expect((await kit.call<{ data: unknown[] }>('GET /v1/dues/batches', { apiKey })).body.data).toEqual([]);
  });
});

describe('corrections, payments and one’s own dues', () => {
  const payment = () => ({
    memberId: lines[0]?.memberId,
    period: '2026-11',
    amountFen: 2500,
    method: 'cash',
    paidOn: '2026-11-20',
  });
  const correction = () => ({ memberId: lines[1]?.memberId, period: '2026-11', deltaFen: -100, reason: '多扣退还' });

  test('are refused to whoever may not, for the future, for nothing, for nobody and below nothing', async () => {
    await expectRefusals(
      kit,
      'POST /v1/dues/payments',
      { wrongOffice: as('audit'), rightOffice: as('cashier'), keyWithoutScope },
      { body: payment() },
    );
    await expectRefusals(
      kit,
      'POST /v1/dues/corrections',
      { wrongOffice: as('cashier'), rightOffice: as('finance') },
      { body: correction() },
    );
    const refused = async (path: string, sent: Record<string, unknown>) => {
      const answer = await kit.call<Problem>(`POST /v1/dues/${path}`, { ...as('finance'), body: sent });
      return `${answer.status} ${answer.body.code}`;
    };
    expect(await refused('payments', { ...payment(), period: '2026-12' })).toBe('422 funds.dues.periodFuture');
    expect(await refused('payments', { ...payment(), paidOn: '2026-11-23' })).toBe('422 funds.dues.dayFuture');
    expect(await refused('payments', { ...payment(), amountFen: 0 })).toBe('400 http.request.invalid');
    expect(await refused('corrections', { ...correction(), deltaFen: 0 })).toBe('400 http.request.invalid');
    expect(await refused('corrections', correction())).toBe('422 funds.dues.netNegative');
    expect(await refused('corrections', { ...correction(), memberId: kit.tools.newId('member') })).toBe(
      '404 members.roster.notFound',
    );
  });

  test('count once with one key, and a second payment for the same month is refused', async () => {
    const pay = (idempotencyKey: string) =>
      kit.call<{ voucherId: string }>('POST /v1/dues/payments', { ...as('cashier'), idempotencyKey, body: payment() });
    const first = await pay('p1');
    const again = await pay('p1');
    expect([first.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    expect(again.body).toEqual(first.body);
    expect((await pay('p2')).status).toBe(409);
    const balances = await kit.call<{ data: { account: string; closingFen: number }[] }>('GET /v1/ledger/balances', {
      apiKey,
    });
    expect(balances.body.data.map(({ account, closingFen }) => [account, closingFen])).toEqual([
      ['101', 2500],
      ['401', 2500],
    ]);
  });

  test('are what the member sees on the phone page, and nobody else’s', async () => {
    await post();
    await kit.call('POST /v1/dues/corrections', { ...as('finance'), idempotencyKey: 'c1', body: correction() });
    const person = await makePerson(kit, '会员1', { kind: 'union', unionId: union.unionId });
    const memberId = lines[1]?.memberId ?? '';
    await makeOfficer(kit, union.unionId, person, ['member'], { memberId });
    const own = await kit.call<{ months: Record<string, unknown>[] }>('GET /v1/me/dues', { cookie: person.cookie });
    expect(own.body.months).toHaveLength(12);
    const paidFen = (rowsOf(lines)[1]?.amountFen ?? 0) - 100;
    expect(own.body.months[0]).toMatchObject({
      period: '2026-11',
      paidFen,
      dueFen: paidFen + 100,
      status: 'differs',
      entries: [{ kind: 'payroll' }, { kind: 'correction', amountFen: -100, reason: '多扣退还' }],
    });
    expect((await kit.call('GET /v1/me/dues', as('finance'))).status).toBe(403);
  });

  test('leave who has paid and who has not', async () => {
    const rows = rowsOf(lines.slice(0, 3)).map((row, index) =>
      index === 0 ? { ...row, amountFen: row.amountFen + 5 } : row,
    );
    await post({ body: body({ rows, declared: declaredOf(rows) }) });
    const who = async (status: string) => {
      const answer = await kit.call<{ data: { memberId: string }[] }>(
        `GET /v1/dues/months/2026-11/members?status=${status}`,
        { apiKey },
      );
      return answer.body.data.map(({ memberId }) => lines.findIndex((line) => line.memberId === memberId));
    };
    expect([await who('paid'), await who('differs'), await who('unpaid')]).toEqual([[1, 2], [0], [3]]);
  });
});

describe('the payroll file of Huadong', () => {
  const bytes = readFileSync(new URL('../../samples/huadong/payroll-2026-11.csv', import.meta.url));
  const truth = JSON.parse(readFileSync(new URL('../../samples/huadong/truth.json', import.meta.url), 'utf8'));

  /** The roster that the file belongs to: its wages, without the unknown person, with the one whose line is missing. */
  const rosterOfFile = async (): Promise<RosterLine[]> => {
    const known: { no: string; wageBaseFen: number }[] = [];
    for await (const { cells } of readRows(bytes, { maxRows: 1000 })) {
      const no = cells[0]?.text ?? '';
      if (/^G\d{5}$/.test(no)) known.push({ no, wageBaseFen: parseYuan(cells[4]?.text ?? '') });
    }
    return [...known, { no: 'G00074', wageBaseFen: 500_000 }].map(({ no, wageBaseFen }, ordinal) =>
      rosterLine(kit, ordinal, { employeeNo: no, wageBaseFen }),
    );
  };

  test('posts 730 lines, finds the amount that differs and the unknown person, and books every fen', async () => {
    const roster = await rosterOfFile();
    await putRoster(kit, union.unionId, roster);
    const ctx = union.ctxFor('finance');
    const { id } = await createUpload(ctx, { fileName: '工资2026-11.csv', sizeBytes: bytes.byteLength });
    await kit.blobs.write(blobName(union.unionId, 'uploads', id), bytes, 'text/csv');
    const send = () =>
      kit.call<Batch>('POST /v1/dues/batch-files', {
        ...as('finance'),
        idempotencyKey: 'file',
        body: { uploadId: id, period: truth.payroll.period, mode: 'commit' },
      });
    const { status, body: batch } = await send();
    expect(status).toBe(201);
    expect(batch.counts).toMatchObject({
      rows: truth.payroll.lines,
      posted: truth.payroll.lines - 1,
      unmatched: 1,
      differing: 1,
      refused: 0,
    });
    const trouble = (kind: string) => truth.troubles.find((one: { kind: string }) => one.kind === kind);
    const [differs, unknown] = [trouble('dues-amount-differs'), trouble('dues-unknown-person')];
    expect(batch.totals).toMatchObject({
      rowsFen: truth.payroll.totalFen,
      unmatchedFen: unknown.paid,
      postedFen: truth.payroll.totalFen - unknown.paid,
    });
    expect(batch.rows.filter((row) => row.dueFen !== undefined || row.code !== undefined)).toEqual([
      { key: differs.no, status: 'posted', amountFen: differs.paid, dueFen: differs.due, differs: true },
      expect.objectContaining({
        key: unknown.no,
        status: 'unmatched',
        amountFen: unknown.paid,
        code: 'funds.dues.memberNotFound',
      }),
    ]);
    const unpaid = await kit.call<{ data: { employeeNo: string }[] }>(
      'GET /v1/dues/months/2026-11/members?status=unpaid&limit=200',
      { apiKey },
    );
    expect(unpaid.body.data.map(({ employeeNo }) => employeeNo)).toEqual([trouble('dues-missing-line').no]);
    const balances = await kit.call<{ data: { account: string; closingFen: number }[] }>('GET /v1/ledger/balances', {
      apiKey,
    });
    expect(Object.fromEntries(balances.body.data.map(({ account, closingFen }) => [account, closingFen]))).toEqual({
      '102': truth.payroll.totalFen,
      '215': unknown.paid,
      '401': truth.payroll.totalFen - unknown.paid,
    });
    const again = await send();
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
    expect(again.body).toEqual(batch);
  });
});
