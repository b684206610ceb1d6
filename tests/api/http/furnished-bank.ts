import { blobName } from '#shared/storage/blobs.ts';
import type { Caller, Kit } from '#tests/kit/api.ts';
import type { KitUnion } from '#tests/kit/union.ts';

type WithId = { id: string };

const NUMBERS = { first: '32001599836052500199', second: '6222020000111122223' } as const;

/** A bank account with a statement, a match on it, and a batch of payments that came back. No voucher is posted. */
export const furnishBank = async (
  kit: Kit,
  union: KitUnion,
  who: { readonly finance: Caller; readonly cashier: Caller; readonly chair: Caller },
): Promise<Readonly<Record<'accountId' | 'lineId' | 'matchId' | 'payoutId', string>>> => {
  const call = async <T = WithId>(caller: Caller, line: string, body?: unknown): Promise<T> => {
    const answer = await kit.call<T>(line, { ...caller, ...(body === undefined ? {} : { body }) });
    if (answer.status >= 300) throw new Error(`${line}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const { id: accountId } = await call(who.finance, 'POST /v1/bank-accounts', {
    name: '基本户',
    bank: '某行',
    number: NUMBERS.first,
    opening: { on: '2026-11-01', balanceFen: 0 },
  });
  const text = '日期,金额,摘要\n2026-11-20,5.00,错账\n2026-11-20,-5.00,冲正\n2026-11-21,1.00,利息\n';
  const bytes = new TextEncoder().encode(text);
  const upload = { fileName: 'statement.csv', sizeBytes: bytes.byteLength };
  const { id: uploadId } = await call(who.cashier, 'POST /v1/uploads', upload);
  kit.blobs.files.set(blobName(union.unionId, 'uploads', uploadId), bytes);
  await call(who.cashier, 'POST /v1/bank-statements', { accountId, uploadId, mode: 'commit' });
  const month = `/v1/bank-accounts/${accountId}/months/2026-11`;
  type Line = { id: string; day: string; amountFen: number };
  const { lines } = await call<{ lines: Line[] }>(who.finance, `GET ${month}`);
  const refs = lines.filter(({ day }) => day === '2026-11-20').map(({ id, day }) => ({ id, day }));
  const { id: matchId } = await call(who.finance, `POST /v1/bank-accounts/${accountId}/matches`, {
    lines: refs,
    entries: [],
  });
  const lineId = lines.find(({ day }) => day === '2026-11-21')?.id ?? '';
  const rows = [{ name: '张三', card: NUMBERS.second, amountFen: 100 }];
  const { id: payoutId } = await call(who.cashier, 'POST /v1/payouts', { accountId, title: '慰问金', rows });
  await call(who.chair, `POST /v1/payouts/${payoutId}/release`);
  const outcomes = [{ no: 1, isPaid: false, reason: '户名不符' }];
  const result = { mode: 'commit', outcomes, paidOn: '2026-11-22' };
  await call(who.cashier, `POST /v1/payouts/${payoutId}/results`, result);
  return { accountId, lineId, matchId, payoutId };
};
