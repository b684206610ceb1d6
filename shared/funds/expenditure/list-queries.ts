import { personRef } from '../../kernel/context.ts';
import { dayOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { CursorPage } from '../../storage/cursor.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { mayDo } from '../../tenancy/access/rules.ts';
import { openApprovals } from '../approval/views.ts';
import { listPayables } from './payables.ts';
import { readWaiting } from './reversal-store.ts';
import { isOverdue } from './rules.ts';
import type { Expenditure, Status } from './schema.ts';
import { listByStatus, listOfPerson, listOfYear, readByStatus } from './store.ts';
import { rowOf } from './view-of.ts';
import type { ExpenditureRow } from './views.ts';

export type ListInput = {
  readonly status?: Status | undefined;
  readonly year?: string | undefined;
  readonly mine?: boolean | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

const rowsOf = (ctx: UnionCtx, page: CursorPage<Expenditure>): CursorPage<ExpenditureRow> => ({
  ...page,
  data: page.data.map((one) => rowOf(ctx, one)),
});

/** Requests, the newest first: one's own, of a status, or of a year. Who cannot read the books sees only their own. */
export const listExpenditures = async (ctx: UnionCtx, input: ListInput): Promise<CursorPage<ExpenditureRow>> => {
  const { limit, cursor, mine, status } = input;
  const page = { limit, cursor };
  allow(ctx, 'funds.spending.read');
  if (mine || !mayDo(ctx.actor, ctx.scope, 'funds.expenditure.read'))
    return rowsOf(ctx, await listOfPerson(ctx, personRef(ctx.actor).id, page));
  if (status) return rowsOf(ctx, await listByStatus(ctx, status, page));
  const year = input.year ?? dayOf(ctx.tools.now()).slice(0, 4);
  return rowsOf(ctx, await listOfYear(ctx, year, page));
};

const MAX_INBOX = 200;

/** What waits for the signature of whoever calls (待我审批). */
export const listInbox = async (ctx: UnionCtx): Promise<{ readonly data: readonly ExpenditureRow[] }> => {
  allow(ctx, 'funds.expenditure.approve');
  const [pending, viewOf] = await Promise.all([readByStatus(ctx, 'pending', MAX_INBOX), openApprovals(ctx)]);
  const mine = pending.filter((one) => viewOf(one.approval).may.includes('approve'));
  return { data: mine.map((one) => rowOf(ctx, one)) };
};

/** Payments whose reversal waits for a second person. */
export const listReversals = async (ctx: UnionCtx): Promise<{ readonly data: readonly ExpenditureRow[] }> => {
  allow(ctx, 'funds.expenditure.read');
  return { data: (await readWaiting(ctx, MAX_INBOX)).map((one) => rowOf(ctx, one)) };
};

/** The payment desk: approved and not paid. */
export const listPayableRows = async (ctx: UnionCtx): Promise<{ readonly data: readonly ExpenditureRow[] }> => ({
  data: (await listPayables(ctx)).map((one) => rowOf(ctx, one)),
});

/** Open advances, those overdue first. */
export const listAdvances = async (ctx: UnionCtx): Promise<{ readonly data: readonly ExpenditureRow[] }> => {
  allow(ctx, 'funds.expenditure.read');
  const today = dayOf(ctx.tools.now());
  const open = await readByStatus(ctx, 'advanced', MAX_INBOX);
  const sorted = open.toSorted(
    (a, b) =>
      Number(isOverdue(b, today)) - Number(isOverdue(a, today)) || String(a.dueOn).localeCompare(String(b.dueOn)),
  );
  return { data: sorted.map((one) => rowOf(ctx, one)) };
};
