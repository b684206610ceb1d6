import { createHash } from 'node:crypto';
import type { Row } from '../../files/cell.ts';
import type { Encoding } from '../../files/decode.ts';
import { findHeader, foldLabel, type Header, isTotalsRow } from '../../files/header.ts';
import { limits } from '../../files/limits.ts';
import { readRows } from '../../files/sheet.ts';
import { refuse } from '../../kernel/errors.ts';
import { dayOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Vault } from '../../storage/vault.ts';
import { identityHash } from '../roster/seal.ts';
import { type Corrections, readRow } from './cells.ts';
import { isKnownLabel, REASON_LABEL } from './fields.ts';
import { type Candidate, findRepeats } from './match.ts';
import type { Import } from './schema.ts';
import { readUpload } from './uploads.ts';

/** People in one file; titles, header and totals come on top of it. */
export const MAX_ROSTER_ROWS = 50_000;
const MAX_ROWS = MAX_ROSTER_ROWS + limits.headerSearchRows;

type Source = { readonly encoding?: string | undefined; readonly sheet?: string | undefined };
export type SheetTable = { readonly header: Header; readonly rows: readonly Row[]; readonly signature: string };

const readAll = async (bytes: Uint8Array, source: Source): Promise<Row[]> => {
  const rows: Row[] = [];
  const options = {
    maxRows: MAX_ROWS,
    ...(source.encoding === undefined ? {} : { encoding: source.encoding as Encoding }),
    ...(source.sheet === undefined ? {} : { sheet: source.sheet }),
  };
  for await (const row of readRows(bytes, options)) rows.push(row);
  return rows;
};

/** Printed rosters repeat the header on each page. */
const isHeaderAgain = (row: Row, header: Header): boolean =>
  row.cells.length > 0 && row.cells.every((cell, column) => foldLabel(cell.text) === (header.labels[column] ?? ''));

/** The same columns in the same order are the same kind of file; the column of reasons that we add does not count. */
const signatureOf = (header: Header): string => {
  const labels = header.labels.filter((label) => label !== foldLabel(REASON_LABEL));
  return createHash('sha256').update(labels.join('\n')).digest('hex').slice(0, 32);
};

/** Header and people of a file, without titles, repeated headers and totals. */
export const readTable = async (bytes: Uint8Array, source: Source): Promise<SheetTable> => {
  const all = await readAll(bytes, source);
  const header = findHeader(all, isKnownLabel);
  if (header === undefined) return refuse('invalid', 'members.import.noHeader');
  const rows = all.filter((row) => row.row > header.row && !isTotalsRow(row) && !isHeaderAgain(row, header));
  if (rows.length > MAX_ROSTER_ROWS) return refuse('limit', 'files.sheet.tooManyRows', { max: MAX_ROSTER_ROWS });
  if (rows.length === 0) return refuse('invalid', 'members.import.noRows');
  return { header, rows, signature: signatureOf(header) };
};

export const loadTable = async (ctx: UnionCtx, state: Import): Promise<SheetTable> =>
  readTable((await readUpload(ctx, state.uploadId)).bytes, state);

/** The rows of an import as they are read with its mapping and corrections, with what they say against each other. */
export const loadCandidates = async (
  ctx: UnionCtx,
  state: Import,
  corrections: Corrections,
  vault: Vault,
): Promise<readonly Candidate[]> => {
  const { rows } = await loadTable(ctx, state);
  const today = dayOf(ctx.tools.now());
  const readings = rows.map((row) => readRow(row, state.mapping, today, corrections.get(row.row)));
  return findRepeats(readings, state.mapping, (number) => identityHash(vault, number));
};
