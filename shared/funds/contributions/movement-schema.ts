import * as z from 'zod';
import { type Day, DaySchema, type Instant, type Period } from '../../kernel/period.ts';
import { ContributionView, LEVELS, type Level, METHODS, ShareAmountView } from './schema.ts';

export const MOVEMENT_KINDS = [
  'receipt',
  'remittance',
  'declaration',
  'taxPayment',
  'passBack',
  'notice',
  'refund',
  'preparatoryReturn',
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** What is said of a movement that was taken back: it stands as it was entered, with this beside it. */
export type Reversal = {
  readonly on: Day;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  /** The red voucher; none where no money of the union had moved. */
  readonly voucherId?: string;
};

export type ContributionMovement = {
  readonly id: string;
  readonly kind: MovementKind;
  readonly period: Period;
  readonly amountFen: number;
  readonly on: string;
  readonly method: (typeof METHODS)[number];
  readonly ownFen: number;
  readonly upwardFen: number;
  readonly shares: readonly { readonly level: Level; readonly amountFen: number }[];
  /** None where no money of the union moved: what the employer files with and pays to the tax office. */
  readonly voucherId?: string;
  /** Number of the tax receipt or of the transfer notice. */
  readonly reference?: string;
  /** The year of the programme that a refund belongs to. */
  readonly year?: number;
  /** What of a passed-back sum settled a notice (131). */
  readonly settledFen?: number;
  readonly at: Instant;
  readonly reversed?: Reversal;
};

const Reason = z
  .string()
  .trim()
  .min(2)
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u)
  .meta({ example: '金额录错，应为 24,691.36 元' });

export const ReverseMovement = z
  .strictObject({ reason: Reason, on: DaySchema.meta({ example: '2026-11-22' }) })
  .meta({ id: 'ReverseContributionMovement', description: 'Takes a movement back in red on the day `on`.' });
export type ReverseMovement = z.infer<typeof ReverseMovement>;

const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const ReversalView = z.object({
  on: z.string().max(10),
  reason: z.string().max(100),
  by: z.string().max(100),
  at: z.string().max(30),
  voucherId: z.string().max(20).nullable(),
});

export const MovementView = z
  .object({
    id: z.string().max(30),
    kind: z.enum(MOVEMENT_KINDS),
    period: z.string().max(7),
    amountFen: Fen,
    on: z.string().max(10),
    method: z.enum(METHODS),
    ownFen: Fen,
    upwardFen: Fen,
    /** What this receipt adds to the share of each level; a fen less is possible where parts were rounded before. */
    shares: z.array(ShareAmountView).max(LEVELS.length),
    voucherId: z.string().max(20).nullable(),
    reference: z.string().max(60).nullable(),
    at: z.string().max(30),
    /** Who took it back, when and why; it stays on record and counts no more. */
    reversed: ReversalView.nullable(),
  })
  .meta({ id: 'ContributionMovement' });
export type MovementView = z.infer<typeof MovementView>;

export const ContributionDetailView = ContributionView.extend({ movements: z.array(MovementView).max(1_000) }).meta({
  id: 'ContributionDetail',
});
