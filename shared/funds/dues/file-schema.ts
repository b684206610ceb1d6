import * as z from 'zod';
import { idPattern } from '../../kernel/ids.ts';
import { PeriodSchema } from '../../kernel/period.ts';
import { DeclaredSchema, MODES } from './schema.ts';
import { DuesBatchView, MAX_FILE_ROWS } from './views.ts';

const Column = z.string().trim().min(1).max(100).meta({ example: '会费' });
export const MAX_PAY_COLUMNS = 60;
const UploadId = z.string().max(30).regex(idPattern('upload')).meta({ example: 'upl_01JD9Z6T7QF3000000000000AA' });
const Mapping = z.strictObject({
  employeeNo: Column.optional(),
  idNumber: Column.optional(),
  amount: Column.optional(),
  /** Pay items that make the wage base, added up; it is shown beside what is due and changes nothing. */
  wage: z.array(Column).max(MAX_PAY_COLUMNS).optional(),
});
const FileTotals = DeclaredSchema.extend({
  count: z.int().min(0).max(1_000_000),
  totalFen: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
});

export const ProposeDuesFile = z.strictObject({ uploadId: UploadId }).meta({ id: 'ProposeDuesFile' });
export type ProposeDuesFile = z.infer<typeof ProposeDuesFile>;

export const CreateDuesBatchFile = z
  .strictObject({
    uploadId: UploadId,
    period: PeriodSchema.meta({ example: '2026-11' }),
    mode: z.enum(MODES),
    mapping: Mapping.optional(),
    declared: FileTotals.extend({ count: z.int().min(0).max(MAX_FILE_ROWS) }).optional(),
  })
  .meta({ id: 'CreateDuesBatchFile' });
export type CreateDuesBatchFile = z.infer<typeof CreateDuesBatchFile>;

const Text = z.string().max(200);
const Cell = z.string().max(100);
const MappingView = z.object({
  employeeNo: Text.optional(),
  idNumber: Text.optional(),
  amount: Text.optional(),
  wage: z.array(Text).max(MAX_PAY_COLUMNS).optional(),
});
const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER).nullable();
/** Null for a workbook, which says itself how it is written. */
const EncodingView = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030']).nullable();

export const DuesFileProposalView = z
  .object({
    fileName: z.string().max(255),
    encoding: EncodingView,
    columns: z.array(Text).max(256),
    /** Proposed by the labels; what is missing has to be named by a person. */
    mapping: MappingView,
    /** Whether somebody has confirmed columns for files with these headers: then they are proposed again. */
    isRemembered: z.boolean(),
    /** Columns that may be pay items, whether they count for the base of dues, and whether the union’s list names them. */
    payItems: z.array(z.object({ column: Text, counts: z.boolean(), isListed: z.boolean() })).max(256),
    /** The first rows as they stand in the file, to see whether the columns are the right ones. */
    sample: z.array(z.array(Cell).max(256)).max(5),
    /** Rows below the header, the totals row not among them. */
    rows: z.int().min(0).max(MAX_FILE_ROWS),
    /** What the file's own totals row says; null when it has none or the columns are not known yet. */
    totals: FileTotals.nullable(),
  })
  .meta({ id: 'DuesFileProposal' });
export type DuesFileProposal = z.infer<typeof DuesFileProposalView>;

export const DuesFileBatchView = DuesBatchView.extend({
  file: z.object({
    fileName: z.string().max(255),
    encoding: EncodingView,
    columns: z.array(Text).max(256),
    mapping: MappingView,
    declared: FileTotals,
    /** Who declared: the totals row, the person, or nobody yet (a dry run counts what it reads). */
    declaredBy: z.enum(['file', 'person', 'nobody']),
    /** Names as the file has them, by row, for people to read; they decide nothing. */
    names: z.array(z.string().max(50)).max(MAX_FILE_ROWS),
    /** By row: the base out of the pay items, what would be due on it, and what is due by the roster; empty without pay items. */
    bases: z.array(z.object({ baseFen: Fen, dueFen: Fen, rosterDueFen: Fen })).max(MAX_FILE_ROWS),
  }),
}).meta({ id: 'DuesFileBatch' });
export type DuesFileBatch = z.infer<typeof DuesFileBatchView>;
