import { BENEFIT_STANDARD } from '#shared/funds/expenditure/benefit-rulebook.ts';
import { type Checked, type CheckFacts, checkRequest } from '#shared/funds/expenditure/check-rules.ts';
import type { LineInput } from '#shared/funds/expenditure/line-schema.ts';
import { LineInput as LineSchema } from '#shared/funds/expenditure/line-schema.ts';
import { DUES_TOP_UP, OUTING_RULE, PRIZE_RULE } from '#shared/funds/expenditure/rulebook.ts';
import { ELIGIBILITY, FESTIVAL_TOTAL } from '#shared/funds/expenditure/welfare-rulebook.ts';
import { day } from '#shared/kernel/period.ts';
import { ruleInForce } from '#shared/tenancy/rulebook/rules.ts';
import type { RuleDefinition } from '#shared/tenancy/rulebook/schema.ts';

export const MEMBER = 'mbr_01JD9Z6T7QF3000000000000AA';
export const OTHER = 'mbr_01JD9Z6T7QF3000000000000AB';
const ON = day('2026-11-22');

const inForce = <V>(definition: RuleDefinition<V>, region: string, on = ON) => {
  const found = ruleInForce(definition, { region, on }, []);
  if (!found) throw new Error('no rule');
  return found;
};

export type Used = Readonly<Record<string, number>>;

/** What a region says, with what members were granted already as `member bucket`. */
export const factsIn = (
  region: string,
  more: Partial<CheckFacts> & { used?: Used; causes?: readonly string[]; on?: string } = {},
): CheckFacts => {
  const { used = {}, causes = [], on, ...over } = more;
  const date = on ? day(on) : ON;
  return {
    standard: inForce(BENEFIT_STANDARD, region, date),
    prizes: inForce(PRIZE_RULE, region, date),
    outings: inForce(OUTING_RULE, region, date),
    topUp: inForce(DUES_TOP_UP, region, date),
    granted: {
      amountFen: (memberId, bucket) => used[`${memberId} ${bucket}`] ?? 0,
      hasCause: (memberId, bucket, cause) => causes.includes(`${memberId} ${bucket} ${cause}`),
    },
    festivals: inForce(FESTIVAL_TOTAL, region, date),
    eligibility: inForce(ELIGIBILITY, region, date),
    festivalIncomeFen: 0,
    festivalUsedFen: 0,
    isRetained: () => false,
    duesFen: 0,
    outingUsedFen: 0,
    resolutionAboveFen: 1_000_000,
    isMember: () => true,
    today: ON,
    ...over,
  };
};

/** A line with everything that is not asked about left at what the contract gives. */
export const line = (over: Partial<LineInput> & Pick<LineInput, 'kind' | 'amountFen'>): LineInput =>
  LineSchema.parse({ memo: '工会支出', ...over });

const ALL_PAPERS = (['invoice', 'plan', 'signedList', 'photo', 'minutes', 'contract'] as const).map((paper) => ({
  attachmentId: 'att_01JD9Z6T7QF3000000000000AA',
  paper,
}));

/** A request with every paper there, so that only what is tested can be found. */
export const request = (lines: readonly LineInput[], over: Partial<Checked> = {}): Checked => ({
  title: '工会活动',
  payee: '某商行',
  lines,
  invoices: [{ code: '', number: '1', date: ON, amountFen: 99_999_999 }],
  papers: ALL_PAPERS,
  ...over,
});

export const codesOf = (checked: Checked, facts: CheckFacts): readonly string[] =>
  checkRequest(checked, facts).map((one) => `${one.severity} ${one.code.replace('funds.expenditure.', '')}`);
