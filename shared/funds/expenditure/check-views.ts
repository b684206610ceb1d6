import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { SEVERITIES } from './finding-rules.ts';
import { PAPERS } from './kind-codes.ts';
import { MAX_LINES } from './line-schema.ts';

const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

export const FindingView = z
  .object({
    code: z.string().max(80),
    severity: z.enum(SEVERITIES),
    citation: z.string().max(300),
    verified: z.boolean(),
    params: z.record(z.string().max(40), z.union([z.string().max(200), z.number(), z.boolean()])),
    pointer: z.string().max(100),
  })
  .meta({ id: 'ExpenditureFinding' });

export const PaperStateView = z.object({ paper: z.enum(PAPERS), isNeeded: z.boolean(), isThere: z.boolean() });

export const CheckView = z
  .object({
    findings: z.array(FindingView).max(2_000),
    /** Nothing stands in the way of submitting it. */
    isSubmittable: z.boolean(),
    papers: z.array(PaperStateView).max(PAPERS.length),
    totalFen: Fen,
    /** What remains on the budget for each account of the request; null where no budget bears it. */
    budget: z
      .array(
        z.object({
          account: z.string().max(12),
          availableFen: z.int().min(-MAX_STATED_FEN).max(MAX_STATED_FEN).nullable(),
          amountFen: Fen,
        }),
      )
      .max(MAX_LINES),
  })
  .meta({ id: 'ExpenditureCheck' });
export type CheckView = z.infer<typeof CheckView>;
