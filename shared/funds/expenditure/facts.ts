import { dayOf } from '../../kernel/period.ts';
import { isMember, type Member } from '../../members/roster/schema.ts';
import { loadMembers } from '../../members/roster/store.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { RuleDefinition, RuleInForce } from '../../tenancy/rulebook/schema.ts';
import { openRulebook, type Rulebook } from '../../tenancy/rulebook/store.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { readFlow } from '../approval/store.ts';
import { outingBudgetFen, outingFen } from './activity-rules.ts';
import { BENEFIT_STANDARD } from './benefit-rulebook.ts';
import { capsOf } from './cap-rules.ts';
import type { Checked, CheckFacts } from './check-rules.ts';
import type { GrantPage } from './grant-rules.ts';
import { grantedOf, readGrantPages, readTotal } from './grant-store.ts';
import type { LineInput } from './line-schema.ts';
import { duesOfYear, ownIncome } from './own-income.ts';
import { DUES_TOP_UP, OUTING_RULE, PRIZE_RULE } from './rulebook.ts';
import type { Recipient, RequestExpenditure } from './schema.ts';
import { ELIGIBILITY, FESTIVAL_TOTAL } from './welfare-rulebook.ts';
import { festivalFen, festivalTotalFen } from './welfare-rules.ts';

/** A rule that has a value for the whole country. */
const inForce = <V>(rules: Rulebook, definition: RuleDefinition<V>): RuleInForce<V> => {
  const found = rules.of(definition);
  if (!found) throw new Error(`rule ${definition.key} has no value here`);
  return found;
};

/** A cause is health or family: what is kept and compared is its keyed hash. */
const hashCauses = async (ctx: UnionCtx, lines: readonly LineInput[]): Promise<readonly LineInput[]> => {
  if (lines.every((line) => line.recipients.every((one) => one.cause === undefined))) return lines;
  const vault = await vaultOf(ctx);
  const hashed = (cause: string): string =>
    vault.lookup('cause', cause.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase()).slice(0, 16);
  return lines.map((line) => ({
    ...line,
    recipients: line.recipients.map((one) => (one.cause === undefined ? one : { ...one, cause: hashed(one.cause) })),
  }));
};

const recipientsOf = (lines: readonly LineInput[], members: ReadonlyMap<string, Member>): readonly Recipient[] =>
  lines.flatMap((line, index) =>
    line.recipients.flatMap(({ memberId, amountFen, cause }) => {
      const member = members.get(memberId);
      if (!member) return [];
      const { ordinal, name } = member;
      return [{ memberId, ordinal, name, line: index, amountFen, ...(cause === undefined ? {} : { cause }) }];
    }),
  );

/** A request with everything that its check needs, read once. */
export type Case = {
  readonly checked: Checked;
  readonly facts: CheckFacts;
  readonly recipients: readonly Recipient[];
  readonly pages: ReadonlyMap<string, GrantPage>;
  /** The counters that each line moves. */
  readonly buckets: readonly (readonly string[])[];
  readonly year: string;
  /** The most that outings may cost this year. */
  readonly outingTotalFen: number;
  /** The most that festivals may cost this year; undefined: no total is set here. */
  readonly festivalTotalFen: number | undefined;
};

/** Reads the rules of the place, the members, what they were granted this year and the year's dues. */
export const openCase = async (ctx: UnionCtx, request: RequestExpenditure): Promise<Case> => {
  const today = dayOf(ctx.tools.now());
  const year = today.slice(0, 4);
  const [rules, lines, flow] = await Promise.all([
    openRulebook(ctx),
    hashCauses(ctx, request.lines),
    readFlow(ctx, 'expenditure'),
  ]);
  const members = await loadMembers(ctx, [
    ...new Set(lines.flatMap((line) => line.recipients.map((one) => one.memberId))),
  ]);
  const standard = inForce(rules, BENEFIT_STANDARD);
  const recipients = recipientsOf(lines, members);
  const buckets = lines.map((line) => capsOf(line, standard.value).map((cap) => cap.bucket));
  const wanted = recipients.flatMap(({ line, ordinal }) =>
    (buckets[line] ?? []).map((bucket) => ({ bucket, ordinal })),
  );
  const hasOuting = outingFen(lines) > 0;
  const hasFestival = festivalFen(lines) > 0;
  const festivals = inForce(rules, FESTIVAL_TOTAL);
  const isCapped = hasFestival && festivals.value.shareBasisPoints !== null;
  const [pages, duesFen, outingUsedFen, festivalIncomeFen, festivalUsedFen] = await Promise.all([
    readGrantPages(ctx, year, wanted),
    hasOuting ? duesOfYear(ctx, year) : 0,
    hasOuting ? readTotal(ctx, year, 'outing') : 0,
    isCapped ? ownIncome(ctx, year, festivals.value.of) : 0,
    isCapped ? readTotal(ctx, year, 'festivals') : 0,
  ]);
  const topUp = inForce(rules, DUES_TOP_UP);
  const { title, payee, invoices, papers } = request;
  return {
    checked: { title, payee: payee.name, lines, invoices, papers },
    facts: {
      standard,
      granted: grantedOf(pages, (memberId) => members.get(memberId)?.ordinal),
      prizes: inForce(rules, PRIZE_RULE),
      outings: inForce(rules, OUTING_RULE),
      topUp,
      duesFen,
      outingUsedFen,
      festivals,
      eligibility: inForce(rules, ELIGIBILITY),
      festivalIncomeFen,
      festivalUsedFen,
      isRetained: (memberId) => members.get(memberId)?.standing === 'retained',
      resolutionAboveFen: flow.resolutionAboveFen,
      isMember: (memberId) => isMember(members.get(memberId)?.standing),
      today,
    },
    recipients,
    pages,
    buckets,
    year,
    outingTotalFen: outingBudgetFen(duesFen, topUp.value.times).totalFen,
    festivalTotalFen: festivalTotalFen(festivals.value, festivalIncomeFen),
  };
};
