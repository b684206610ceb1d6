import * as z from 'zod';
import { maskIdentity, maskPhone } from '../../kernel/masking.ts';
import { CHANGED_FIELDS } from './differences.ts';
import { IMPORT_FIELDS, type ImportField } from './field-schema.ts';
import { columnLetters } from './fields.ts';
import type { KeptRow } from './findings.ts';
import { IMPORT_STATUSES, type Import } from './schema.ts';
import type { Trouble } from './trouble.ts';

const count = z.int().min(0).max(1_000_000_000);
const instant = z.string().max(30).nullable();

/** Texts of the first cells of each column, so that a person sees what a column holds. */
export type Samples = readonly (readonly string[])[];
export const SAMPLES_PART = 'H';
export const SAMPLE_ROWS = 3;
const SAMPLE_CHARS = 40;

/** Long numbers are masked: a preview of columns needs their form and not their content. */
export const maskSample = (text: string): string =>
  text.slice(0, SAMPLE_CHARS).replace(/[0-9０-９Xx]{7,}/g, (digits) => maskIdentity(digits));

const ColumnView = z.object({
  column: z.int().min(0).max(255),
  letters: z.string().max(3),
  header: z.string().max(200),
  field: z.enum(IMPORT_FIELDS).nullable(),
  samples: z.array(z.string().max(60)).max(SAMPLE_ROWS),
});

/** An import with its columns, what its check found and how far it came. */
export const ImportView = z
  .object({
    id: z.string().max(30),
    status: z.enum(IMPORT_STATUSES),
    fileName: z.string().max(200),
    headerRow: z.int().min(1).max(1_048_576),
    rows: count,
    columns: z.array(ColumnView).max(256),
    isMappingRemembered: z.boolean(),
    counts: z
      .object({ total: count, new: count, changed: count, unchanged: count, refused: count, notices: count })
      .nullable(),
    progress: z.object({ done: count, total: count }),
    committed: z.object({ created: count, changed: count }),
    undone: z.object({ removed: count, restored: count, skipped: count }).nullable(),
    isCancelRequested: z.boolean(),
    failure: z.string().max(80).nullable(),
    createdBy: z.string().max(60),
    createdAt: z.string().max(30),
    startedAt: instant,
    finishedAt: instant,
    undoUntil: instant,
    version: z.int().min(1).max(1_000_000_000),
  })
  .meta({
    id: 'MemberImport',
    example: {
      id: 'imp_01JD9Z6T7QF3000000000000AA',
      status: 'checked',
      fileName: '职工花名册.xlsx',
      headerRow: 3,
      rows: 812,
      columns: [{ column: 2, letters: 'C', header: '姓 名', field: 'name', samples: ['彭秀明', '许轩'] }],
      isMappingRemembered: false,
      counts: { total: 812, new: 806, changed: 0, unchanged: 0, refused: 6, notices: 9 },
      progress: { done: 0, total: 812 },
      committed: { created: 0, changed: 0 },
      undone: null,
      isCancelRequested: false,
      failure: null,
      createdBy: '王主席',
      createdAt: '2026-11-22T06:30:00.000Z',
      startedAt: null,
      finishedAt: null,
      undoUntil: null,
      version: 2,
    },
  });
export type ImportView = z.infer<typeof ImportView>;

const progressOf = (state: Import): ImportView['progress'] => {
  if (state.status === 'undoing' && state.undone)
    return { done: state.committed.chunks - state.undone.chunksLeft, total: state.committed.chunks };
  return { done: state.committed.position, total: state.rows };
};

const undoneOf = (state: Import): ImportView['undone'] =>
  state.undone
    ? { removed: state.undone.removed, restored: state.undone.restored, skipped: state.undone.skipped }
    : null;

export const importViewOf = (state: Import, samples: Samples): ImportView => ({
  id: state.id,
  status: state.status,
  fileName: state.fileName,
  headerRow: state.headerRow,
  rows: state.rows,
  columns: state.headers.map((header, column) => ({
    column,
    letters: columnLetters(column),
    header: header.slice(0, 200),
    field: state.mapping[column] ?? null,
    samples: [...(samples[column] ?? [])],
  })),
  isMappingRemembered: state.isRemembered,
  counts: state.counts ?? null,
  progress: progressOf(state),
  committed: { created: state.committed.created, changed: state.committed.changed },
  undone: undoneOf(state),
  isCancelRequested: state.cancelRequestedAt !== undefined,
  failure: state.failure ?? null,
  createdBy: state.createdBy,
  createdAt: state.createdAt,
  startedAt: state.startedAt ?? null,
  finishedAt: state.finishedAt ?? null,
  undoUntil: state.undoUntil ?? null,
  version: state.v,
});

const TroubleView = z.object({
  field: z.enum(IMPORT_FIELDS),
  column: z.int().min(0).max(255),
  place: z.string().max(12),
  code: z.string().max(80),
  params: z.record(z.string().max(60), z.union([z.string().max(200), z.number(), z.boolean()])),
  detail: z.string().max(500),
});

/** A row of a check: what stands in it and what is wrong (or was put right) at which place. */
export const ImportRowView = z
  .object({
    row: z.int().min(1).max(1_048_576),
    cells: z.partialRecord(z.enum(IMPORT_FIELDS), z.string().max(200)),
    troubles: z.array(TroubleView).max(60),
    memberId: z.string().max(30).nullable(),
    changes: z
      .array(
        z.object({
          field: z.enum(CHANGED_FIELDS),
          before: z.string().max(200).nullable(),
          after: z.string().max(200).nullable(),
        }),
      )
      .max(CHANGED_FIELDS.length),
  })
  .meta({
    id: 'MemberImportRow',
    example: {
      row: 11,
      cells: { name: '程鹏轩', employeeNo: 'G00008', idNumber: '320199199803190500' },
      troubles: [
        {
          field: 'idNumber',
          column: 4,
          place: 'E11',
          code: 'kernel.identity.precisionLost',
          params: {},
          detail: '该列被 Excel 存成数字，后三位已丢失，请按文本格式重填。',
        },
      ],
      memberId: null,
      changes: [],
    },
  });
export type ImportRowView = z.infer<typeof ImportRowView>;

/** Says in words what a code means; the texts belong to the HTTP layer. */
export type Explain = (code: string, params: NonNullable<Trouble['params']>) => string;

const MASKS: Readonly<Partial<Record<ImportField, (text: string) => string>>> = {
  idNumber: maskIdentity,
  phone: maskPhone,
  wageBase: () => '***',
};

/** Sensitive cells are shown as they are only where they are refused, because that is what has to be corrected. */
export const rowViewOf = (kept: KeptRow, explain: Explain, isRefused: boolean): ImportRowView => {
  const wrong = new Set(isRefused ? kept.troubles.map(({ field }) => field) : []);
  const shown = (field: ImportField, text: string): string =>
    (wrong.has(field) ? undefined : MASKS[field]?.(text)) ?? text;
  const cells = Object.entries(kept.texts) as [ImportField, string][];
  return {
    row: kept.row,
    cells: Object.fromEntries(cells.map(([field, text]) => [field, shown(field, text).slice(0, 200)])),
    troubles: kept.troubles.map((trouble) => ({
      ...trouble,
      params: trouble.params ?? {},
      detail: explain(trouble.code, trouble.params ?? {}),
    })),
    memberId: kept.memberId ?? null,
    changes: [...(kept.changes ?? [])],
  };
};
