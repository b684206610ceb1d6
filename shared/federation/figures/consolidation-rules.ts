// 工会预算管理办法 (总工办发〔2019〕26号): final accounts of a level with what its unions paid one another left out.
import type { Figures } from '../../kernel/figures.ts';

/** What a node's unions took in and spent, each in its own books, in fen. */
export type GrossFlows = Pick<Figures, 'incomeFen' | 'spendingFen' | 'subsidyInFen' | 'subsidyOutFen'>;

export type Consolidation = {
  readonly grossIncomeFen: number;
  readonly grossSpendingFen: number;
  readonly subsidyInFen: number;
  readonly subsidyOutFen: number;
  /** What was paid inside the node, found at giver and receiver: out of income and out of spending. */
  readonly matchedFen: number;
  /** Received less given: from above the node when positive, to outside it or not booked yet when negative. */
  readonly unmatchedFen: number;
  readonly incomeFen: number;
  readonly spendingFen: number;
  /** Cancelling never changes it. */
  readonly surplusFen: number;
};

/**
 * Final accounts of a node out of the sums of its unions: a transfer counts once inside, so what givers (508) and
 * receivers (403) both show is taken out of both sums, and what only one of them shows stays and is told.
 */
export const consolidate = ({ incomeFen, spendingFen, subsidyInFen, subsidyOutFen }: GrossFlows): Consolidation => {
  const matchedFen = Math.max(0, Math.min(subsidyInFen, subsidyOutFen));
  return {
    grossIncomeFen: incomeFen,
    grossSpendingFen: spendingFen,
    subsidyInFen,
    subsidyOutFen,
    matchedFen,
    unmatchedFen: subsidyInFen - subsidyOutFen,
    incomeFen: incomeFen - matchedFen,
    spendingFen: spendingFen - matchedFen,
    surplusFen: incomeFen - spendingFen,
  };
};
