import * as z from 'zod';
import { idPattern } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/period.ts';
import { IMPORT_FIELDS } from './field-schema.ts';
import type { Mapping } from './fields.ts';

/** mapping → checking → checked → committing → committed, cancelled or failed → undoing → undone. */
export const IMPORT_STATUSES = [
  'mapping',
  'checking',
  'checked',
  'committing',
  'committed',
  'cancelled',
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export type Counts = {
  readonly total: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly notices: number;
};

/** How far a commit came: rows before `position` are done; each chunk left one undo part. */
export type Committed = {
  readonly position: number;
  readonly chunks: number;
  readonly created: number;
  readonly changed: number;
};
/** How far an undo came: chunks from `chunksLeft` on are taken back. */
export type Undone = {
  readonly chunksLeft: number;
  readonly removed: number;
  readonly restored: number;
  readonly skipped: number;
};

/** The manifest of an import. Personal data is only in its sealed parts and in the uploaded file. */
export type Import = {
  readonly id: string;
  readonly uploadId: string;
  readonly fileName: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly headerRow: number;
  readonly labels: readonly string[];
  readonly headers: readonly string[];
  readonly signature: string;
  readonly mapping: Mapping;
  readonly isRemembered: boolean;
  readonly rows: number;
  readonly status: ImportStatus;
  readonly counts?: Counts;
  /** Names the parts that the last finished check wrote. */
  readonly checkId?: string;
  readonly committed: Committed;
  readonly undone?: Undone;
  /** By how much this import raised the declared headcount; an undo takes it back. */
  readonly raisedHeadcount?: number;
  readonly cancelRequestedAt?: Instant;
  readonly failure?: string;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly startedAt?: Instant;
  readonly finishedAt?: Instant;
  readonly undoUntil?: Instant;
  readonly v: number;
};

export const IMPORT_ID = idPattern('import');
export const UPLOAD_ID = idPattern('upload');

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;

export const CreateUpload = z
  .strictObject({
    fileName: z.string().trim().min(1).max(200).meta({ example: '职工花名册.xlsx' }),
    sizeBytes: z.int().min(1).max(1_000_000_000).meta({ example: 74064 }),
  })
  .meta({ id: 'CreateUpload' });
export type CreateUpload = z.infer<typeof CreateUpload>;

export const CreateImport = z
  .strictObject({
    uploadId: z.string().max(30).regex(UPLOAD_ID).meta({ example: 'upl_01JD9Z6T7QF3000000000000AA' }),
    encoding: z.enum(ENCODINGS).optional(),
    sheet: z.string().min(1).max(100).optional(),
  })
  .meta({ id: 'CreateImport' });
export type CreateImport = z.infer<typeof CreateImport>;

export const SetMapping = z
  .strictObject({ mapping: z.array(z.enum(IMPORT_FIELDS).nullable()).min(1).max(256) })
  .meta({ id: 'SetImportMapping', example: { mapping: ['employeeNo', 'name', 'idNumber', null] } });
export type SetMapping = z.infer<typeof SetMapping>;

/** Corrected texts by field; an empty text clears the cell. */
export const CorrectRow = z
  .strictObject({
    cells: z
      .strictObject(
        Object.fromEntries(IMPORT_FIELDS.map((field) => [field, z.string().max(200).optional()])) as Record<
          (typeof IMPORT_FIELDS)[number],
          z.ZodOptional<z.ZodString>
        >,
      )
      .refine((cells) => Object.keys(cells).length > 0),
  })
  .meta({ id: 'CorrectImportRow', example: { cells: { phone: '13800135678' } } });
export type CorrectRow = z.infer<typeof CorrectRow>;

export const MAX_CORRECTED_ROWS = 50;

/** Several corrected rows with one check behind them. */
export const CorrectRows = z
  .strictObject({
    rows: z
      .array(z.strictObject({ row: z.int().min(1).max(1_048_576), cells: CorrectRow.shape.cells }))
      .min(1)
      .max(MAX_CORRECTED_ROWS),
  })
  .meta({ id: 'CorrectImportRows', example: { rows: [{ row: 15, cells: { phone: '13800135678' } }] } });
export type CorrectRows = z.infer<typeof CorrectRows>;

/** Which rows of a check are asked for. */
export const ROW_STATUSES = ['refused', 'changed', 'noticed'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];
