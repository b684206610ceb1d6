import { readFileSync } from 'node:fs';
import { writeCsv } from '#shared/files/write.ts';
import { createUpload } from '#shared/members/imports/uploads.ts';
import { blobName } from '#shared/storage/blobs.ts';
import type { CallOptions, Kit } from '#tests/kit/api.ts';
import type { KitUnion } from '#tests/kit/union.ts';

export const SAMPLE = readFileSync(new URL('../../samples/huadong/bank-statement-2026-11.csv', import.meta.url));
export const TRUTH = JSON.parse(readFileSync(new URL('../../samples/huadong/truth.json', import.meta.url), 'utf8')) as {
  bank: { openingFen: number; lines: number; closingFen: number };
};
export const NUMBER = '3200 1599 8360 5250 0199';

export type Problem = { code: string; params: Record<string, unknown>; errors: { pointer: string; code: string }[] };
export type Account = {
  id: string;
  numberTail: string;
  balanceFen: number | null;
  anchorOn: string | null;
  lastDay: string | null;
};
export type Imported = {
  encoding: string | null;
  mapping: Record<string, string>;
  counts: { rows: number; added: number; known: number; refused: number };
  openingFen: number | null;
  closingFen: number | null;
  expectedOpeningFen: number | null;
  breaks: number[];
  lines: { row: number; amountFen: number; isKnown: boolean }[];
  refused: { row: number; column: string; text: string; code: string }[];
  isOtherAccount: boolean;
};

type Role = 'chair' | 'finance' | 'cashier' | 'audit';

/** What the tests of bank accounts do over and over, for one union. */
export const bankKit = (kit: Kit, union: KitUnion) => {
  const as = (role: Role) => ({ cookie: union.cookieFor(role), csrf: union.csrfFor(role) });
  const call = <T = Problem>(role: Role, line: string, body?: unknown, more: CallOptions = {}) =>
    kit.call<T>(line, { ...as(role), ...(body === undefined ? {} : { body }), ...more });
  const upload = async (bytes: Uint8Array, fileName = '对账单.csv'): Promise<string> => {
    const ctx = union.ctxFor('cashier');
    const { id } = await createUpload(ctx, { fileName, sizeBytes: bytes.byteLength });
    await kit.blobs.write(blobName(union.unionId, 'uploads', id), bytes, 'text/csv');
    return id;
  };
  const open = async (more: object = {}): Promise<Account> => {
    const body = { name: '基本户', bank: '建设银行玄武支行', number: NUMBER, ...more };
    const answer = await call<Account>('finance', 'POST /v1/bank-accounts', body);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const take = async <T = Imported>(accountId: string, bytes: Uint8Array, more: object = {}) =>
    call<T>('cashier', 'POST /v1/bank-statements', {
      accountId,
      uploadId: await upload(bytes),
      mode: 'commit',
      ...more,
    });
  return { as, call, upload, open, take };
};

/** A statement as a bank writes it, one signed amount a line. */
export const statementOf = (rows: readonly (readonly [day: string, yuan: string, payee: string, memo: string])[]) =>
  writeCsv(
    {
      columns: ['交易日期', '金额', '对方户名', '摘要'].map((header) => ({ header, kind: 'text' as const })),
      rows: rows.map(([on, yuan, payee, memo]) => [on, ` ${yuan}`, payee, memo]),
    },
    'gb18030',
  );
