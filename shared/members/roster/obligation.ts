// 工发〔1978〕101号 items 1, 3, 4 (dues: 0.5 % of the basic wage, the tail below 10 yuan not counted); 保留会籍 pays none.
import { type Fen, fen, portion, ZERO_FEN } from '../../kernel/fen.ts';
import type { Standing } from './schema.ts';

/** How dues follow from the wage; the rule that holds for a union on a day is `DUES_RATE` of rulebook.ts. */
export type DuesRule = {
  /** Share of the base in basis points (1/10,000). */
  readonly rateBp: number;
  /** The part of the wage below a full unit is not counted; 1 switches the cut off. */
  readonly truncateUnitFen: number;
};

/** 工发〔1978〕101号 item 1, restated in 〔94〕工财字第69号: 0.5 %, a tail below 10 yuan is left out. */
export const DEFAULT_DUES_RULE: DuesRule = Object.freeze({
  rateBp: 50,
  truncateUnitFen: 1000,
});

export type DuesBasis = {
  readonly wageBaseFen?: number | undefined;
  readonly standing: Standing;
  readonly dueExempt: boolean;
};

/** Wage base after the cut of its tail: 6,543.21 yuan → 6,540 yuan. */
export const duesBaseFen = (wageBaseFen: number, rule: DuesRule = DEFAULT_DUES_RULE): Fen =>
  fen(wageBaseFen - (wageBaseFen % rule.truncateUnitFen));

/**
 * What a person owes for a month. Only active members owe: retained membership pays nothing and those who have not
 * joined or have left owe nothing; a hardship exemption is the union's decision. An unknown wage base owes nothing yet.
 */
export const monthlyDueFen = (basis: DuesBasis, rule: DuesRule = DEFAULT_DUES_RULE): Fen => {
  if (basis.standing !== 'active' || basis.dueExempt || basis.wageBaseFen === undefined) return ZERO_FEN;
  return portion(duesBaseFen(basis.wageBaseFen, rule), rule.rateBp, 'halfUp');
};
