// 总工办发〔2017〕32号 and local rules: prizes, meals, outings and what may be added to the dues for them (domain rules 7.3).
import type { RuleInForce } from '../../tenancy/rulebook/schema.ts';
import { type Finding, stop, warn } from './finding-rules.ts';
import type { SpendingKind } from './kind-codes.ts';
import type { LineInput } from './line-schema.ts';
import type { OutingRule, PrizeRule } from './rulebook.ts';

/** Most winners among so many: a share of the participants, rounded down (以内 includes the number). */
export const maxWinners = (
  participants: number,
  rule: Pick<PrizeRule, 'shareNumerator' | 'shareDenominator'>,
): number => Math.floor((participants * rule.shareNumerator) / rule.shareDenominator);

const WITH_PRIZES: ReadonlySet<SpendingKind> = new Set([
  'education',
  'sports',
  'publicity',
  'contest',
  'otherActivity',
]);

const isWinnersMissing = (line: LineInput): boolean =>
  line.participants === undefined && ((line.winners ?? 0) > 0 || line.topPrizeFen !== undefined);

const checkPrizes = (line: LineInput, rule: RuleInForce<PrizeRule>, at: string): readonly Finding[] => {
  if (!WITH_PRIZES.has(line.kind)) return [];
  const { value, source, verified } = rule;
  const found: Finding[] = [];
  const { participants, winners = 0, topPrizeFen = 0, souvenirFen = 0 } = line;
  if (isWinnersMissing(line))
    found.push(stop('funds.expenditure.participantsMissing', source, {}, `${at}/participants`, verified));
  const most = maxWinners(participants ?? winners, value);
  if (participants !== undefined && winners > most)
    found.push(stop('funds.expenditure.winners', source, { winners, participants, most }, `${at}/winners`, verified));
  const caps = [
    ['topPrizeFen', topPrizeFen, value.topPrizeFen, 'funds.expenditure.prizeCap'],
    ['souvenirFen', souvenirFen, value.souvenirFen, 'funds.expenditure.souvenirCap'],
  ] as const;
  for (const [name, amountFen, capFen, code] of caps)
    if (capFen !== null && amountFen > capFen)
      found.push(stop(code, source, { amountFen, capFen }, `${at}/${name}`, verified));
  return found;
};

/** A sample of practice warns; what a region prescribes or the union has set itself is held to. */
const objection = (rule: RuleInForce<unknown>) => (rule.origin === 'nation' && !rule.verified ? warn : stop);

const perHead = (amountFen: number, people: number): number => Math.ceil(amountFen / people);

const checkMeals = (line: LineInput, rule: RuleInForce<OutingRule>, at: string): readonly Finding[] => {
  const { mealFen, participants } = line;
  const { mealPerHeadFen: capFen } = rule.value;
  if (mealFen === undefined) return [];
  const object = objection(rule);
  if (participants === undefined)
    return [stop('funds.expenditure.participantsMissing', rule.source, {}, `${at}/participants`, rule.verified)];
  const eachFen = perHead(mealFen, participants);
  if (capFen === null || eachFen <= capFen) return [];
  return [object('funds.expenditure.mealCap', rule.source, { eachFen, capFen }, `${at}/mealFen`, rule.verified)];
};

const checkOuting = (line: LineInput, rule: RuleInForce<OutingRule>, at: string): readonly Finding[] => {
  if (line.kind !== 'outing') return [];
  const { source, verified, value } = rule;
  const object = objection(rule);
  if (line.participants === undefined)
    return [stop('funds.expenditure.participantsMissing', source, {}, `${at}/participants`, verified)];
  const eachFen = perHead(line.amountFen, line.participants);
  const { outingPerHeadFen: capFen, outingDays } = value;
  const found: Finding[] = [];
  if (capFen !== null && eachFen > capFen)
    found.push(object('funds.expenditure.outingCap', source, { eachFen, capFen }, `${at}/amountFen`, verified));
  const days = line.days ?? 1;
  if (days > outingDays)
    found.push(object('funds.expenditure.outingDays', source, { days, most: outingDays }, `${at}/days`, verified));
  return found;
};

/** The most that outings may cost in a year: the dues and the top-up from the union's funds (V20). */
export const outingBudgetFen = (
  duesFen: number,
  times: number,
): { readonly topUpFen: number; readonly totalFen: number } => ({
  topUpFen: duesFen * times,
  totalFen: duesFen * (times + 1),
});

export type ActivityFacts = {
  readonly prizes: RuleInForce<PrizeRule>;
  readonly outings: RuleInForce<OutingRule>;
  readonly topUp: RuleInForce<{ readonly times: number }>;
  /** Dues received in the year, and what was spent on or held for outings in it. */
  readonly duesFen: number;
  readonly outingUsedFen: number;
};

/** Of a request, what goes for outings, shows and park passes. */
export const outingFen = (lines: readonly Pick<LineInput, 'kind' | 'amountFen'>[]): number =>
  lines.filter((line) => line.kind === 'outing').reduce((sum, line) => sum + line.amountFen, 0);

const checkTopUp = (lines: readonly LineInput[], facts: ActivityFacts): readonly Finding[] => {
  const amountFen = outingFen(lines);
  const { topUpFen, totalFen } = outingBudgetFen(facts.duesFen, facts.topUp.value.times);
  if (amountFen === 0 || facts.outingUsedFen + amountFen <= totalFen) return [];
  const at = lines.findIndex((line) => line.kind === 'outing');
  const leftFen = Math.max(0, totalFen - facts.outingUsedFen);
  const params = { duesFen: facts.duesFen, topUpFen, totalFen, usedFen: facts.outingUsedFen, leftFen };
  const { source, verified } = facts.topUp;
  return [stop('funds.expenditure.topUpCap', source, params, `/lines/${at}/amountFen`, verified)];
};

/** Prizes, meals and outings of every line, and the year's outings against dues and top-up. */
export const checkActivities = (lines: readonly LineInput[], facts: ActivityFacts): readonly Finding[] => [
  ...lines.flatMap((line, index) => {
    const at = `/lines/${index}`;
    return [
      ...checkPrizes(line, facts.prizes, at),
      ...checkMeals(line, facts.outings, at),
      ...checkOuting(line, facts.outings, at),
    ];
  }),
  ...checkTopUp(lines, facts),
];
