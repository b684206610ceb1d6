import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toCells } from '#shared/files/cell.ts';
import { readRows } from '#shared/files/sheet.ts';
import type { ImportRowView, ImportView } from '#shared/members/imports/views.ts';
import type { MemberView } from '#shared/members/roster/views.ts';
import { blobName } from '#shared/storage/blobs.ts';
import { pk } from '#shared/storage/keys.ts';
import { type Answer, type Caller, type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { makeUnion } from '#tests/kit/union.ts';
import { drainJobs, personRow, rosterCsv } from '#tests/storage/members/roster-file.ts';

type Problem = { code: string };
type Rows = { data: ImportRowView[]; nextCursor: string | null };

const SAMPLE = readFileSync('tests/samples/huadong/roster.xlsx');
const TRUTH = JSON.parse(readFileSync('tests/samples/huadong/truth.json', 'utf8')) as {
  rows: number;
  troubles: { no: string; kind: string; normal?: string | number; of?: string }[];
};
const IMPORT = 'imp_01JD9Z6T7QF3000000000000AA';
const UPLOAD = 'upl_01JD9Z6T7QF3000000000000AA';

const setUp = async () => {
  const kit = makeKit();
  const union = await makeUnion(kit, { roles: ['chair', 'finance', 'audit'], employees: 800 });
  const chair: Caller = { cookie: union.cookieFor('chair'), csrf: union.csrfFor('chair') };
  const audit: Caller = { cookie: union.cookieFor('audit'), csrf: union.csrfFor('audit') };
  const put = async (bytes: Uint8Array, who = chair): Promise<string> => {
    const upload = await kit.call<{ id: string }>('POST /v1/uploads', {
      ...who,
      body: { fileName: 'roster.xlsx', sizeBytes: bytes.byteLength },
    });
    kit.blobs.files.set(blobName(union.unionId, 'uploads', upload.body.id), bytes);
    return upload.body.id;
  };
  const open = async (bytes: Uint8Array): Promise<Answer<ImportView>> =>
    kit.call<ImportView>('POST /v1/members/imports', { ...chair, body: { uploadId: await put(bytes) } });
  const check = async (bytes: Uint8Array): Promise<ImportView> => {
    const { body } = await open(bytes);
    const mapping = body.columns.map(({ field }) => field);
    return (await kit.call<ImportView>(`PUT /v1/members/imports/${body.id}/mapping`, { ...chair, body: { mapping } }))
      .body;
  };
  return { kit, union, chair, audit, put, open, check };
};

const rowsOf = async (kit: Kit, who: Caller, id: string, status: string): Promise<ImportRowView[]> => {
  const all: ImportRowView[] = [];
  let cursor: string | null = null;
  do {
    const at: string = cursor ? `&cursor=${cursor}` : '';
    const page: Answer<Rows> = await kit.call<Rows>(`GET /v1/members/imports/${id}/rows?status=${status}${at}`, who);
    all.push(...page.body.data);
    cursor = page.body.nextCursor;
  } while (cursor);
  return all;
};

describe('who may not', () => {
  test.each([
    ['POST /v1/uploads', { fileName: 'a.xlsx', sizeBytes: 10 }],
    ['GET /v1/members/imports', undefined],
    ['POST /v1/members/imports', { uploadId: UPLOAD }],
    [`GET /v1/members/imports/${IMPORT}`, undefined],
    [`PUT /v1/members/imports/${IMPORT}/mapping`, { mapping: ['idNumber'] }],
    [`GET /v1/members/imports/${IMPORT}/rows`, undefined],
    [`PATCH /v1/members/imports/${IMPORT}/rows/4`, { cells: { phone: '1' } }],
    [`POST /v1/members/imports/${IMPORT}/commit`, {}],
    [`POST /v1/members/imports/${IMPORT}/cancel`, {}],
    [`POST /v1/members/imports/${IMPORT}/undo`, {}],
    [`GET /v1/members/imports/${IMPORT}/refused-rows`, undefined],
    [`GET /v1/members/imports/${IMPORT}/skipped`, undefined],
  ])('%s', async (line, body) => {
    const { kit, chair, audit } = await setUp();
    await expectRefusals(kit, line, { wrongOffice: audit, rightOffice: chair }, body ? { body } : {});
  });

  test('an import or upload of another union is one that does not exist', async () => {
    const { kit, check, put } = await setUp();
    const { id } = await check(rosterCsv([personRow(1)]));
    const uploadId = await put(SAMPLE);
    const other = await makeUnion(kit, { roles: ['chair'] });
    const stranger = { cookie: other.cookieFor('chair'), csrf: other.csrfFor('chair') };
    const calls: [string, unknown][] = [
      [`GET /v1/members/imports/${id}`, undefined],
      [`GET /v1/members/imports/${id}/rows`, undefined],
      [`PUT /v1/members/imports/${id}/mapping`, { mapping: ['idNumber'] }],
      [`PATCH /v1/members/imports/${id}/rows/2`, { cells: { phone: '13800135678' } }],
      [`POST /v1/members/imports/${id}/commit`, undefined],
      [`POST /v1/members/imports/${id}/cancel`, undefined],
      [`POST /v1/members/imports/${id}/undo`, undefined],
      [`GET /v1/members/imports/${id}/refused-rows`, undefined],
      ['POST /v1/members/imports', { uploadId }],
    ];
    for (const [line, body] of calls)
      expect((await kit.call(line, { ...stranger, ...(body ? { body } : {}) })).status, line).toBe(404);
  });
});

describe('files that are refused', () => {
  test('too large before and after the upload', async () => {
    const { kit, union, chair } = await setUp();
    const big = 10 * 1024 * 1024 + 1;
    const stated = await kit.call<Problem>('POST /v1/uploads', { ...chair, body: { fileName: 'a', sizeBytes: big } });
    expect([stated.status, stated.body.code]).toEqual([413, 'files.size.tooLarge']);
    const uploadId = (
      await kit.call<{ id: string }>('POST /v1/uploads', { ...chair, body: { fileName: 'a', sizeBytes: 9 } })
    ).body.id;
    const missing = await kit.call<Problem>('POST /v1/members/imports', { ...chair, body: { uploadId } });
    expect([missing.status, missing.body.code]).toEqual([404, 'storage.blob.missing']);
    kit.blobs.files.set(blobName(union.unionId, 'uploads', uploadId), new Uint8Array(big));
    const swollen = await kit.call<Problem>('POST /v1/members/imports', { ...chair, body: { uploadId } });
    expect([swollen.status, swollen.body.code]).toEqual([413, 'files.size.tooLarge']);
  });

  test.each([
    ['%PDF-1.7', 415, 'files.type.unsupported'],
    ['姓名,身份证号码\n', 400, 'members.import.noRows'],
    ['1,2\n3,4\n', 400, 'members.import.noHeader'],
  ])('%j', async (text, status, code) => {
    const { open } = await setUp();
    const answer = await open(new TextEncoder().encode(text));
    expect([answer.status, (answer.body as unknown as Problem).code]).toEqual([status, code]);
  });

  test('of more rows than a roster may have', async () => {
    const { open } = await setUp();
    const answer = await open(new TextEncoder().encode(`姓名,工号\n${'甲,G1\n'.repeat(50_001)}`));
    expect([answer.status, (answer.body as unknown as Problem).code]).toEqual([413, 'files.sheet.tooManyRows']);
  });

  test('a mapping that cannot tell people apart', async () => {
    const { kit, chair, open } = await setUp();
    const { body } = await open(rosterCsv([personRow(1)]));
    const mapping = body.columns.map(({ field }) => (field === 'name' ? field : null));
    const answer = await kit.call<Problem>(`PUT /v1/members/imports/${body.id}/mapping`, {
      ...chair,
      body: { mapping },
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'members.import.mappingIncomplete']);
  });

  test('a correction of a row or column that is not there', async () => {
    const { kit, chair, check } = await setUp();
    const { id } = await check(rosterCsv([personRow(1)]));
    const patch = (row: number, cells: object) =>
      kit.call<Problem>(`PATCH /v1/members/imports/${id}/rows/${row}`, { ...chair, body: { cells } });
    expect((await patch(99, { phone: '13800135678' })).body.code).toBe('members.import.rowNotFound');
    expect((await patch(2, { team: '甲班' })).body.code).toBe('members.import.notMapped');
    expect((await patch(2, {})).status).toBe(400);
    expect((await patch(2, { salary: '1' })).status).toBe(400);
  });
});

/** Code and column of each trouble in truth.json that this file shows. */
const EXPECTED: Record<string, { code: string; column: string; status: 'refused' | 'noticed' }> = {
  'name-dot-variant': { code: 'members.import.normalised', column: 'C', status: 'noticed' },
  'id-as-number': { code: 'kernel.identity.precisionLost', column: 'E', status: 'refused' },
  'id-checksum': { code: 'kernel.identity.checksumMismatch', column: 'E', status: 'refused' },
  'id-full-width': { code: 'members.import.normalised', column: 'E', status: 'noticed' },
  'duplicate-id': { code: 'members.import.duplicateId', column: 'E', status: 'refused' },
  'phone-prefix': { code: 'members.import.normalised', column: 'F', status: 'noticed' },
  'phone-short': { code: 'kernel.phone.length', column: 'F', status: 'refused' },
  'name-spaces': { code: 'members.import.normalised', column: 'C', status: 'noticed' },
  'id-missing': { code: 'kernel.identity.missing', column: 'E', status: 'refused' },
  'date-chinese': { code: 'members.import.normalised', column: 'I', status: 'noticed' },
  'date-serial': { code: 'members.import.normalised', column: 'I', status: 'noticed' },
  'wage-text': { code: 'members.import.normalised', column: 'L', status: 'noticed' },
  'formula-name': { code: 'kernel.name.formula', column: 'C', status: 'refused' },
};
const HEADER_ROW = 3;
const rowOf = (employeeNo: string): number => Number(employeeNo.slice(1)) + HEADER_ROW;

describe('the roster of the sample', () => {
  test('every trouble is found with its code and place, and nothing else is refused', async () => {
    const { kit, chair, check } = await setUp();
    const checked = await check(SAMPLE);
    expect(checked).toMatchObject({ status: 'checked', headerRow: HEADER_ROW, rows: TRUTH.rows });
    const found = {
      refused: await rowsOf(kit, chair, checked.id, 'refused'),
      noticed: await rowsOf(kit, chair, checked.id, 'noticed'),
    };
    const known = TRUTH.troubles.flatMap(({ no, kind }) => {
      const expected = EXPECTED[kind];
      return expected ? [{ ...expected, row: rowOf(no), place: `${expected.column}${rowOf(no)}` }] : [];
    });
    for (const { row, place, code, status } of known) {
      const troubles = found[status].find((each) => each.row === row)?.troubles ?? [];
      expect(
        troubles.map((trouble) => [trouble.place, trouble.code]),
        place,
      ).toContainEqual([place, code]);
    }
    const refusedRows = known.filter(({ status }) => status === 'refused').map(({ row }) => row);
    expect(found.refused.map(({ row }) => row)).toEqual(refusedRows);
    expect(found.refused.every(({ troubles }) => troubles.every(({ detail }) => detail.length > 5))).toBe(true);
    const duplicate = found.refused.find(({ row }) => row === rowOf('G00024'));
    expect(duplicate?.troubles[0]?.params).toEqual({ firstRow: rowOf('G00022') });
    expect(checked.counts).toMatchObject({ total: 812, new: 806, refused: 6, changed: 0, unchanged: 0 });
  });

  test('nothing of it stands readable in the table', async () => {
    const { kit, union, check } = await setUp();
    const { id } = await check(SAMPLE);
    const db = kit.runtime.storeFor({ kind: 'union', unionId: union.unionId });
    const rows = await db.queryAll({ pk: pk.importRows(union.unionId, id) });
    const manifest = await db.queryAll({ pk: pk.imports(union.unionId) });
    expect(rows.length).toBeGreaterThan(2);
    const text = JSON.stringify([rows, manifest]);
    for (const secret of ['510199199008232131', '158781350', '程鹏轩']) expect(text).not.toContain(secret);
  });

  test('corrected in place, committed, run again without a change, undone', async () => {
    const { kit, chair, check } = await setUp();
    const checked = await check(SAMPLE);
    const path = `/v1/members/imports/${checked.id}`;
    const correct = (no: string, cells: object) =>
      kit.call<ImportView>(`PATCH ${path}/rows/${rowOf(no)}`, { ...chair, body: { cells } });
    await correct('G00038', { phone: '15878135012' });
    await correct('G00008', { idNumber: '320199199803190534' });
    const last = await correct('G00012', { idNumber: '510199199008232139' });
    expect(last.body.counts).toMatchObject({ new: 809, refused: 3 });
    const started = await kit.call<ImportView>(`POST ${path}/commit`, chair);
    expect([started.status, started.body.status]).toEqual([202, 'committing']);
    await drainJobs(kit);
    const done = await kit.call<ImportView>(`GET ${path}`, chair);
    expect(done.body).toMatchObject({
      status: 'committed',
      committed: { created: 809, changed: 0 },
      progress: { done: 812, total: 812 },
    });
    const found = await kit.call<{ data: MemberView[] }>('GET /v1/members?q=G00038', chair);
    expect(found.body.data[0]).toMatchObject({ name: '彭娟国', phoneMasked: '158****5012', standing: 'active' });
    const again = await check(SAMPLE);
    expect(again).toMatchObject({ isMappingRemembered: true, counts: { new: 0, changed: 0 } });
    const undo = await kit.call<ImportView>(`POST ${path}/undo`, chair);
    expect([undo.status, undo.body.status]).toEqual([202, 'undoing']);
    await drainJobs(kit);
    const undone = await kit.call<ImportView>(`GET ${path}`, chair);
    expect(undone.body).toMatchObject({ status: 'undone', undone: { removed: 809, restored: 0, skipped: 0 } });
    expect((await kit.call<{ data: [] }>('GET /v1/members', chair)).body.data).toEqual([]);
  });

  test('whoever looks at refused rows as they stand in the file leaves that in the audit trail', async () => {
    const { kit, chair, check } = await setUp();
    const { id } = await check(SAMPLE);
    const trail = async () =>
      (await kit.call<{ data: { events: { name: string }[] }[] }>('GET /v1/audit-events', chair)).body.data
        .flatMap(({ events }) => events)
        .filter(({ name }) => name === 'members.import.refusedRowsRead').length;
    await rowsOf(kit, chair, id, 'noticed');
    expect(await trail()).toBe(0);
    expect((await rowsOf(kit, chair, id, 'refused')).length).toBeGreaterThan(0);
    expect(await trail()).toBe(1);
  });

  test('the download of refused rows says why, and can be mended and uploaded again', async () => {
    const { kit, chair, check } = await setUp();
    const { id } = await check(SAMPLE);
    const response = await kit.unionApi.request(`http://localhost:5180/v1/members/imports/${id}/refused-rows`, {
      headers: { cookie: chair.cookie ?? '' },
    });
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const rows = [];
    for await (const row of readRows(bytes, { maxRows: 100 })) rows.push(row.cells.map(({ text }) => text));
    expect(rows).toHaveLength(7);
    expect(rows[0]?.at(-1)).toBe('错误原因');
    expect(rows[1]?.at(-1)).toContain('E11');
    expect((await check(bytes)).counts).toMatchObject({ total: 6, refused: 5, new: 1 });
    await kit.call(`POST /v1/members/imports/${id}/commit`, chair);
    await drainJobs(kit);
    const again = await check(bytes);
    expect(again.counts).toMatchObject({ total: 6, refused: 6 });
    const twin = (await rowsOf(kit, chair, again.id, 'refused')).flatMap(({ troubles }) => troubles);
    expect(twin.map(({ code }) => code)).toContain('members.import.otherPerson');
  });
});

describe('a large file', () => {
  test('is checked in the background and says so meanwhile', async () => {
    const { kit, chair, open } = await setUp();
    const rows = Array.from({ length: 2001 }, (_, index) => personRow(index));
    const { body } = await open(rosterCsv(rows));
    const mapping = body.columns.map(({ field }) => field);
    const answer = await kit.call<ImportView>(`PUT /v1/members/imports/${body.id}/mapping`, {
      ...chair,
      body: { mapping },
    });
    expect(answer.body).toMatchObject({ status: 'checking', counts: null });
    await drainJobs(kit);
    const checked = await kit.call<ImportView>(`GET /v1/members/imports/${body.id}`, chair);
    expect(checked.body).toMatchObject({ status: 'checked', counts: { new: 2001, refused: 0 } });
    const list = await kit.call<{ data: ImportView[] }>('GET /v1/members/imports', chair);
    expect(list.body.data.map(({ id }) => id)).toEqual([body.id]);
  });

  test('whose upload is gone fails with a code that the officer can read', async () => {
    const { kit, chair, open } = await setUp();
    const rows = Array.from({ length: 2001 }, (_, index) => personRow(index));
    const { body } = await open(rosterCsv(rows));
    const mapping = body.columns.map(({ field }) => field);
    await kit.call(`PUT /v1/members/imports/${body.id}/mapping`, { ...chair, body: { mapping } });
    kit.blobs.files.clear();
    await drainJobs(kit);
    const failed = await kit.call<ImportView>(`GET /v1/members/imports/${body.id}`, chair);
    expect(failed.body).toMatchObject({ status: 'failed', failure: 'storage.blob.missing' });
  });
});

describe('a preview of columns', () => {
  test('masks long numbers and names what was proposed', async () => {
    const { open } = await setUp();
    const { body } = await open(rosterCsv([personRow(1)]));
    expect(body.columns.map(({ letters, header, field }) => [letters, header, field])[2]).toEqual([
      'C',
      '身份证号码',
      'idNumber',
    ]);
    expect(body.columns[2]?.samples[0]).toMatch(/^320\*+[\dX]{4}$/);
    expect(toCells([body.columns[1]?.samples[0] ?? '']).length).toBe(1);
  });
});
