import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { UnionRole } from '#shared/kernel/context.ts';
import { blobName } from '#shared/storage/blobs.ts';
import { requireAttachments } from '#shared/tenancy/attachments/actions.ts';
import { type CallOptions, type Kit, makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';

type Problem = { code: string };
type Ticket = { id: string; uploadUrl: string; maxBytes: number; expiresAt: string };
type View = { id: string; fileName: string; status: string; type: string | null; sha256: string | null };

let kit: Kit;
let union: KitUnion;
const as = (role: UnionRole, of = union) => ({ cookie: of.cookieFor(role), csrf: of.csrfFor(role) });
const PDF = new TextEncoder().encode('%PDF-1.7\n发票');

const create = <T = Ticket>(more: CallOptions = {}, fileName = '发票.pdf', sizeBytes = PDF.byteLength) =>
  kit.call<T>('POST /v1/attachments', { ...as('finance'), body: { fileName, sizeBytes }, ...more });
const complete = <T = View>(id: string, more: CallOptions = {}) =>
  kit.call<T>(`POST /v1/attachments/${id}/completion`, { ...as('finance'), ...more });
const put = (id: string, bytes = PDF) => kit.blobs.files.set(blobName(union.unionId, 'incoming', id), bytes);
const upload = async (fileName = '发票.pdf', bytes = PDF, more: CallOptions = {}): Promise<View> => {
  const { id } = (await create(more, fileName, bytes.byteLength)).body;
  put(id, bytes);
  return (await complete(id, more)).body;
};

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['finance', 'audit', 'women', 'member'] });
});

describe('attachments refuse', () => {
  test('whoever may not', async () => {
    const callers = { wrongOffice: as('member'), rightOffice: as('finance') };
    await expectRefusals(kit, 'POST /v1/attachments', callers, { body: { fileName: 'a.pdf', sizeBytes: 1 } });
    const { id } = await upload();
    await expectRefusals(kit, `POST /v1/attachments/${id}/completion`, callers);
    await expectRefusals(kit, `GET /v1/attachments/${id}/content`, { wrongOffice: as('member') });
    await expectRefusals(kit, `GET /v1/attachments?ids=${id}`, { wrongOffice: as('member') });
  });

  test('a file that is too large, promised or come', async () => {
    const max = 20 * 1024 * 1024;
    const promised = await create<Problem>({}, 'a.pdf', max + 1);
    expect([promised.status, promised.body.code]).toEqual([413, 'tenancy.attachment.tooLarge']);
    const { id } = (await create()).body;
    put(id, new Uint8Array(max + 1));
    const come = await complete<Problem>(id);
    expect([come.status, come.body.code]).toEqual([413, 'tenancy.attachment.tooLarge']);
  });

  test('a file that never came, or is not what may be attached', async () => {
    const { id } = (await create()).body;
    const none = await complete<Problem>(id);
    expect([none.status, none.body.code]).toEqual([409, 'tenancy.attachment.notUploaded']);
    put(id, new TextEncoder().encode('<html><script>alert(1)</script></html>'));
    const page = await complete<Problem>(id);
    expect([page.status, page.body.code]).toEqual([415, 'files.document.unsupported']);
    const open = await kit.call<Problem>(`GET /v1/attachments/${id}/content`, as('finance'));
    expect([open.status, open.body.code]).toEqual([422, 'tenancy.attachment.notCompleted']);
    const linked = requireAttachments(union.ctxFor('finance'), [id]);
    await expect(linked).rejects.toMatchObject({ code: 'tenancy.attachment.notCompleted' });
  });

  test('an upload that somebody else began, and ids of other unions', async () => {
    const { id } = (await create()).body;
    put(id);
    const begun = await complete<Problem>(id, as('audit'));
    expect([begun.status, begun.body.code]).toEqual([404, 'tenancy.attachment.notFound']);
    await complete(id);
    const other = await makeUnion(kit, { roles: ['finance'] });
    const open = await kit.call<Problem>(`GET /v1/attachments/${id}/content`, as('finance', other));
    expect([open.status, open.body.code]).toEqual([404, 'tenancy.attachment.notFound']);
    const seen = await kit.call<{ data: View[] }>(`GET /v1/attachments?ids=${id}`, as('finance', other));
    expect(seen.body.data).toEqual([]);
    const linked = requireAttachments(other.ctxFor('finance'), [id]);
    await expect(linked).rejects.toMatchObject({ code: 'tenancy.attachment.notFound' });
  });

  test('to show a paper to an officer who does not read books, unless it is their own', async () => {
    const own = await upload(
      '签名.png',
      Uint8Array.from('\x89PNG\r\n\x1a\n', (c) => c.charCodeAt(0)),
      as('women'),
    );
    const ofFinance = await upload();
    expect((await kit.call(`GET /v1/attachments/${own.id}/content`, as('women'))).status).toBe(302);
    expect((await kit.call(`GET /v1/attachments/${ofFinance.id}/content`, as('women'))).status).toBe(404);
    const listed = await kit.call<{ data: View[] }>(`GET /v1/attachments?ids=${own.id},${ofFinance.id}`, as('women'));
    expect(listed.body.data.map(({ id }) => id)).toEqual([own.id]);
  });
});

describe('an attachment', () => {
  test('is kept with its type, size, hash and a safe name, and downloads as a file', async () => {
    const done = await upload('..\\发票.exe');
    expect(done).toMatchObject({ status: 'ready', type: 'pdf', fileName: '发票.exe.pdf', sizeBytes: PDF.byteLength });
    expect(done.sha256).toBe(createHash('sha256').update(PDF).digest('hex'));
    const answer = await kit.call(`GET /v1/attachments/${done.id}/content`, as('audit'));
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toContain(blobName(union.unionId, 'attachments', done.id));
    const [linked] = await requireAttachments(union.ctxFor('finance'), [done.id, done.id]);
    expect(linked).toMatchObject({ id: done.id, type: 'pdf' });
  });

  test('does not change when its address is used once more', async () => {
    const done = await upload();
    put(done.id, new TextEncoder().encode('%PDF-1.7\nanother'));
    expect((await complete(done.id)).body).toEqual(done);
    expect(kit.blobs.files.get(blobName(union.unionId, 'attachments', done.id))).toEqual(PDF);
  });

  test('completed with one key twice answers the same, and its address is good for fifteen minutes', async () => {
    const ticket = (await create()).body;
    expect(ticket).toMatchObject({
      maxBytes: 20 * 1024 * 1024,
      expiresAt: expect.stringContaining('2026-11-22T02:15'),
    });
    put(ticket.id);
    const first = await complete(ticket.id, { idempotencyKey: 'k' });
    const again = await complete(ticket.id, { idempotencyKey: 'k' });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
  });
});
