import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { idPattern } from '../../kernel/ids.ts';
import { type Day, DaySchema, type Instant, type Period, PeriodSchema } from '../../kernel/period.ts';
import { AttachmentIds } from '../../tenancy/attachments/schema.ts';
import { VOUCHER_ID } from '../ledger/schema.ts';

/** Ways to choose vouchers: by lot, or by what is known to go wrong. */
export const METHODS = [
  'random',
  'roundAmounts',
  'weekend',
  'splitInvoices',
  'repeatPayee',
  'overStandard',
  'withoutAttachment',
] as const;
export type Method = (typeof METHODS)[number];

/** A voucher as sampling sees it, with what is known of the request behind it. */
export type Candidate = {
  readonly voucherId: string;
  /** The voucher's own hash: what the population's hash is made of. */
  readonly hash: string;
  readonly date: Day;
  readonly summary: string;
  /** Money that left cash or bank by it; 0 for every other voucher. */
  readonly amountFen: number;
  readonly payee: string | null;
  /** Papers on the voucher and on the request behind it. */
  readonly papers: number;
  /** What the check of the request warned of, and what it lacks. */
  readonly warnings: readonly string[];
};

export const REASONS = [
  'drawn',
  'roundAmount',
  'weekend',
  'splitBelowLimit',
  'repeatPayee',
  'warned',
  'noResolution',
  'noPaper',
] as const;
export type Hit = {
  readonly voucherId: string;
  readonly date: Day;
  readonly summary: string;
  readonly amountFen: number;
  readonly payee: string | null;
  readonly reason: (typeof REASONS)[number];
  /** Hits of one group belong together: the parts of a split, the payments to one payee. */
  readonly group: number | null;
};

const VoucherIdText = z.string().max(20).regex(VOUCHER_ID).meta({ example: '2026-11-ji-000012' });
const Month = (example: string) => PeriodSchema.meta({ example, maxLength: 7 });

export const DrawSample = z
  .strictObject({
    from: Month('2026-01'),
    to: Month('2026-11'),
    method: z.enum(METHODS),
    /** Anything that was agreed beforehand; without it the system draws one. The same seed draws the same vouchers. */
    seed: z
      .string()
      .regex(/^[\w\u4e00-\u9fa5-]{4,64}$/u)
      .max(64)
      .optional(),
    /** Vouchers to draw by lot. */
    count: z.int().min(1).max(200).default(20),
    /** What a round amount is a multiple of. */
    unitFen: z.int().min(1_000).max(MAX_STATED_FEN).default(100_000),
    /** Days that the parts of a split lie apart at most; 0: the same day. */
    windowDays: z.int().min(0).max(31).default(0),
    /** Payments to one payee from which on they are looked at. */
    times: z.int().min(2).max(100).default(3),
  })
  .meta({ id: 'DrawSample', example: { from: '2026-01', to: '2026-11', method: 'random', count: 20 } });
export type DrawSample = z.infer<typeof DrawSample>;

/** What was drawn, out of what and how: whoever has the books and the seed draws the same again. */
export type Sample = {
  readonly id: string;
  readonly from: Period;
  readonly to: Period;
  readonly method: Method;
  readonly seed: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly populationCount: number;
  readonly populationFen: number;
  readonly populationHash: string;
  readonly hitCount: number;
  readonly hits: readonly Hit[];
  readonly drawnBy: { readonly id: string; readonly name: string };
  readonly at: Instant;
};

export const FINDING_STATUSES = ['open', 'answered', 'closed', 'dropped'] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];
export const FINDING_VERBS = ['record', 'answer', 'reopen', 'close', 'drop'] as const;
export type FindingVerb = (typeof FINDING_VERBS)[number];

const Text = z.string().trim().min(4).max(2_000);

export const RecordFinding = z
  .strictObject({
    title: z.string().trim().min(4).max(100).meta({ example: '慰问品无领取签名' }),
    /** The regulation that it is held against. */
    rule: z.string().trim().min(4).max(300).meta({ example: '总工办发〔2017〕32号 第八条' }),
    detail: Text.meta({ example: '抽查的慰问品发放没有会员签收，无法确认发放到人。' }),
    amountFen: z.int().min(0).max(MAX_STATED_FEN).meta({ example: 240000 }),
    voucherIds: z.array(VoucherIdText).max(50).default([]),
    attachmentIds: AttachmentIds.default([]),
    sampleId: z.string().max(30).regex(idPattern('sample')).optional(),
    /** The day by which it is to be put right. */
    dueOn: DaySchema.meta({ example: '2026-12-20' }),
  })
  .meta({ id: 'RecordFinding' });
export type RecordFinding = z.infer<typeof RecordFinding>;

export const ActOnFinding = z
  .strictObject({
    text: Text.meta({ example: '已补齐签收表，并改由会员手机签收。' }),
    attachmentIds: AttachmentIds.default([]),
  })
  .meta({ id: 'ActOnFinding' });
export type ActOnFinding = z.infer<typeof ActOnFinding>;

export type FindingEntry = {
  readonly verb: FindingVerb;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: Instant;
  readonly text: string;
  readonly attachmentIds: readonly string[];
};

/** A finding (审计发现) from its record to its end. */
export type AuditFinding = {
  readonly id: string;
  readonly status: FindingStatus;
  readonly title: string;
  readonly rule: string;
  readonly amountFen: number;
  readonly voucherIds: readonly string[];
  readonly sampleId?: string;
  readonly dueOn: Day;
  readonly history: readonly FindingEntry[];
  readonly createdAt: Instant;
  readonly v: number;
};

export const PACK_STATUSES = ['building', 'ready', 'failed'] as const;
export const RequestPack = z
  .strictObject({ from: Month('2026-01'), to: Month('2026-11') })
  .meta({ id: 'RequestInspectionPack' });
export type RequestPack = z.infer<typeof RequestPack>;

/** Everything of some months to take along, as one zip. */
export type Pack = {
  readonly id: string;
  readonly from: Period;
  readonly to: Period;
  readonly status: (typeof PACK_STATUSES)[number];
  readonly requestedBy: { readonly id: string; readonly name: string };
  readonly requestedAt: Instant;
  readonly files?: number;
  readonly sizeBytes?: number;
  readonly sha256?: string;
  readonly failure?: string;
  readonly v: number;
};

export const SAMPLE_ID = idPattern('sample');
export const FINDING_ID = idPattern('finding');
export const PACK_ID = idPattern('job');
