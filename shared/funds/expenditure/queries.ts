import { personRef } from '../../kernel/context.ts';
import { notFound } from '../../kernel/errors.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { mayDo } from '../../tenancy/access/rules.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { BENEFIT_STANDARD } from './benefit-rulebook.ts';
import { capsOf } from './cap-rules.ts';
import { checkRequest, totalOf } from './check-rules.ts';
import type { CheckView } from './check-views.ts';
import { openCase } from './facts.ts';
import { KIND_CODES, kindCode } from './kind-codes.ts';
import { isCollective, paperList } from './paper-rules.ts';
import { readRemaining } from './remaining.ts';
import { spendingByLine } from './rules.ts';
import type { RequestExpenditure } from './schema.ts';
import { readExpenditure } from './store.ts';
import { expenditureViewOf } from './view-of.ts';
import type { ExpenditureView, KindView } from './views.ts';

/** Kinds of spending with account, papers, the cap in force here with its source, and what the budget has left. */
export const listKinds = async (ctx: UnionCtx): Promise<{ readonly data: readonly KindView[] }> => {
  allow(ctx, 'funds.spending.read');
  const rules = await openRulebook(ctx);
  const standard = rules.of(BENEFIT_STANDARD);
  const remaining = await readRemaining(
    ctx,
    KIND_CODES.map((code) => code.account),
  );
  const data = KIND_CODES.map((code) => {
    const caps = standard ? capsOf({ kind: code.kind }, standard.value) : [];
    return {
      ...code,
      needs: [...code.needs],
      later: [...code.later],
      standard:
        standard && caps.length > 0
          ? { capFen: caps[0]?.capFen ?? null, source: standard.source, verified: standard.verified }
          : null,
      availableFen: remaining.get(code.account) ?? null,
    };
  });
  return { data };
};

/** What stands against a request, before anybody submits it; nothing is held and no invoice is looked up. */
export const checkExpenditure = async (ctx: UnionCtx, request: RequestExpenditure): Promise<CheckView> => {
  allow(ctx, 'funds.expenditure.request');
  const { checked, facts } = await openCase(ctx, request);
  const findings = checkRequest(checked, facts);
  const totalFen = totalOf(checked.lines);
  const spending = spendingByLine(checked.lines.map((line) => ({ ...line, account: kindCode(line.kind).account })));
  const remaining = await readRemaining(
    ctx,
    spending.map((one) => one.account),
  );
  return {
    findings: findings.map((one) => ({ ...one, params: { ...one.params } })),
    isSubmittable: findings.every((one) => one.severity !== 'stop'),
    papers: [...paperList({ ...request, isCollective: isCollective(totalFen, facts) })],
    totalFen,
    budget: spending.map(({ account, amountFen }) => ({
      account,
      amountFen,
      availableFen: remaining.get(account) ?? null,
    })),
  };
};

/** One request; who cannot read the books opens only their own. Another union's answers like none. */
export const getExpenditure = async (ctx: UnionCtx, id: string): Promise<ExpenditureView> => {
  allow(ctx, 'funds.spending.read');
  const found = await readExpenditure(ctx, id);
  const isSeen =
    found && (mayDo(ctx.actor, ctx.scope, 'funds.expenditure.read') || found.applicant.id === personRef(ctx.actor).id);
  if (!isSeen) return notFound();
  return expenditureViewOf(ctx, found);
};
