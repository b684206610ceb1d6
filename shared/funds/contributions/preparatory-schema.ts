import * as z from 'zod';
import { DaySchema, type Period } from '../../kernel/period.ts';
import { PREPARATORY_TRIGGERS } from './rulebook.ts';
import { FULL_BP, MAX_PAYROLL_FEN } from './schema.ts';

const Amount = z.int().min(1).max(MAX_PAYROLL_FEN);
const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Instalments in which the fund comes back: one is the rule. */
export const MAX_RETURNS = 24;

export type PreparatoryReturn = {
  readonly movementId: string;
  readonly period: Period;
  readonly amountFen: number;
  readonly voucherId: string;
};

/** Why nothing comes back: no local rule, not applied by the union, or the rule gives nothing back. */
export const PREPARATORY_OBSTACLES = ['noRule', 'off', 'nothingBack'] as const;
export type PreparatoryObstacle = (typeof PREPARATORY_OBSTACLES)[number];

export const RecordPreparatoryReturn = z
  .strictObject({
    /** What the employer paid into the fund before there was a union. */
    paidFen: Amount.meta({ example: 600000 }),
    amountFen: Amount.meta({ example: 360000 }),
    receivedOn: DaySchema,
  })
  .meta({ id: 'RecordPreparatoryReturn' });
export type RecordPreparatoryReturn = z.infer<typeof RecordPreparatoryReturn>;

export const PreparatoryView = z
  .object({
    obstacle: z.enum(PREPARATORY_OBSTACLES).nullable(),
    /** The rule as it holds here; null where there is none. */
    rule: z
      .object({
        trigger: z.enum(PREPARATORY_TRIGGERS),
        rateBp: z.int().min(0).max(FULL_BP),
        returnBp: z.int().min(0).max(FULL_BP),
        source: z.string().max(300),
        isVerified: z.boolean(),
      })
      .nullable(),
    /** What the employer had paid in, as it was said last; 0 before anything came back. */
    paidFen: Fen,
    returnedFen: Fen,
    returns: z
      .array(
        z.object({
          movementId: z.string().max(30),
          period: z.string().max(7),
          amountFen: Fen,
          voucherId: z.string().max(20),
        }),
      )
      .max(MAX_RETURNS),
  })
  .meta({ id: 'PreparatoryFund' });
export type PreparatoryView = z.infer<typeof PreparatoryView>;
