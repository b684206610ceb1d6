import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bytesHash, textHash } from '#shared/funds/inspection/digest.ts';
import { openPack, requestPack } from '#shared/funds/inspection/pack-actions.ts';
import { postInMonth } from '#shared/funds/ledger/posting.ts';
import type { UnionRole } from '#shared/kernel/context.ts';
import { figuresOf } from '#shared/kernel/figures.ts';
import { type Day, day, period } from '#shared/kernel/period.ts';
import { blobName } from '#shared/storage/blobs.ts';
import { key } from '#shared/storage/keys.ts';
import { readMonth } from '#shared/storage/month.ts';
import { allow } from '#shared/tenancy/access/allow.ts';
import { PERMISSIONS } from '#shared/tenancy/access/permissions.ts';
import { type CallOptions, type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';
import { unzip } from '#tests/kit/unzip.ts';
import { follow, unionEventRows } from '../tenancy/kit.ts';

type Problem = { code: string; errors: { pointer: string }[] };
type Hit = { voucherId: string; reason: string };
type Sample = {
  id: string;
  seed: string;
  populationCount: number;
  populationHash: string;
  hitCount: number;
  hits: Hit[];
};
type Finding = { id: string; status: string; history: { verb: string; by: string }[]; isOverdue: boolean };
type Pack = { id: string; status: string; files: number | null; sha256: string | null; failure: string | null };

let kit: Kit;
let union: KitUnion;
let folder = '';
const as = (role: UnionRole, of = union) => ({ cookie: of.cookieFor(role), csrf: of.csrfFor(role) });
const MONTHS = { from: '2026-10', to: '2026-11' };
const call = <T>(line: string, role: UnionRole, body?: unknown, more: CallOptions = {}) =>
  kit.call<T>(line, { ...as(role), ...(body === undefined ? {} : { body }), ...more });
const sample = <T = Sample>(more: object = {}, role: UnionRole = 'audit') =>
  call<T>('POST /v1/inspection/samples', role, { ...MONTHS, method: 'random', ...more });
const FINDING = {
  title: '慰问品无领取签名',
  rule: '总工办发〔2017〕32号 第八条',
  detail: '没有签收表，无法确认发放到人。',
  amountFen: 240_000,
  dueOn: '2026-12-20',
};
const record = <T = Finding>(more: object = {}) =>
  call<T>('POST /v1/inspection/findings', 'audit', { ...FINDING, ...more });
const move = <T = Finding>(id: string, path: string, role: UnionRole, attachmentIds: string[] = []) =>
  call<T>(`POST /v1/inspection/findings/${id}/${path}`, role, { text: '情况说明如下', attachmentIds });
const openFindings = async () =>
  figuresOf((await readMonth(union.ctxFor('chair'), period('2026-11'))) ?? {}).findingsOpen;

/** A payment by hand, with the papers that were attached to it. */
const pay = async (amountFen: number, on: Day, attachmentIds: readonly string[] = [], summary = '活动支出') => {
  const ctx = union.ctxFor('finance');
  return postInMonth(
    ctx,
    allow(ctx, 'funds.ledger.prepare'),
    async (books) => {
      const posting = books.post({
        summary,
        lines: [
          { account: '50102', debitFen: amountFen, creditFen: 0 },
          { account: '102', debitFen: 0, creditFen: amountFen },
        ],
        source: { kind: 'manual', id: 'test', period: books.period },
        attachments: attachmentIds.length,
        ...(attachmentIds.length > 0 ? { attachmentIds } : {}),
      });
      const entity = { kind: 'funds.voucher', id: posting.voucher.id };
      return { posting, writes: [], events: [{ name: 'test.posted', entity }], result: posting.voucher.id };
    },
    on,
  );
};

const attach = async (role: UnionRole = 'finance', text = '%PDF-1.7 发票'): Promise<string> => {
  const bytes = new TextEncoder().encode(text);
  const body = { fileName: '发票 一.pdf', sizeBytes: bytes.byteLength };
  const { id } = (await call<{ id: string }>('POST /v1/attachments', role, body)).body;
  kit.blobs.files.set(blobName(union.unionId, 'incoming', id), bytes);
  await call(`POST /v1/attachments/${id}/completion`, role);
  return id;
};

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance', 'audit', 'cashier', 'member'] });
});
afterEach(() => {
  if (folder) rmSync(folder, { recursive: true });
  folder = '';
});

describe('the audit committee’s seat refuses', () => {
  test('everybody else where it writes, and itself where others answer', async () => {
    const callers = { wrongOffice: as('chair'), rightOffice: as('audit') };
    await expectRefusals(kit, 'POST /v1/inspection/samples', callers, { body: { ...MONTHS, method: 'random' } });
    await expectRefusals(kit, 'POST /v1/inspection/findings', callers, { body: FINDING });
    await expectRefusals(kit, 'POST /v1/inspection/packs', callers, { body: MONTHS });
    await expectRefusals(kit, 'GET /v1/inspection/packs', { wrongOffice: as('finance') });
    const { id } = (await record()).body;
    const body = { text: '情况说明如下' };
    const answerer = { wrongOffice: as('audit'), rightOffice: as('finance') };
    await expectRefusals(kit, `POST /v1/inspection/findings/${id}/answers`, answerer, { body });
    for (const path of ['closure', 'reopening', 'removal'])
      await expectRefusals(kit, `POST /v1/inspection/findings/${id}/${path}`, callers, { body });
    for (const path of ['samples', 'findings', 'findings-file', `findings/${id}`, 'report?from=2026-11&to=2026-11'])
      await expectRefusals(kit, `GET /v1/inspection/${path}`, { wrongOffice: as('member') });
  });

  test('nothing of the money is the auditor’s to write', () => {
    const writes = Object.entries(PERMISSIONS)
      .filter(([, rule]) => 'union' in rule && (rule.union as readonly string[]).includes('audit'))
      .map(([name]) => name)
      .filter((name) => !/\.(?:read|own)$/.test(name));
    expect(writes).toEqual(['tenancy.attachments.write', 'funds.budget.examine', 'funds.inspection.record']);
  });

  test('ranges, days, vouchers, samples and papers that are not there', async () => {
    const code = async (answer: Promise<{ status: number; body: Problem }>) => {
      const { status, body } = await answer;
      return `${status} ${body.code}`;
    };
    expect(await code(sample<Problem>({ from: '2026-12' }))).toBe('400 funds.inspection.rangeInvalid');
    expect(await code(sample<Problem>({ from: '2025-11' }))).toBe('400 funds.inspection.rangeTooLong');
    expect(await code(record<Problem>({ dueOn: '2026-11-21' }))).toBe('422 funds.inspection.dueInPast');
    const unknown = await record<Problem>({ voucherIds: ['2026-11-ji-000009'] });
    expect([unknown.body.code, unknown.body.errors[0]?.pointer]).toEqual([
      'funds.inspection.voucherUnknown',
      '/voucherIds/0',
    ]);
    expect(await code(record<Problem>({ sampleId: 'smp_01JD9Z6T7QF3000000000000ZZ' }))).toBe(
      '404 http.resource.notFound',
    );
    expect(await code(record<Problem>({ attachmentIds: ['att_01JD9Z6T7QF3000000000000ZZ'] }))).toBe(
      '404 tenancy.attachment.notFound',
    );
    expect(await openFindings()).toBe(0);
  });
});

describe('samples', () => {
  test('are drawn again the same by their seed, and keep what they were drawn out of', async () => {
    for (let index = 1; index <= 12; index += 1) await pay(10_000 * index + 1, day('2026-11-18'));
    const first = (await sample({ count: 5, seed: '会议抽签7-3-9' })).body;
    const second = (await sample({ count: 5, seed: '会议抽签7-3-9' })).body;
    expect(second.hits).toEqual(first.hits);
    expect(first).toMatchObject({ populationCount: 12, hitCount: 5 });
    const lots = first.hits.map(({ voucherId }) => textHash(`会议抽签7-3-9:${voucherId}`));
    expect(lots).toEqual(lots.toSorted());
    await pay(5, day('2026-10-30'));
    const later = (await sample({ count: 5 })).body;
    expect(later.populationHash).not.toBe(first.populationHash);
    expect(later.seed).toMatch(/^[0-9a-f]{32}$/);
    const kept = await call<Sample>(`GET /v1/inspection/samples/${first.id}`, 'chair');
    expect(kept.body).toEqual(first);
    const list = await call<{ data: Sample[] }>('GET /v1/inspection/samples', 'audit');
    expect(list.body.data.map(({ id }) => id)).toEqual([later.id, second.id, first.id]);
  });

  test('find by risk what is in the books', async () => {
    const paper = await attach();
    const split = [await pay(600_000, day('2026-11-18')), await pay(500_000, day('2026-11-18'))];
    const large = await pay(1_000_001, day('2026-11-19'), [paper], '购置设备');
    const sunday = await pay(30_001, day('2026-11-15'), [paper], '团建');
    const ids = async (method: string) => (await sample({ method })).body.hits.map(({ voucherId }) => voucherId);
    expect(await ids('splitInvoices')).toEqual(split);
    expect(await ids('overStandard')).toEqual([large]);
    expect(await ids('weekend')).toEqual([sunday]);
    expect(await ids('roundAmounts')).toEqual(split);
    expect(await ids('withoutAttachment')).toEqual(split);
    const other = await makeUnion(kit, { roles: ['audit'] });
    const foreign = await kit.call<Sample>('POST /v1/inspection/samples', {
      ...as('audit', other),
      body: { ...MONTHS, method: 'weekend' },
    });
    expect(foreign.body).toMatchObject({ populationCount: 0, hits: [] });
  });
});

describe('findings', () => {
  test('go from the record over the answer with evidence to their end, and are counted while they wait', async () => {
    const voucherId = await pay(240_000, day('2026-11-18'));
    const { body } = await record({ voucherIds: [voucherId, voucherId] });
    expect([body.status, await openFindings()]).toEqual(['open', 1]);
    expect((await move<Problem>(body.id, 'closure', 'audit')).body.code).toBe('funds.inspection.notPossible');
    expect((await move(body.id, 'answers', 'finance')).body.status).toBe('answered');
    expect((await move<Problem>(body.id, 'closure', 'audit')).body.code).toBe('funds.inspection.evidenceMissing');
    expect((await move(body.id, 'reopening', 'audit')).body.status).toBe('open');
    expect((await move(body.id, 'answers', 'chair', [await attach('chair')])).body.status).toBe('answered');
    expect(await openFindings()).toBe(1);
    const closed = await move(body.id, 'closure', 'audit');
    expect(closed.body.history.map(({ verb }) => verb)).toEqual(['record', 'answer', 'reopen', 'answer', 'close']);
    expect(await openFindings()).toBe(0);
    expect((await move<Problem>(body.id, 'removal', 'audit')).status).toBe(409);
  });

  test('are listed by status, dropped when they were none, and leave as a workbook', async () => {
    const [a, b] = [(await record()).body, (await record({ title: '重复报销嫌疑' })).body];
    await move(a.id, 'removal', 'audit');
    const ids = async (query: string) =>
      (await call<{ data: Finding[] }>(`GET /v1/inspection/findings${query}`, 'chair')).body.data.map(({ id }) => id);
    expect(await ids('?status=open')).toEqual([b.id]);
    expect(await ids('?status=dropped')).toEqual([a.id]);
    expect(await ids('')).toEqual([b.id, a.id]);
    expect(await openFindings()).toBe(1);
    const file = await call('GET /v1/inspection/findings-file', 'audit');
    expect([file.status, file.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining('attachment'),
    ]);
  });

  test('stand in the report of the months of their vouchers', async () => {
    const voucherId = await pay(240_000, day('2026-10-20'));
    await record({ voucherIds: [voucherId] });
    await record({ title: '制度未修订', amountFen: 0 });
    await sample();
    const report = async (from: string, to: string) =>
      (
        await call<{ totals: object; books: object; samples: object[] }>(
          `GET /v1/inspection/report?from=${from}&to=${to}`,
          'audit',
        )
      ).body;
    const october = await report('2026-10', '2026-10');
    expect(october.totals).toEqual({ recorded: 1, open: 1, amountFen: 240_000 });
    expect(october.books).toMatchObject({ vouchers: 1, outFen: 240_000, spendingFen: 240_000, faults: 0 });
    expect(october.samples).toHaveLength(1);
    expect((await report('2026-11', '2026-11')).totals).toMatchObject({ recorded: 1, amountFen: 0 });
    expect((await report('2026-01', '2026-09')).totals).toMatchObject({ recorded: 0 });
  });
});

describe('a pack to take along', () => {
  const packed = async () => (await call<{ data: Pack[] }>('GET /v1/inspection/packs', 'audit')).body.data[0];
  const request = () => call<Pack>('POST /v1/inspection/packs', 'audit', MONTHS);
  const work = async () => follow(kit, await unionEventRows(kit, union.unionId));

  const open = (id: string): void => {
    folder = mkdtempSync(join(tmpdir(), 'pack-'));
    const zip = kit.blobs.files.get(blobName(union.unionId, 'packs', id)) ?? new Uint8Array();
    for (const [name, bytes] of unzip(zip)) {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
  };
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  /** What `sha256sum -c` says, and this where there is none. */
  const verify = (): boolean => {
    const tool = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder });
    const lines = read('SHA256SUMS').trimEnd().split('\n');
    const holds = lines.every((line) => bytesHash(readFileSync(join(folder, line.slice(66)))) === line.slice(0, 64));
    expect(tool.error ? holds : tool.status === 0).toBe(holds);
    return holds;
  };

  test('verifies with sha256sum, voucher by voucher as well, and any change shows', async () => {
    const paper = await attach();
    await pay(120_000, day('2026-10-20'), [paper]);
    await pay(300, day('2026-11-18'));
    await record();
    const drawn = (await sample()).body;
    const asked = await request();
    expect([asked.status, asked.body.status]).toEqual([202, 'building']);
    const early = await call<Problem>(`GET /v1/inspection/packs/${asked.body.id}/content`, 'audit');
    expect([early.status, early.body.code]).toEqual([409, 'funds.inspection.packNotReady']);
    expect((await work()).batchItemFailures).toEqual([]);
    const done = await packed();
    expect(done).toMatchObject({ id: asked.body.id, status: 'ready', failure: null });
    await work();
    expect(await packed()).toEqual(done);
    open(asked.body.id);
    expect(verify()).toBe(true);
    expect(read('SHA256SUMS').trimEnd().split('\n')).toHaveLength((done?.files ?? 0) - 1);
    expect(readdirSync(join(folder, 'attachments'))).toEqual([`${paper}-发票 一.pdf`]);
    expect(read('attachments.csv')).toContain('2026-10-ji-000001');
    const sheet = read('vouchers/2026-10.html');
    expect(sheet).toContain('壹仟贰佰元整');
    const [, linked = ''] = /href="\.\.\/([^"]+)"/.exec(sheet) ?? [];
    expect(read(decodeURIComponent(linked))).toContain('%PDF-1.7');
    const lines = read('vouchers/vouchers.jsonl').trimEnd().split('\n');
    expect(lines.map(textHash)).toEqual(read('vouchers/hashes.txt').trimEnd().split('\n'));
    expect(textHash(read('vouchers/population.txt'))).toBe(drawn.populationHash);
    expect(read('vouchers/chain-heads.csv')).toContain(textHash(lines[1] ?? ''));
    expect(read('README.txt')).toContain('sha256sum -c SHA256SUMS');
    writeFileSync(join(folder, 'vouchers/vouchers.jsonl'), lines.join('\n').replace('120000', '120001'));
    expect(verify()).toBe(false);
    const content = await call(`GET /v1/inspection/packs/${asked.body.id}/content`, 'audit');
    expect(content.status).toBe(302);
  });

  test('leaves no file behind its seven days', async () => {
    const first = (await request()).body;
    await work();
    kit.tools.advance(7 * 24 * 3_600_000 + 1_000);
    const files = () => [...kit.blobs.files.keys()].filter((name) => name.includes('/packs/'));
    expect(files()).toHaveLength(1);
    const ctx = union.ctxFor('audit');
    await expect(openPack(ctx, first.id)).rejects.toMatchObject({ code: 'http.resource.notFound' });
    await requestPack(ctx, { from: period('2026-11'), to: period('2026-11') });
    expect(files()).toEqual([]);
  });

  test('that would be too large says so', async () => {
    const paper = await attach();
    await pay(120_000, day('2026-10-20'), [paper]);
    const at = key.attachment(union.unionId, paper);
    await kit.runtime.storeFor({ kind: 'union', unionId: union.unionId }).update(at, {
      expression: 'SET sizeBytes = :big',
      values: { ':big': 200 * 1024 * 1024 },
    });
    await request();
    await work();
    expect(await packed()).toMatchObject({ status: 'failed', failure: 'funds.inspection.packTooLarge' });
  });
});
