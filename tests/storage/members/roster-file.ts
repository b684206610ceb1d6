import type { JobMessage } from '#functions/batch/event-row.ts';
import { JOBS } from '#functions/batch/registry.ts';
import { writeCsv } from '#shared/files/write.ts';
import { synthesizeResidentId } from '#shared/kernel/identity.ts';
import { day } from '#shared/kernel/period.ts';
import { createImport, setMapping } from '#shared/members/imports/actions.ts';
import { createUpload } from '#shared/members/imports/uploads.ts';
import type { ImportView } from '#shared/members/imports/views.ts';
import { blobName } from '#shared/storage/blobs.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { jobContext } from '#shared/storage/means.ts';
import type { Kit } from '#tests/kit/api.ts';
import type { KitUnion } from '#tests/kit/union.ts';

const HEADERS = ['工号', '姓名', '身份证号码', '联系电话', '部门', '基本工资(元)', '是否工会会员'];

export const idNumberOf = (sequence: number): string =>
  synthesizeResidentId({
    region6: '320199',
    birthDay: day(`19${70 + Math.floor(sequence / 900)}-06-15`),
    sequence3: String(sequence % 900).padStart(3, '0'),
  });

export type PersonRow = Partial<{
  no: string;
  name: string;
  id: string;
  phone: string;
  department: string;
  wage: string;
  joins: string;
}>;

/** Row `index` of a clean roster; what is given stands in place of it. */
export const personRow = (index: number, more: PersonRow = {}): string[] => {
  const row = {
    no: `G${String(index).padStart(5, '0')}`,
    name: '欧阳少东',
    id: idNumberOf(index),
    phone: `138${String(index).padStart(8, '0')}`,
    department: '装配车间',
    wage: '6543.21',
    joins: '是',
    ...more,
  };
  return [row.no, row.name, row.id, row.phone, row.department, row.wage, row.joins];
};

export const rosterCsv = (rows: readonly (readonly string[])[]): Uint8Array =>
  writeCsv({ columns: HEADERS.map((header) => ({ header, kind: 'text' as const })), rows }, 'utf-8');

/** Uploads a file as a browser would and opens an import of it. */
export const openImport = async (kit: Kit, ctx: UnionCtx, bytes: Uint8Array): Promise<ImportView> => {
  const upload = await createUpload(ctx, { fileName: 'roster.csv', sizeBytes: bytes.byteLength });
  await kit.blobs.write(blobName(ctx.scope.unionId, 'uploads', upload.id), bytes, 'text/csv');
  return createImport(ctx, { uploadId: upload.id });
};

/** Opens an import and checks it with the proposed columns. */
export const checkedImport = async (
  kit: Kit,
  ctx: UnionCtx,
  rows: readonly (readonly string[])[],
): Promise<ImportView> => {
  const opened = await openImport(kit, ctx, rosterCsv(rows));
  return setMapping(ctx, opened.id, { mapping: opened.columns.map(({ field }) => field) });
};

export const jobCtx = (kit: Kit, union: KitUnion): UnionCtx =>
  jobContext(kit.runtime, 'test', union.unionId, kit.tools.newId('request'));

/** Does what the worker would do with the queue. */
export const drainJobs = async (kit: Kit): Promise<void> => {
  for (const message of kit.queue.take())
    if (message.type === 'job') await JOBS[message.name]?.(kit.runtime, message as JobMessage);
};
