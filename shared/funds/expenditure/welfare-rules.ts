// 总工办发〔2017〕32号 and local rules: what all festival gifts of a year may come to, and who has a share (domain rules 2.4).
import { fen, portion } from '../../kernel/fen.ts';
import type { RuleInForce } from '../../tenancy/rulebook/schema.ts';
import { type Finding, stop, warn } from './finding-rules.ts';
import type { SpendingKind } from './kind-codes.ts';
import type { LineInput } from './line-schema.ts';
import type { EligibilityRule, FestivalTotalRule } from './welfare-rulebook.ts';

export type WelfareFacts = {
  readonly festivals: RuleInForce<FestivalTotalRule>;
  readonly eligibility: RuleInForce<EligibilityRule>;
  /** The union's own income of the year that the total is held against, and what went for festivals in it already. */
  readonly festivalIncomeFen: number;
  readonly festivalUsedFen: number;
  readonly isRetained: (memberId: string) => boolean;
};

/** Of a request, what goes for festivals. */
export const festivalFen = (lines: readonly Pick<LineInput, 'kind' | 'amountFen'>[]): number =>
  lines.filter((line) => line.kind === 'festival').reduce((sum, line) => sum + line.amountFen, 0);

/** The most that all festivals of a year may cost; undefined: no total is set here. */
export const festivalTotalFen = (rule: FestivalTotalRule, incomeFen: number): number | undefined =>
  rule.shareBasisPoints === null ? undefined : portion(fen(Math.max(0, incomeFen)), rule.shareBasisPoints, 'floor');

const checkTotal = (lines: readonly LineInput[], facts: WelfareFacts): readonly Finding[] => {
  const { festivals, festivalIncomeFen: incomeFen, festivalUsedFen: usedFen } = facts;
  const amountFen = festivalFen(lines);
  const totalFen = festivalTotalFen(festivals.value, incomeFen);
  if (amountFen === 0 || totalFen === undefined || usedFen + amountFen <= totalFen) return [];
  const params = { incomeFen, totalFen, usedFen, leftFen: Math.max(0, totalFen - usedFen) };
  const at = `/lines/${lines.findIndex((line) => line.kind === 'festival')}/amountFen`;
  return [stop('funds.expenditure.festivalTotal', festivals.source, params, at, festivals.verified)];
};

/** What goes to everybody who pays dues; a gift at an event of one's life is no collective one. */
const COLLECTIVE: ReadonlySet<SpendingKind> = new Set(['festival', 'birthday']);

const checkEligibility = (lines: readonly LineInput[], facts: WelfareFacts): readonly Finding[] => {
  const { value, source, verified } = facts.eligibility;
  if (value.retained === 'allow') return [];
  const object = value.retained === 'refuse' ? stop : warn;
  return lines.flatMap((line, index) =>
    line.recipients.flatMap(({ memberId }, place) =>
      COLLECTIVE.has(line.kind) && facts.isRetained(memberId)
        ? [
            object(
              'funds.expenditure.retainedMember',
              source,
              { memberId },
              `/lines/${index}/recipients/${place}`,
              verified,
            ),
          ]
        : [],
    ),
  );
};

/** Collective gifts: the year's total of festivals, and members who pay no dues. */
export const checkWelfare = (lines: readonly LineInput[], facts: WelfareFacts): readonly Finding[] => [
  ...checkTotal(lines, facts),
  ...checkEligibility(lines, facts),
];
