import * as z from 'zod';
import { PeriodSchema } from '../../kernel/period.ts';
import { PUBLICITY_EVERY } from './rulebook.ts';
import { LINE_KINDS, LineKeySchema, PUBLICATION_STATUSES } from './schema.ts';

const SignedFen = z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const PeriodText = z.string().max(7).meta({ example: '2026-09' });
const At = z.string().max(30);
const Count = z.int().min(0).max(1_000_000_000);

const LineView = z
  .object({
    key: z.string().max(20),
    kind: z.enum(LINE_KINDS),
    level: z.int().min(0).max(2),
    zh: z.string().max(40),
    en: z.string().max(60),
    hintZh: z.string().max(100),
    hintEn: z.string().max(100),
    amountFen: SignedFen,
  })
  .meta({ id: 'PublicFundsLine' });

const TableView = z.object({
  from: PeriodText,
  to: PeriodText,
  unionName: z.string().max(100),
  lines: z.array(LineView).max(400),
  members: Count,
  openMonths: z.array(PeriodText).max(12).meta({ description: 'Months that were not closed when it was made.' }),
});

export const DraftView = TableView.extend({
  objectionDays: z.int().min(1).max(60),
  isVerified: z.boolean().meta({ description: 'False: nobody has checked the number of days against local rules.' }),
  source: z.string().max(300),
  every: z.enum(PUBLICITY_EVERY),
  standingId: z.string().max(30).nullable().meta({ description: 'What is published for these months already.' }),
}).meta({ id: 'PublicFundsDraft' });

const Withdrawn = z.object({ at: At, by: z.string().max(60), reason: z.string().max(300) });
const Head = {
  id: z.string().max(30),
  version: z.int().min(1).max(10_000),
  status: z.enum(PUBLICATION_STATUSES),
  objectionUntil: z.string().max(10),
  isOpenToObjection: z.boolean(),
  publishedAt: At,
  publishedBy: z.string().max(60),
  withdrawn: Withdrawn.nullable(),
  hash: z.string().max(64),
};

export const PublicationItemView = z
  .object({
    ...Head,
    from: PeriodText,
    to: PeriodText,
    incomeFen: SignedFen,
    spendingFen: SignedFen,
  })
  .meta({ id: 'PublicationItem' });
export type PublicationItemView = z.infer<typeof PublicationItemView>;

export const PublicationView = TableView.extend({
  ...Head,
  notes: z.array(z.string().max(300)).max(10),
  reads: z
    .array(z.object({ month: PeriodText, count: Count }))
    .max(240)
    .nullable()
    .meta({ description: 'How often it was opened, by month; for those who read the books. Nobody’s name is kept.' }),
}).meta({ id: 'Publication' });
export type PublicationView = z.infer<typeof PublicationView>;

export const EntryView = z
  .object({
    account: z.string().max(7),
    period: PeriodText,
    date: z.string().max(10).nullable(),
    number: z.string().max(12).nullable(),
    summary: z.string().max(300),
    count: Count,
    amountFen: SignedFen,
    attachments: Count,
    preparedBy: z.string().max(60),
    reviewedBy: z.string().max(60),
    isHidden: z.boolean().meta({ description: 'Words left out because a person could be meant.' }),
  })
  .meta({ id: 'PublicFundsEntry' });

export const QuestionView = z
  .object({
    id: z.string().max(30),
    line: z.string().max(20),
    text: z.string().max(500),
    askedBy: z.string().max(60).meta({ description: 'Masked.' }),
    isMine: z.boolean(),
    isObjection: z.boolean().meta({ description: 'Asked within the time for objections.' }),
    at: At,
    answer: z.object({ text: z.string().max(1_000), by: z.string().max(60), at: At }).nullable(),
  })
  .meta({ id: 'PublicFundsQuestion' });
export type QuestionView = z.infer<typeof QuestionView>;

export const DraftQuery = z.strictObject({
  from: PeriodSchema.meta({ example: '2026-07', maxLength: 7 }).optional(),
  to: PeriodSchema.meta({ example: '2026-09', maxLength: 7 }).optional(),
});

export const EntriesQuery = z.strictObject({
  line: LineKeySchema.default('501'),
  cursor: z.string().min(1).max(2000).optional(),
});

export const FileQuery = z.strictObject({
  paper: z.enum(['a3', 'a4']).default('a4').meta({ description: 'The paper that it is laid out for.' }),
});
