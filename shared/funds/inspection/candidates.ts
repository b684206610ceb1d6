import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import type { Expenditure } from '../expenditure/schema.ts';
import { BANK, CASH } from '../ledger/chart.ts';
import type { Voucher, VoucherLine } from '../ledger/schema.ts';
import type { Candidate } from './schema.ts';

/** Kinds of voucher behind which a request with its approval is expected. */
const BY_REQUEST: readonly Voucher['source']['kind'][] = ['expenditure', 'advance', 'manual'];

/** Papers that were to follow when it was asked for: no standard is passed by them, and they may be there by now. */
const OF_PAPERS: ReadonlySet<string> = new Set(['funds.expenditure.paperMissing', 'funds.expenditure.minutesMissing']);

const isMoney = ({ account }: VoucherLine): boolean => account.startsWith(CASH) || account.startsWith(BANK);

/** What left cash and bank by a voucher; moves between the two and what came in are nothing. */
export const moneyOut = (voucher: Pick<Voucher, 'lines'>): number =>
  Math.max(
    0,
    voucher.lines.filter(isMoney).reduce((sum, line) => sum + line.creditFen - line.debitFen, 0),
  );

/** The requests behind vouchers, by id; one batch of reads. */
export const readRequests = async (
  ctx: UnionCtx,
  vouchers: readonly Voucher[],
): Promise<ReadonlyMap<string, Expenditure>> => {
  const ids = new Set(
    vouchers
      .filter(({ source }) => source.kind === 'expenditure' || source.kind === 'advance')
      .map((one) => one.source.id),
  );
  const keys = [...ids].map((id) => key.expenditure(ctx.scope.unionId, id));
  const found = await ctx.db.getMany<Expenditure>(keys);
  return new Map(found.map((one) => [one.id, one]));
};

const warningsOf = (
  voucher: Voucher,
  request: Expenditure | undefined,
  amountFen: number,
  resolutionAboveFen: number,
): readonly string[] => {
  const lacks =
    amountFen > resolutionAboveFen &&
    BY_REQUEST.includes(voucher.source.kind) &&
    (request?.approval.resolutionIds.length ?? 0) === 0;
  const warned = (request?.warnings ?? []).map(({ code }) => code).filter((code) => !OF_PAPERS.has(code));
  return [...(lacks ? ['noResolution'] : []), ...warned];
};

/** Vouchers as sampling sees them. Reversed ones and their reversals stay in: that they exist is part of the books. */
export const candidatesOf = (
  vouchers: readonly Voucher[],
  requests: ReadonlyMap<string, Expenditure>,
  limits: { readonly resolutionAboveFen: number },
): readonly Candidate[] =>
  vouchers.map((voucher) => {
    const request = requests.get(voucher.source.id);
    const amountFen = moneyOut(voucher);
    return {
      voucherId: voucher.id,
      hash: voucher.hash,
      date: voucher.date,
      summary: voucher.summary,
      amountFen,
      payee: request?.payee.name ?? null,
      papers: Math.max(voucher.attachments ?? 0, voucher.attachmentIds?.length ?? 0, request?.papers.length ?? 0),
      warnings: warningsOf(voucher, request, amountFen, limits.resolutionAboveFen),
    };
  });
