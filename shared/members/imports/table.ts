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
/** A file as it was gone through: `kept` is what the reader wanted of each person's row. */
export type Scan<T> = {
  readonly header: Header;
  readonly signature: string;
  readonly count: number;
  readonly kept: readonly T[];
};
/** What to keep of a row; undefined keeps nothing, so that a large file never stands in memory as a whole. */
type Keep<T> = (row: Row, count: number) => T | undefined;

/** Printed rosters repeat the header on each page. */
const isHeaderAgain = (row: Row, header: Header): boolean =>
  row.cells.length > 0 && row.cells.every((cell, column) => foldLabel(cell.text) === (header.labels[column] ?? ''));

/** The same columns in the same order are the same kind of file; the column of reasons that we add does not count. */
const signatureOf = (header: Header): string => {
  const labels = header.labels.filter((label) => label !== foldLabel(REASON_LABEL));
  return createHash('sha256').update(labels.join('\n')).digest('hex').slice(0, 32);
};

const optionsOf = (source: Source) => ({
  maxRows: MAX_ROWS,
  ...(source.encoding === undefined ? {} : { encoding: source.encoding as Encoding }),
  ...(source.sheet === undefined ? {} : { sheet: source.sheet }),
});

/** Reads the first rows until the header is among them; the rest of the file is still to come. */
const readHead = async (rows: AsyncGenerator<Row, void, undefined>): Promise<{ header: Header; head: Row[] }> => {
  const head: Row[] = [];
  while (head.length < limits.headerSearchRows) {
    const next = await rows.next();
    if (next.done) break;
    head.push(next.value);
  }
  const header = findHeader(head, isKnownLabel) ?? refuse('invalid', 'members.import.noHeader');
  return { header, head };
};

/** Goes through the people of a file, without titles, repeated headers and totals. */
export const scanTable = async <T>(bytes: Uint8Array, source: Source, keep: Keep<T>): Promise<Scan<T>> => {
  const rows = readRows(bytes, optionsOf(source));
  const { header, head } = await readHead(rows);
  const kept: T[] = [];
  let count = 0;
  const take = (row: Row): void => {
    if (row.row <= header.row || isTotalsRow(row) || isHeaderAgain(row, header)) return;
    count += 1;
    if (count > MAX_ROSTER_ROWS) refuse('limit', 'files.sheet.tooManyRows', { max: MAX_ROSTER_ROWS });
    const value = keep(row, count);
    if (value !== undefined) kept.push(value);
  };
  head.forEach(take);
  for await (const row of rows) take(row);
  if (count === 0) refuse('invalid', 'members.import.noRows');
  return { header, signature: signatureOf(header), count, kept };
};

export const scanUpload = async <T>(ctx: UnionCtx, state: Import, keep: Keep<T>): Promise<Scan<T>> =>
  scanTable((await readUpload(ctx, state.uploadId)).bytes, state, keep);

/** The rows of an import as they are read with its mapping and corrections, with what they say against each other. */
export const loadCandidates = async (
  ctx: UnionCtx,
  state: Import,
  corrections: Corrections,
  vault: Vault,
): Promise<readonly Candidate[]> => {
  const today = dayOf(ctx.tools.now());
  const { kept } = await scanUpload(ctx, state, (row) => readRow(row, state.mapping, today, corrections.get(row.row)));
  return findRepeats(kept, state.mapping, (number) => identityHash(vault, number));
};
