import * as z from 'zod';
import { idPattern } from '../../kernel/ids.ts';
import { type Day, type Instant, type Period, PeriodSchema } from '../../kernel/period.ts';

export const LINE_KINDS = ['money', 'income', 'spending'] as const;

/** A line of the public table. `level` 0 is a total or a stock of money, 1 a category, 2 a part of it. */
export type PublicLine = {
  readonly key: string;
  readonly kind: (typeof LINE_KINDS)[number];
  readonly level: 0 | 1 | 2;
  readonly zh: string;
  readonly en: string;
  /** What is meant, in plain words; empty where the name says it. */
  readonly hintZh: string;
  readonly hintEn: string;
  readonly amountFen: number;
};

/** A voucher's part in a line as everybody may see it; several of one month in one where persons could be meant. */
export type PublicEntry = {
  readonly account: string;
  readonly period: Period;
  /** Null where several stand together. */
  readonly date: Day | null;
  readonly number: string | null;
  readonly summary: string;
  readonly count: number;
  readonly amountFen: number;
  readonly attachments: number;
  readonly preparedBy: string;
  readonly reviewedBy: string;
  /** Whether the words were left out because a person could be meant. */
  readonly isHidden: boolean;
};

export const PUBLICATION_STATUSES = ['published', 'withdrawn'] as const;

/** What was published: content that is hashed and never written again. */
export type PublicTable = {
  readonly id: string;
  readonly from: Period;
  readonly to: Period;
  readonly version: number;
  readonly unionName: string;
  readonly lines: readonly PublicLine[];
  readonly notes: readonly string[];
  readonly members: number;
  /** Months that were not closed when it was published. */
  readonly openMonths: readonly Period[];
  readonly objectionUntil: Day;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  readonly entriesHash: string;
};

export type Publication = PublicTable & {
  readonly hash: string;
  readonly withdrawn?: { readonly at: Instant; readonly by: string; readonly reason: string };
};

export type Answer = { readonly text: string; readonly by: string; readonly at: Instant };
export type Question = {
  readonly id: string;
  readonly publicationId: string;
  readonly line: string;
  readonly text: string;
  readonly personId: string;
  /** The masked name, as everybody sees it. */
  readonly askedBy: string;
  readonly at: Instant;
  readonly isObjection: boolean;
  readonly answer?: Answer;
  readonly v: number;
};

export const PUBLICATION_ID = idPattern('publication');
export const QUESTION_ID = idPattern('question');
export const PublicationIdSchema = z
  .string()
  .max(30)
  .regex(PUBLICATION_ID)
  .meta({ example: 'pub_01JD9Z6T7QF3000000000000AA' });
export const QuestionIdSchema = z
  .string()
  .max(30)
  .regex(QUESTION_ID)
  .meta({ example: 'qst_01JD9Z6T7QF3000000000000AA' });
export const LineKeySchema = z
  .string()
  .max(20)
  .regex(/^(?:\d{3,7}|[a-zA-Z]{2,20})$/)
  .meta({ example: '501' });

const Words = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u);

export const PublishTable = z
  .strictObject({
    from: PeriodSchema.meta({ example: '2026-07', maxLength: 7 }),
    to: PeriodSchema.meta({ example: '2026-09', maxLength: 7 }),
    notes: z.array(Words(1, 300)).max(10).default([]),
  })
  .meta({ id: 'PublishFunds', example: { from: '2026-07', to: '2026-09', notes: ['本季度组织秋季运动会一次。'] } });
export type PublishTable = z.infer<typeof PublishTable>;

export const WithdrawTable = z
  .strictObject({ reason: Words(2, 300) })
  .meta({ id: 'WithdrawFunds', example: { reason: '文体活动支出金额有误，更正后重新公示。' } });
export type WithdrawTable = z.infer<typeof WithdrawTable>;

export const AskQuestion = z
  .strictObject({ line: LineKeySchema, text: Words(2, 500) })
  .meta({ id: 'AskAboutFunds', example: { line: '501', text: '运动会的服装是怎么采购的？' } });
export type AskQuestion = z.infer<typeof AskQuestion>;

export const AnswerQuestion = z
  .strictObject({ text: Words(2, 1_000) })
  .meta({ id: 'AnswerAboutFunds', example: { text: '三家比价后由委员会决定，合同在凭证后面。' } });
export type AnswerQuestion = z.infer<typeof AnswerQuestion>;
