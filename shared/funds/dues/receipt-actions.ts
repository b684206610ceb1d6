import { nameOfActor } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import { dayOf, periodOfDay } from '../../kernel/period.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { BANK, CASH } from '../ledger/chart.ts';
import { readReversals, readVoucher } from '../ledger/store.ts';
import { receiptIssued, receiptVoided } from './events.ts';
import {
  type IncomeReceipt,
  type IncomeReceiptView,
  type IssueReceipt,
  receiptViewOf,
  type VoidReceipt,
} from './receipt-schema.ts';

type Stored = IncomeReceipt & Item;
/** Two receipts at once: one has the number, the other takes the next. */
const MAX_TRIES = 12;
const NUMBER_TAKEN = 'funds.receipts.numberMoved';

/** Receipts of a year, newest number first. */
export const listReceipts = async (
  ctx: UnionCtx,
  year: number,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<CursorPage<IncomeReceiptView>> => {
  allow(ctx, 'funds.dues.read');
  const query = { pk: pk.incomeReceipts(ctx.scope.unionId, year), newestFirst: true, limit: page.limit };
  const found = await queryPage<Stored>(ctx, 'listReceipts', query, page.cursor);
  return { ...found, data: found.data.map(receiptViewOf) };
};

type Brought = { readonly voucherId: string; readonly broughtFen: number };

const refuseVoucher = (code: string, broughtFen: number): never => {
  throw new DomainError('rule', code, { broughtFen }, [{ pointer: '/voucherId', code, params: { broughtFen } }]);
};

/** What the voucher brought in cash or by bank; it must be one of this union, and not taken back in red. */
const readBrought = async (ctx: UnionCtx, voucherId: string, amountFen: number): Promise<Brought> => {
  const voucher = await readVoucher(ctx, voucherId);
  if (!voucher) return refuseVoucher('funds.receipts.voucherUnknown', 0);
  const broughtFen = voucher.lines
    .filter(({ account }) => account === CASH || account === BANK)
    .reduce((sum, { debitFen }) => sum + debitFen, 0);
  if ((await readReversals(ctx, periodOfDay(voucher.date))).has(voucherId))
    return refuseVoucher('funds.receipts.voucherReversed', broughtFen);
  if (broughtFen < amountFen) return refuseVoucher('funds.receipts.moreThanVoucher', broughtFen);
  return { voucherId, broughtFen };
};

/** All receipts of a voucher together are never for more than it brought; what is voided can be issued anew. */
const issuedOf = (ctx: UnionCtx, { voucherId, broughtFen }: Brought, amountFen: number): Write => ({
  op: 'update',
  key: key.receiptVoucher(ctx.scope.unionId, voucherId),
  update: { expression: 'ADD issuedFen :amount', values: { ':amount': amountFen } },
  condition: {
    expression: 'attribute_not_exists(issuedFen) OR issuedFen <= :room',
    values: { ':room': broughtFen - amountFen },
  },
  refusal: { kind: 'rule', code: 'funds.receipts.moreThanVoucher', params: { broughtFen } },
});

const voidedOf = (ctx: UnionCtx, { voucherId, amountFen }: IncomeReceipt): readonly Write[] =>
  voucherId === undefined
    ? []
    : [
        {
          op: 'update',
          key: key.receiptVoucher(ctx.scope.unionId, voucherId),
          update: { expression: 'ADD issuedFen :less', values: { ':less': -amountFen } },
        },
      ];

const numberLock = (ctx: UnionCtx, officialNumber: string | undefined, receipt: string): Write[] =>
  officialNumber === undefined
    ? []
    : [
        {
          op: 'put',
          guard: 'new',
          item: { ...key.receiptNumber(ctx.scope.unionId, officialNumber), receipt },
          refusal: { kind: 'conflict', code: 'funds.receipts.numberTaken' },
        },
      ];

const issueOnce = async (
  ctx: UnionCtx,
  command: IssueReceipt,
  brought: Brought | undefined,
): Promise<IncomeReceiptView> => {
  const permit = allow(ctx, 'funds.dues.post');
  const year = Number(command.on.slice(0, 4));
  const { items } = await ctx.db.query<Stored>({
    pk: pk.incomeReceipts(ctx.scope.unionId, year),
    newestFirst: true,
    limit: 1,
    consistent: true,
  });
  const number = (items[0]?.number ?? 0) + 1;
  const { officialNumber, voucherId, note, ...rest } = command;
  const receipt: IncomeReceipt = {
    ...rest,
    year,
    number,
    ...(officialNumber === undefined ? {} : { officialNumber }),
    ...(voucherId === undefined ? {} : { voucherId }),
    ...(note === undefined ? {} : { note }),
    by: nameOfActor(ctx.actor),
    at: ctx.tools.now(),
    v: 0,
  };
  const { v: _, ...content } = receipt;
  const body = receiptViewOf(receipt);
  await commit(ctx, {
    permit,
    writes: [
      ...numberLock(ctx, officialNumber, `${year}-${number}`),
      ...(brought ? [issuedOf(ctx, brought, command.amountFen)] : []),
      {
        op: 'put',
        guard: 'new',
        item: { ...key.incomeReceipt(ctx.scope.unionId, year, number), ...content },
        refusal: { kind: 'conflict', code: NUMBER_TAKEN },
      },
    ],
    events: [receiptIssued(receipt)],
    answer: { status: 201, body },
  });
  return body;
};

/** Enters a receipt under the next number of its year. A form's own number is given once in a union. */
export const issueReceipt = async (ctx: UnionCtx, command: IssueReceipt): Promise<IncomeReceiptView> => {
  allow(ctx, 'funds.dues.post');
  if (command.on > dayOf(ctx.tools.now()))
    throw new DomainError('rule', 'funds.dues.dayFuture', {}, [{ pointer: '/on', code: 'funds.dues.dayFuture' }]);
  const { voucherId, amountFen } = command;
  const brought = voucherId === undefined ? undefined : await readBrought(ctx, voucherId, amountFen);
  for (let tries = 1; ; tries += 1) {
    try {
      return await issueOnce(ctx, command, brought);
    } catch (error) {
      const isTaken = error instanceof DomainError && error.code === NUMBER_TAKEN;
      if (!isTaken || tries >= MAX_TRIES) throw error;
      const [byte = 0] = ctx.tools.randomBytes(1);
      await ctx.tools.sleep((tries * 10 * byte) / 255);
    }
  }
};

/** Voids a receipt with a reason: it stays in the register, and its numbers are not given again. */
export const voidReceipt = async (
  ctx: UnionCtx,
  target: { readonly year: number; readonly number: number },
  command: VoidReceipt,
): Promise<IncomeReceiptView> => {
  const permit = allow(ctx, 'funds.dues.correct');
  const at = key.incomeReceipt(ctx.scope.unionId, target.year, target.number);
  const before = await ctx.db.get<Stored>(at, { consistent: true });
  if (!before) return notFound();
  const refusal = { kind: 'conflict', code: 'funds.receipts.voidAlready' } as const;
  if (before.voidedAt !== undefined) throw new DomainError(refusal.kind, refusal.code);
  const after: Stored = {
    ...before,
    voidedAt: ctx.tools.now(),
    voidedBy: nameOfActor(ctx.actor),
    voidReason: command.reason,
  };
  const body = receiptViewOf(after);
  await commit(ctx, {
    permit,
    writes: [{ op: 'put', guard: before.v, item: { ...after, ...at }, refusal }, ...voidedOf(ctx, before)],
    events: [receiptVoided(before, command.reason)],
    answer: { status: 200, body },
  });
  return body;
};
