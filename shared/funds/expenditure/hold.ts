import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type Encumbrance, encumber, releaseEncumbrance } from '../budget/charge.ts';
import { outingFen } from './activity-rules.ts';
import { grantsOf } from './grant-rules.ts';
import { grantWrites, readGrantPages, totalWrite } from './grant-store.ts';
import { releaseInvoices } from './invoice-locks.ts';
import { spendingByLine } from './rules.ts';
import type { Expenditure, StoredLine } from './schema.ts';
import { readRecipients } from './store.ts';
import { festivalFen } from './welfare-rules.ts';

const nameOf = ({ account, project }: Encumbrance): string => `${account} ${project ?? ''}`;

/** Lines spent in the interim mark their year each; a transaction may touch an item once. */
const distinct = (writes: readonly Write[]): readonly Write[] => [
  ...new Map(writes.map((write) => [JSON.stringify('key' in write ? write.key : write.item), write])).values(),
];

/**
 * Holds the lines of a request on the budget. Accounts without a line of their own share their parent's: what meets on
 * one line is held as one amount. Throws `funds.budget.exceeded`, `noLine`, `noneInForce`.
 */
export const holdBudget = async (
  ctx: UnionCtx,
  year: number,
  lines: readonly Pick<StoredLine, 'project' | 'amountFen' | 'account'>[],
): Promise<{ readonly encumbrances: readonly Encumbrance[]; readonly writes: readonly Write[] }> => {
  const single = await Promise.all(spendingByLine(lines).map((one) => encumber(ctx, { year, ...one })));
  const groups = [...Map.groupBy(single, ({ encumbrance }) => nameOf(encumbrance)).values()];
  const held = await Promise.all(
    groups.map(async (group) => {
      const [first] = group;
      if (group.length === 1 && first) return first;
      const { account = '', project } = first?.encumbrance ?? {};
      const amountFen = group.reduce((sum, one) => sum + one.encumbrance.amountFen, 0);
      return encumber(ctx, { year, account, ...(project ? { project } : {}), amountFen });
    }),
  );
  return {
    encumbrances: held.map((one) => one.encumbrance),
    writes: distinct(held.flatMap((one) => one.writes)),
  };
};

/** Gives everything back that a request held: budget, invoices, grants of its members, the year's outings. */
export const letGo = async (ctx: UnionCtx, expenditure: Expenditure): Promise<readonly Write[]> => {
  const year = expenditure.submittedOn.slice(0, 4);
  const grants = grantsOf(expenditure.lines, await readRecipients(ctx, expenditure.id));
  const pages = await readGrantPages(ctx, year, grants);
  return [
    ...expenditure.encumbrances.flatMap((one) => releaseEncumbrance(one)),
    ...releaseInvoices(expenditure.invoiceHashes),
    ...grantWrites(ctx, year, pages, grants, -1),
    ...totalWrite(ctx, year, 'outing', -outingFen(expenditure.lines)),
    ...totalWrite(ctx, year, 'festivals', -festivalFen(expenditure.lines)),
  ];
};

/** What a request is after it let go. */
export const withNothingHeld = (expenditure: Expenditure): Expenditure => ({
  ...expenditure,
  encumbrances: [],
  invoiceHashes: [],
});
