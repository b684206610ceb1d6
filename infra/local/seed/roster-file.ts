import { writeCsv } from '#shared/files/write.ts';
import { commitImport, createImport, setMapping } from '#shared/members/imports/actions.ts';
import { runCommit } from '#shared/members/imports/commit-run.ts';
import { createUpload } from '#shared/members/imports/uploads.ts';
import type { ImportView } from '#shared/members/imports/views.ts';
import { blobName } from '#shared/storage/blobs.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import type { Staff } from './staff.ts';

const COLUMNS = [
  { header: '工号', kind: 'text' },
  { header: '姓名', kind: 'text' },
  { header: '身份证号码', kind: 'text' },
  { header: '手机号码', kind: 'text' },
  { header: '部门', kind: 'text' },
  { header: '班组', kind: 'text' },
  { header: '入职日期', kind: 'date' },
  { header: '入会日期', kind: 'date' },
  { header: '学历', kind: 'text' },
  { header: '民族', kind: 'text' },
  { header: '基本工资', kind: 'money' },
  { header: '是否会员', kind: 'text' },
] as const;

const rowOf = (one: Staff) => [
  one.employeeNo,
  one.name,
  one.idNumber,
  one.phone,
  one.department,
  one.team,
  one.hiredOn,
  one.joinedOn,
  one.education,
  one.nation,
  one.wageBaseFen,
  one.isMember ? '是' : '否',
];

/** Uploads a roster file and checks it, as an officer does on the imports page. */
export const checkRoster = async (ctx: UnionCtx, fileName: string, staff: readonly Staff[]): Promise<ImportView> => {
  const bytes = writeCsv({ columns: [...COLUMNS], rows: staff.map(rowOf) }, 'utf-8');
  const upload = await createUpload(ctx, { fileName, sizeBytes: bytes.byteLength });
  await ctx.blobs.write(blobName(ctx.scope.unionId, 'uploads', upload.id), bytes, 'text/csv');
  const { id, columns } = await createImport(ctx, { uploadId: upload.id });
  return setMapping(ctx, id, { mapping: columns.map((column) => column.field) });
};

/** The same, and then writes every row that was not refused. */
export const importRoster = async (ctx: UnionCtx, fileName: string, staff: readonly Staff[]): Promise<void> => {
  const { id } = await checkRoster(ctx, fileName, staff);
  await commitImport(ctx, id);
  await runCommit(ctx, id);
};
