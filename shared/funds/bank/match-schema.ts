import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { idPattern } from '../../kernel/ids.ts';
import { type Day, DaySchema, type Instant, PeriodSchema } from '../../kernel/period.ts';
import { VOUCHER_ID } from '../ledger/schema.ts';
import { BankEntryView, BankLineView, LineId } from './line-schema.ts';
import { SignedFen, Text } from './schema.ts';

export const MAX_MATCH_SIDE = 30;
export const MATCH_WAYS = ['suggested', 'manual', 'booked', 'reversal'] as const;
export type MatchWay = (typeof MATCH_WAYS)[number];

const PartFen = z.int().min(1).max(MAX_STATED_FEN).optional();
const LineRef = z.strictObject({
  id: LineId,
  day: DaySchema,
  /** How much of it, without sign; all that is open without it. */
  partFen: PartFen,
});
const EntryRef = z.strictObject({
  voucherId: z.string().max(20).regex(VOUCHER_ID).meta({ example: '2026-11-ji-000012' }),
  index: z.int().min(0).max(199),
  partFen: PartFen,
});

export const ConfirmMatch = z
  .strictObject({
    lines: z.array(LineRef).max(MAX_MATCH_SIDE),
    entries: z.array(EntryRef).max(MAX_MATCH_SIDE),
    way: z.enum(['suggested', 'manual']).default('manual'),
  })
  .meta({ id: 'ConfirmBankMatch' });
export type ConfirmMatch = z.infer<typeof ConfirmMatch>;

export const MatchId = z
  .string()
  .max(30)
  .regex(idPattern('bankMatch'))
  .meta({ example: 'bmt_01JD9Z6T7QF3000000000000AA' });

/** Lines of statements and of the books that are the same money, with the part of each, signed. */
export type BankMatch = {
  readonly id: string;
  /** The day on which all of it is there; before that day none of it counts as matched. */
  readonly on: Day;
  readonly way: MatchWay;
  readonly lines: readonly { readonly id: string; readonly day: Day; readonly fen: number }[];
  readonly entries: readonly {
    readonly voucherId: string;
    readonly index: number;
    readonly day: Day;
    readonly fen: number;
  }[];
  readonly by: string;
  readonly at: Instant;
};

export const BankMatchView = z
  .object({
    id: Text(30),
    on: Text(10),
    way: z.enum(MATCH_WAYS),
    lines: z.array(z.object({ id: Text(30), day: Text(10), fen: SignedFen })).max(MAX_MATCH_SIDE),
    entries: z
      .array(z.object({ voucherId: Text(20), index: z.int().min(0).max(199), day: Text(10), fen: SignedFen }))
      .max(MAX_MATCH_SIDE),
    by: Text(80),
    at: Text(30),
  })
  .meta({ id: 'BankMatch' });
export type BankMatchView = z.infer<typeof BankMatchView>;

export const SUGGESTION_KINDS = ['reversal', 'sameDay', 'reference', 'nearDay', 'sum'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

export const SuggestionView = z.object({
  kind: z.enum(SUGGESTION_KINDS),
  lines: z.array(z.object({ id: Text(30), day: Text(10), partFen: z.int().min(1).max(MAX_STATED_FEN) })).max(8),
  entries: z
    .array(
      z.object({
        voucherId: Text(20),
        index: z.int().min(0).max(199),
        partFen: z.int().min(1).max(MAX_STATED_FEN),
      }),
    )
    .max(8),
});
export type Suggestion = z.infer<typeof SuggestionView>;

export const MAX_WORKSPACE = 20_000;
export const WorkspaceView = z
  .object({
    period: PeriodSchema,
    /** Lines of the month, and older ones that are open still. */
    lines: z.array(BankLineView).max(MAX_WORKSPACE),
    entries: z.array(BankEntryView).max(MAX_WORKSPACE),
    matches: z.array(BankMatchView).max(MAX_WORKSPACE),
    suggestions: z.array(SuggestionView).max(MAX_WORKSPACE),
    openLines: z.int().min(0).max(MAX_WORKSPACE),
    openEntries: z.int().min(0).max(MAX_WORKSPACE),
    isReconciled: z.boolean(),
  })
  .meta({ id: 'BankWorkspace' });
export type WorkspaceView = z.infer<typeof WorkspaceView>;
