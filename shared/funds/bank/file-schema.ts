import * as z from 'zod';
import { idPattern } from '../../kernel/ids.ts';
import { BankAccountId, SignedFen, Text } from './schema.ts';

/** Columns of a statement. Money in two columns (收入/支出), or one signed amount, or one with a column of its direction. */
export const STATEMENT_FIELDS = [
  'day',
  'time',
  'in',
  'out',
  'amount',
  'direction',
  'balance',
  'counterparty',
  'memo',
  'reference',
] as const;
export type StatementField = (typeof STATEMENT_FIELDS)[number];

export const MAX_STATEMENT_ROWS = 5_000;
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;

const UploadId = z.string().max(30).regex(idPattern('upload')).meta({ example: 'upl_01JD9Z6T7QF3000000000000AA' });
const Column = z.string().trim().min(1).max(100);
const Mapping = z.strictObject(
  Object.fromEntries(STATEMENT_FIELDS.map((field) => [field, Column.optional()])) as Record<
    StatementField,
    z.ZodOptional<typeof Column>
  >,
);
export type StatementMapping = z.infer<typeof Mapping>;
const MappingView = z.object(
  Object.fromEntries(STATEMENT_FIELDS.map((field) => [field, Text(200).optional()])) as Record<
    StatementField,
    z.ZodOptional<z.ZodString>
  >,
);

export const ProposeStatement = z
  .strictObject({ accountId: BankAccountId, uploadId: UploadId, encoding: z.enum(ENCODINGS).optional() })
  .meta({ id: 'ProposeBankStatement' });
export type ProposeStatement = z.infer<typeof ProposeStatement>;

export const ImportStatement = z
  .strictObject({
    accountId: BankAccountId,
    uploadId: UploadId,
    mode: z.enum(['dry_run', 'commit']),
    encoding: z.enum(ENCODINGS).optional(),
    /** Without it, what was saved for these headers, or what the headers suggest. */
    mapping: Mapping.optional(),
    /** Take the lines although balances do not follow one another: somebody has looked at it. */
    despiteGaps: z.boolean().default(false),
  })
  .meta({ id: 'ImportBankStatement' });
export type ImportStatement = z.infer<typeof ImportStatement>;

/** Null for a workbook, which says itself how it is written. */
const EncodingView = z.enum(ENCODINGS).nullable();

export const StatementProposalView = z
  .object({
    fileName: Text(255),
    encoding: EncodingView,
    columns: z.array(Text(200)).max(256),
    mapping: MappingView,
    /** Whether the columns are those that somebody confirmed for files with these headers. */
    isSaved: z.boolean(),
    sample: z.array(z.array(Text(100)).max(256)).max(5),
    rows: z.int().min(0).max(MAX_STATEMENT_ROWS),
    /** The tail of the account number above the header, when the file has one. */
    numberTail: Text(4).nullable(),
    isOtherAccount: z.boolean(),
  })
  .meta({ id: 'BankStatementProposal' });
export type StatementProposal = z.infer<typeof StatementProposalView>;

const StatementLineView = z.object({
  row: z.int().min(0).max(1_048_576),
  day: Text(10),
  amountFen: SignedFen,
  balanceFen: SignedFen.nullable(),
  counterparty: Text(120),
  memo: Text(200),
  isKnown: z.boolean(),
});

export const RefusedCell = z.object({
  row: z.int().min(0).max(1_048_576),
  column: Text(200),
  text: Text(100),
  code: Text(80),
});
export type RefusedCell = z.infer<typeof RefusedCell>;

export const StatementImportView = z
  .object({
    mode: z.enum(['dry_run', 'commit']),
    fileName: Text(255),
    encoding: EncodingView,
    columns: z.array(Text(200)).max(256),
    mapping: MappingView,
    lines: z.array(StatementLineView).max(MAX_STATEMENT_ROWS),
    counts: z.object({
      rows: z.int().min(0).max(MAX_STATEMENT_ROWS),
      added: z.int().min(0).max(MAX_STATEMENT_ROWS),
      known: z.int().min(0).max(MAX_STATEMENT_ROWS),
      refused: z.int().min(0).max(MAX_STATEMENT_ROWS),
    }),
    inFen: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
    outFen: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
    /** From the file's balances; null where it shows none. */
    openingFen: SignedFen.nullable(),
    closingFen: SignedFen.nullable(),
    /** What the account held before the file's first day by what was imported already; null when nothing was. */
    expectedOpeningFen: SignedFen.nullable(),
    /** Rows before which the balances do not follow one another. */
    breaks: z.array(z.int().min(0).max(1_048_576)).max(MAX_STATEMENT_ROWS),
    refused: z.array(RefusedCell).max(MAX_STATEMENT_ROWS),
    isOtherAccount: z.boolean(),
  })
  .meta({ id: 'BankStatementImport' });
export type StatementImport = z.infer<typeof StatementImportView>;
