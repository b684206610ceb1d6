import * as z from 'zod';
import { DomainError } from '../../kernel/errors.ts';
import { idPattern } from '../../kernel/ids.ts';
import { PeriodSchema } from '../../kernel/period.ts';
import { readUpload } from '../../members/imports/uploads.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { type BatchAnswer, postBatch } from './batch-actions.ts';
import { type DuesFile, readDuesFile } from './file.ts';
import { type Declared, DeclaredSchema, MODES } from './schema.ts';
import { DuesBatchView, MAX_FILE_ROWS } from './views.ts';

const Column = z.string().trim().min(1).max(100).meta({ example: '会费' });

export const CreateDuesBatchFile = z
  .strictObject({
    uploadId: z.string().max(30).regex(idPattern('upload')).meta({ example: 'upl_01JD9Z6T7QF3000000000000AA' }),
    period: PeriodSchema.meta({ example: '2026-11' }),
    mode: z.enum(MODES),
    mapping: z
      .strictObject({ employeeNo: Column.optional(), idNumber: Column.optional(), amount: Column.optional() })
      .optional(),
    declared: DeclaredSchema.extend({
      count: z.int().min(0).max(MAX_FILE_ROWS),
      totalFen: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
    }).optional(),
  })
  .meta({ id: 'CreateDuesBatchFile' });
export type CreateDuesBatchFile = z.infer<typeof CreateDuesBatchFile>;

const Text = z.string().max(200);
export const DuesFileBatchView = DuesBatchView.extend({
  file: z.object({
    fileName: z.string().max(255),
    columns: z.array(Text).max(256),
    mapping: z.object({ employeeNo: Text.optional(), idNumber: Text.optional(), amount: Text.optional() }),
  }),
}).meta({ id: 'DuesFileBatch' });
export type DuesFileBatch = z.infer<typeof DuesFileBatchView>;

/** Somebody has to say what the file should hold: the person, or the file's own totals row. A dry run only looks. */
const declaredOf = (file: DuesFile, command: CreateDuesBatchFile): Declared => {
  const declared = command.declared ?? file.totals;
  if (declared) return declared;
  if (command.mode === 'commit')
    throw new DomainError('rule', 'funds.dues.declaredMissing', {}, [
      { pointer: '/declared', code: 'funds.dues.declaredMissing' },
    ]);
  return { count: file.rows.length, totalFen: file.rows.reduce((sum, row) => sum + row.amountFen, 0) };
};

/** The same run out of an uploaded payroll file. A repeat reads the file again and posts nothing. */
export const postBatchFile = async (
  ctx: UnionCtx,
  command: CreateDuesBatchFile,
): Promise<{ readonly isReplay: boolean; readonly batch: DuesFileBatch }> => {
  allow(ctx, 'funds.dues.post');
  const upload = await readUpload(ctx, command.uploadId);
  const file = await readDuesFile(upload.bytes, command.mapping);
  const { period, mode } = command;
  const batch = { period, mode, declared: declaredOf(file, command), rows: [...file.rows] };
  const answer: BatchAnswer = await postBatch(ctx, batch, { source: 'file', maxRows: MAX_FILE_ROWS });
  return {
    isReplay: answer.isReplay,
    batch: {
      ...answer.batch,
      file: { fileName: upload.fileName, columns: [...file.columns], mapping: file.mapping },
    },
  };
};
