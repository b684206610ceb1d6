import { figuresOf } from '../../kernel/figures.ts';
import { dayOf, type Period, periodOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { readMonth } from '../../storage/month.ts';
import { allow } from '../../tenancy/access/allow.ts';
import type { ProfileItem } from '../../tenancy/unions/store.ts';
import { verifyMonth } from '../ledger/proof.ts';
import { moneyOut } from './candidates.ts';
import { MAX_LISTED, MAX_SAMPLES_LISTED } from './list-file.ts';
import { isOpen, periodsOf } from './rules.ts';
import { readRange } from './sample-actions.ts';
import type { AuditFinding, Sample } from './schema.ts';
import { readNewest } from './store.ts';
import { findingViewOf, type ReportView, sampleViewOf } from './views.ts';

const readBooks = async (ctx: UnionCtx, periods: readonly Period[]): Promise<ReportView['books']> => {
  const [vouchers, months] = await Promise.all([
    readRange(ctx, periods),
    Promise.all(periods.map((period) => readMonth(ctx, period))),
  ]);
  const figures = months.map((month) => figuresOf(month ?? {}));
  const faults = periods.map(
    (period, index) =>
      verifyMonth(
        months[index],
        vouchers.filter(({ id }) => id.startsWith(period)),
      ).length,
  );
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return {
    vouchers: vouchers.length,
    outFen: sum(vouchers.map(moneyOut)),
    incomeFen: sum(figures.map(({ incomeFen }) => incomeFen)),
    spendingFen: sum(figures.map(({ spendingFen }) => spendingFen)),
    faults: sum(faults),
  };
};

/** A finding belongs to the months of its vouchers; one without vouchers to the month in which it was made. */
const concerns = ({ voucherIds, createdAt }: AuditFinding, from: Period, to: Period): boolean => {
  const months = voucherIds.length > 0 ? voucherIds.map((id) => id.slice(0, from.length)) : [periodOf(createdAt)];
  return months.some((month) => from <= month && month <= to);
};

/** What an audit report says of some months: the books, how was sampled, what was found and what became of it. */
export const readReport = async (ctx: UnionCtx, from: Period, to: Period): Promise<ReportView> => {
  allow(ctx, 'funds.inspection.read');
  const periods = periodsOf(from, to);
  const [profile, books, samples, findings] = await Promise.all([
    ctx.db.get<ProfileItem>(key.profile(ctx.scope.unionId)),
    readBooks(ctx, periods),
    readNewest<Sample>(ctx, 'samples', MAX_SAMPLES_LISTED),
    readNewest<AuditFinding>(ctx, 'findings', MAX_LISTED),
  ]);
  const today = dayOf(ctx.tools.now());
  const found = findings.filter((one) => one.status !== 'dropped' && concerns(one, from, to));
  return {
    unionName: profile?.name ?? '',
    from,
    to,
    books,
    samples: samples.filter((one) => one.from <= to && from <= one.to).map(sampleViewOf),
    findings: found.map((one) => findingViewOf(one, today)),
    totals: {
      recorded: found.length,
      open: found.filter(isOpen).length,
      amountFen: found.reduce((sum, { amountFen }) => sum + amountFen, 0),
    },
  };
};
