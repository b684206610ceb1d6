import type { Row } from '../../files/cell.ts';
import { decodeText, type Encoding } from '../../files/decode.ts';
import { findHeader, foldLabel, type Header } from '../../files/header.ts';
import { readRows } from '../../files/sheet.ts';
import { sniffType } from '../../files/sniff.ts';
import { DomainError } from '../../kernel/errors.ts';
import { toHalfWidth } from '../../kernel/text.ts';
import { shortHash } from '../ledger/canonical.ts';
import { MAX_STATEMENT_ROWS, STATEMENT_FIELDS, type StatementField, type StatementMapping } from './file-schema.ts';

/** A table below its header, with the places of its columns. */
export type OpenedFile = {
  readonly encoding: Encoding | null;
  readonly header: Header;
  /** Texts above the header: the account number, the range of days. */
  readonly above: readonly string[];
  readonly body: readonly Row[];
};

const LABELS: Readonly<Record<StatementField, readonly string[]>> = {
  day: ['交易日期', '交易日', '记账日期', '记帐日期', '入账日期', '发生日期', '日期', 'date'],
  time: ['交易时间', '记账时间', '时间', 'time'],
  in: ['贷方发生额', '贷方金额', '收入金额', '收入', '存入金额', '转入金额', '贷方', 'credit'],
  out: ['借方发生额', '借方金额', '支出金额', '支出', '支取金额', '转出金额', '借方', 'debit'],
  amount: ['交易金额', '发生额', '金额', 'amount'],
  direction: ['借贷标志', '借贷方向', '收支标志', '收支方向', '借贷', '收支', '交易类型'],
  balance: ['账户余额', '帐户余额', '当前余额', '本次余额', '余额', 'balance'],
  counterparty: ['对方户名', '对方名称', '对方单位名称', '对方单位', '交易对方', '对手户名', '对方账户名称', 'payee'],
  memo: ['摘要', '交易摘要', '附言', '用途', '备注', '交易附言', 'memo'],
  reference: ['交易流水号', '流水号', '凭证号', '凭证号码', '交易序号', 'reference'],
};
const KNOWN = new Set(Object.values(LABELS).flat());
/** Account numbers as they stand above a header. */
const NUMBER = /(?<!\d)\d{12,25}(?!\d)/g;

/** Opens a table whose header has at least one of the labels asked for; throws `funds.bank.headerMissing`. */
export const openTable = async (
  bytes: Uint8Array,
  encoding: Encoding | undefined,
  isKnown: (label: string) => boolean,
): Promise<OpenedFile> => {
  const all: Row[] = [];
  const options = { maxRows: MAX_STATEMENT_ROWS + 50, ...(encoding ? { encoding } : {}) };
  for await (const row of readRows(bytes, options)) all.push(row);
  const header = findHeader(all, isKnown);
  if (!header) throw new DomainError('invalid', 'funds.bank.headerMissing');
  const body = all.filter((row) => row.row > header.row);
  if (body.length > MAX_STATEMENT_ROWS)
    throw new DomainError('limit', 'funds.bank.tooManyRows', { max: MAX_STATEMENT_ROWS });
  return {
    encoding: sniffType(bytes) === 'xlsx' ? null : decodeText(bytes, encoding).encoding,
    header,
    above: all.filter((row) => row.row < header.row).flatMap((row) => row.cells.map((cell) => cell.text)),
    body,
  };
};

/** A bank statement in whatever encoding it came, or in the one that a person chose. */
export const openStatement = (bytes: Uint8Array, encoding: Encoding | undefined): Promise<OpenedFile> =>
  openTable(bytes, encoding, (label) => KNOWN.has(label));

/** What files of one bank have in common: their header. */
export const signatureOf = ({ labels }: Header): string => shortHash(labels.join('\u001f'));

/** The columns that the labels suggest, each field by the first label that is there. */
export const proposeMapping = ({ labels, texts }: Header): StatementMapping =>
  Object.fromEntries(
    STATEMENT_FIELDS.flatMap((field) => {
      const column = LABELS[field].map((label) => labels.indexOf(label)).find((index) => index >= 0);
      return column === undefined ? [] : [[field, texts[column] ?? '']];
    }),
  );

export type Columns = { readonly [F in StatementField]?: number };

/** Places of the named columns; throws `funds.bank.columnUnknown` for one that the file has not. */
export const columnsOf = ({ labels }: Header, mapping: StatementMapping): Columns =>
  Object.fromEntries(
    STATEMENT_FIELDS.flatMap((field) => {
      const wanted = mapping[field];
      if (wanted === undefined) return [];
      const column = labels.indexOf(foldLabel(wanted));
      if (column >= 0) return [[field, column]];
      throw new DomainError('invalid', 'funds.bank.columnUnknown', { column: wanted }, [
        { pointer: `/mapping/${field}`, code: 'funds.bank.columnUnknown', params: { column: wanted } },
      ]);
    }),
  );

/** Account numbers above the header. */
export const numbersAbove = ({ above }: OpenedFile): readonly string[] =>
  above.flatMap((text) => toHalfWidth(text).replace(/[\s-]/g, '').match(NUMBER) ?? []);

const SAMPLE_ROWS = 5;
const MAX_SAMPLE_CHARS = 100;

/** The first rows as they stand in the file. */
export const sampleOf = ({ header, body }: OpenedFile): string[][] =>
  body
    .slice(0, SAMPLE_ROWS)
    .map((row) => header.texts.map((_, column) => (row.cells[column]?.text ?? '').slice(0, MAX_SAMPLE_CHARS)));
