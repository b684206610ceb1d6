import { DomainError } from '../../kernel/errors.ts';
import { figureAttribute, figuresOf } from '../../kernel/figures.ts';
import type { Period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { postInMonth } from '../ledger/posting.ts';
import { checkPeriod, monthOf, SCHEME_COUNT, termsHeld } from './checks.ts';
import { payrollDeclared, schemeChanged } from './events.ts';
import { contributionViewOf, schemeViewOf } from './queries.ts';
import { checkShares, checkValidFrom } from './rules.ts';
import type { ContributionView, DeclarePayroll, PutSplitScheme, SplitSchemeView } from './schema.ts';
import { contributionDueFen } from './split-rules.ts';
import {
  contributionWrite,
  noContribution,
  readContribution,
  readContributions,
  readSplitTerms,
  schemeWrite,
} from './store.ts';

/** Declares a month's payroll, or declares it again: the difference of what is due goes into the figures. */
export const declarePayroll = async (
  ctx: UnionCtx,
  period: Period,
  command: DeclarePayroll,
): Promise<ContributionView> => {
  const permit = allow(ctx, 'funds.contributions.declare');
  checkPeriod(ctx, period);
  return postInMonth(ctx, permit, async (books) => {
    const month = await monthOf(ctx, books, period);
    if (month?.closedAt !== undefined) throw new DomainError('rule', 'funds.ledger.periodClosed', { period });
    const before = (await readContribution(ctx, period)) ?? noContribution(period);
    const dueFen = contributionDueFen(command.payrollFen);
    const after = { ...before, payrollFen: command.payrollFen, dueFen };
    const isFirstReport = figuresOf(month ?? {}).reporting === 0;
    const figures = {
      payrollFen: command.payrollFen - (before.payrollFen ?? 0),
      contributionDueFen: dueFen - before.dueFen,
      ...(isFirstReport ? { reporting: 1 } : {}),
    };
    const fence = { closedAt: undefined, ...(isFirstReport ? { [figureAttribute('reporting')]: 0 } : {}) };
    const result = contributionViewOf(after, await readSplitTerms(ctx));
    return {
      writes: [contributionWrite(ctx, after)],
      events: [payrollDeclared(before, after)],
      months: [{ period, figures, fence }],
      result,
    };
  });
};

/** Sets how the levels share the 2 % from a month on. Refused for months whose money was split already. */
export const putSplitScheme = async (ctx: UnionCtx, command: PutSplitScheme): Promise<SplitSchemeView> => {
  const permit = allow(ctx, 'funds.contributions.declare');
  checkShares(command.shares);
  return postInMonth(ctx, permit, async (books) => {
    const held = await termsHeld(ctx, books);
    checkValidFrom(command.validFrom, await readContributions(ctx, command.validFrom));
    const before = (await readSplitTerms(ctx)).schemeOf(command.validFrom);
    return {
      writes: [schemeWrite(ctx, command)],
      events: [schemeChanged(before, command)],
      months: [{ ...held, add: { [SCHEME_COUNT]: 1 } }],
      result: schemeViewOf(command),
    };
  });
};
