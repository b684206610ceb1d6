import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeCsv } from '#shared/files/write.ts';
import { createUpload } from '#shared/members/imports/uploads.ts';
import { createMember } from '#shared/members/roster/actions.ts';
import { CreateMember } from '#shared/members/roster/schema.ts';
import { blobName } from '#shared/storage/blobs.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';
import { idNumberOf } from '#tests/storage/members/roster-file.ts';

type Entry = {
  id: string;
  kind: string;
  name: string | null;
  reason: string | null;
  resolvedAt: string | null;
  voucherId: string | null;
};
type List<T> = { data: T[] };
type FileRun = {
  id: string;
  counts: Record<string, number>;
  file: { encoding: string; declared: { count: number; totalFen: number }; declaredBy: string; names: string[] };
};

const SAMPLE = new URL('../../samples/huadong/payroll-2026-11.csv', import.meta.url);
const PERIOD = '2026-11';

let kit: Kit;
let union: KitUnion;
const as = (role: 'finance' | 'audit') => ({ cookie: union.cookieFor(role), csrf: union.csrfFor(role) });

beforeEach(async () => {
  kit = makeKit({ now: '2026-11-22T06:30:00.000Z' });
  union = await makeUnion(kit, { roles: ['finance', 'audit', 'chair'] });
});

const upload = async (bytes: Uint8Array, fileName = 'payroll.csv'): Promise<string> => {
  const ctx = union.ctxFor('finance');
  const { id } = await createUpload(ctx, { fileName, sizeBytes: bytes.byteLength });
  await kit.blobs.write(blobName(union.unionId, 'uploads', id), bytes, 'text/csv');
  return id;
};

const csv = (head: readonly string[], rows: readonly (readonly string[])[]): Uint8Array =>
  writeCsv({ columns: head.map((header) => ({ header, kind: 'text' as const })), rows }, 'gb18030');

const join = (employeeNo: string, name: string, wageBaseFen: number) =>
  createMember(union.ctxFor('chair'), CreateMember.parse({ name, employeeNo, idNumber: idNumberOf(1), wageBaseFen }));

const post = (uploadId: string, mode: 'dry_run' | 'commit') =>
  kit.call<FileRun>('POST /v1/dues/batch-files', {
    ...as('finance'),
    idempotencyKey: `file-${mode}`,
    body: { uploadId, period: PERIOD, mode },
  });

describe('what a payroll file holds', () => {
  const propose = async (bytes: Uint8Array) =>
    kit.call('POST /v1/dues/batch-files/proposal', { ...as('finance'), body: { uploadId: await upload(bytes) } });

  test('is told only to whoever may post', async () => {
    const uploadId = await upload(readFileSync(SAMPLE));
    await expectRefusals(
      kit,
      'POST /v1/dues/batch-files/proposal',
      { wrongOffice: as('audit'), rightOffice: as('finance') },
      { body: { uploadId } },
    );
  });

  test('is its encoding, columns, first rows and totals row', async () => {
    const { status, body } = await propose(readFileSync(SAMPLE));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      encoding: 'gb18030',
      mapping: { employeeNo: '工号', idNumber: '证件号码', amount: '会费' },
      rows: 731,
      totals: { count: 731, totalFen: 3361325 },
    });
    expect((body as { sample: string[][] }).sample[0]?.slice(0, 2)).toEqual(['G00001', '彭秀明']);
  });

  test('leaves out what no label suggests, for a person to name', async () => {
    const { body } = await propose(csv(['编号', '扣款甲'], [['G1', '50.00']]));
    expect(body).toMatchObject({ columns: ['编号', '扣款甲'], mapping: { employeeNo: '编号' }, rows: 1, totals: null });
  });
});

describe('pay items of a payroll file', () => {
  const HEAD = ['工号', '姓名', '岗位工资', '绩效工资', '会费'];
  const ROWS = [
    ['G1', '欧阳少东', '8,000.00', '2,500.00', '50.00'],
    ['X9', '查无此人', '', '', '30.00'],
    ['合计', '', '', '', '80.00'],
  ];
  type Proposal = { isRemembered: boolean; payItems: { column: string; counts: boolean }[] };
  type Tried = { file: { bases: unknown[]; mapping: { wage?: string[] } } };
  const propose = async (uploadId: string) =>
    (await kit.call<Proposal>('POST /v1/dues/batch-files/proposal', { ...as('finance'), body: { uploadId } })).body;
  const send = <T = Tried>(uploadId: string, mode: 'dry_run' | 'commit', wage: readonly string[]) =>
    kit.call<T>('POST /v1/dues/batch-files', {
      ...as('finance'),
      idempotencyKey: `wage-${mode}`,
      body: { uploadId, period: PERIOD, mode, mapping: { employeeNo: '工号', amount: '会费', wage } },
    });

  test('are shown, corrected and remembered, with the base of each row beside what the roster says is due', async () => {
    await join('G1', '欧阳少东', 1_000_000);
    const uploadId = await upload(csv(HEAD, ROWS));
    expect(await propose(uploadId)).toMatchObject({
      isRemembered: false,
      payItems: [
        { column: '岗位工资', counts: true, isListed: true },
        { column: '绩效工资', counts: false, isListed: true },
      ],
    });
    const wrong = await send<{ code: string; errors: { pointer: string }[] }>(uploadId, 'dry_run', ['没有这列']);
    expect([wrong.body.code, wrong.body.errors[0]?.pointer]).toEqual(['funds.dues.columnUnknown', '/mapping/wage/0']);
    const both = ['岗位工资', '绩效工资'];
    const tried = await send(uploadId, 'dry_run', both);
    expect(tried.body.file.bases).toEqual([
      { baseFen: 1_050_000, dueFen: 5_250, rosterDueFen: 5_000 },
      { baseFen: null, dueFen: null, rosterDueFen: null },
    ]);
    expect((await propose(uploadId)).isRemembered).toBe(false);
    expect((await send(uploadId, 'commit', both)).status).toBe(201);
    expect(await propose(await upload(csv(HEAD, ROWS.slice(1))))).toMatchObject({
      isRemembered: true,
      payItems: [{ counts: true }, { counts: true }],
    });
    const other = await makeUnion(kit, { roles: ['finance'] });
    const foreign = union;
    union = other;
    expect((await propose(await upload(csv(HEAD, ROWS)))).isRemembered).toBe(false);
    union = foreign;
  });
});

describe('money that waited for a person', () => {
  const open = async () => {
    await join('G1', '欧阳少东', 1_000_000);
    const rows = [
      ['G1', '欧阳少东', '50.00'],
      ['X9', '查无此人', '30.00'],
      ['合计', '2人', '80.00'],
    ];
    const uploadId = await upload(csv(['工号', '姓名', '会费'], rows));
    const run = (await post(uploadId, 'commit')).body;
    const list = await kit.call<List<Entry>>('GET /v1/dues/worklist', as('finance'));
    return { run, uploadId, item: list.body.data[0] };
  };

  test('stays readable after it was closed: how, why, when and with which voucher', async () => {
    const { item } = await open();
    const resolution = { action: 'return', reason: '查无此人，退回财务' };
    const closed = await kit.call<Entry>(`POST /v1/dues/worklist/${item?.id}/resolution`, {
      ...as('finance'),
      idempotencyKey: 'close',
      body: resolution,
    });
    expect(closed.status).toBe(200);
    const waiting = await kit.call<List<Entry>>('GET /v1/dues/worklist?status=open', as('audit'));
    const done = await kit.call<List<Entry>>('GET /v1/dues/worklist?status=resolved', as('audit'));
    expect(waiting.body.data).toEqual([]);
    expect(done.body.data).toMatchObject(
      [{ ...resolution, id: item?.id, status: 'resolved', voucherId: /ji/ }].map(({ voucherId, ...rest }) => ({
        ...rest,
        voucherId: expect.stringMatching(voucherId),
      })),
    );
    expect(done.body.data[0]?.resolvedAt).toMatch(/^2026-11-22T/);
  });

  test('a file run says its encoding, who declared, and the names as the file has them', async () => {
    const { uploadId, run } = await open();
    expect(run.file).toMatchObject({
      encoding: 'gb18030',
      declared: { count: 2, totalFen: 8000 },
      declaredBy: 'file',
      names: ['欧阳少东', '查无此人'],
    });
    const again = await post(uploadId, 'dry_run');
    expect(again.body.counts).toMatchObject({ posted: 0, alreadyPosted: 2 });
  });

  test('rows of a run carry the names of their members', async () => {
    const { run } = await open();
    const rows = await kit.call<List<{ key: string; name: string | null }>>(
      `GET /v1/dues/batches/${run.id}/rows`,
      as('audit'),
    );
    expect(rows.body.data.map(({ key, name }) => [key, name])).toContainEqual(['X9', null]);
    const posted = await kit.call<List<{ key: string; name: string | null }>>(
      `GET /v1/dues/batches/${run.id}/rows?status=posted`,
      as('audit'),
    );
    expect(posted.body.data.map(({ key, name }) => [key, name])).toEqual([['G1', '欧阳少东']]);
  });
});
