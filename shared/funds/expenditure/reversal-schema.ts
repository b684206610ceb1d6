import * as z from 'zod';
import { type Day, DaySchema, type Instant, InstantSchema } from '../../kernel/period.ts';
import type { ExceptionUsed } from '../duties/schema.ts';
import type { Who } from './schema.ts';

/** What becomes of a request whose payment is taken back; `reopen`: an advance that had come back is open again. */
export const OUTCOMES = ['payAgain', 'end', 'reopen'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const ProposeReversal = z
  .strictObject({
    outcome: z.enum(OUTCOMES),
    on: DaySchema.meta({ example: '2026-11-22' }),
    reason: z.string().trim().min(2).max(100).meta({ example: '银行退票，收款账号有误' }),
  })
  .meta({ id: 'ProposeReversal' });
export type ProposeReversal = z.infer<typeof ProposeReversal>;

/** `proposedAt` is what was looked at: another proposal is neither confirmed nor dropped by mistake. */
export const DecideReversal = z
  .strictObject({ proposedAt: InstantSchema })
  .meta({ id: 'DecideReversal', example: { proposedAt: '2026-11-22T08:00:00.000Z' } });
export type DecideReversal = z.infer<typeof DecideReversal>;

/** A red reversal that waits for a second person. */
export type ReversalProposal = {
  readonly outcome: Outcome;
  /** The voucher that is taken back, and the day of the red one. */
  readonly voucherId: string;
  readonly on: Day;
  readonly reason: string;
  readonly by: Who;
  readonly at: Instant;
};

/** A payment, or the return of an advance, as it was before it was taken back. */
export type Reversal = ReversalProposal & {
  readonly redVoucherId: string;
  readonly confirmedBy: Who;
  readonly confirmedAt: Instant;
  /** The exception that let its proposer confirm it. */
  readonly exceptions?: readonly ExceptionUsed[];
};
