import * as z from 'zod';
import { ExceptionUsedView } from '../duties/views.ts';
import { OUTCOMES } from './reversal-schema.ts';

const Who = z.object({ id: z.string().max(30), name: z.string().max(80) });

/** A proposal to take a payment back, as pages show it. */
export const ReversalProposalView = z.object({
  outcome: z.enum(OUTCOMES),
  voucherId: z.string().max(20),
  on: z.string().max(10),
  reason: z.string().max(100),
  by: Who,
  at: z.string().max(30),
});

export const ReversalView = ReversalProposalView.extend({
  redVoucherId: z.string().max(20),
  confirmedBy: Who,
  confirmedAt: z.string().max(30),
  exceptions: z.array(ExceptionUsedView).max(5),
});
