import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import {
  type AuditFinding,
  FINDING_STATUSES,
  FINDING_VERBS,
  METHODS,
  PACK_STATUSES,
  type Pack,
  REASONS,
  type Sample,
} from './schema.ts';

const Fen = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

export const SampleView = z
  .object({
    id: z.string().max(30),
    from: z.string().max(7),
    to: z.string().max(7),
    method: z.enum(METHODS),
    seed: z.string().max(64),
    parameters: z.record(z.string().max(20), z.int().min(0).max(MAX_STATED_FEN)),
    populationCount: z.int().min(0).max(1_000_000),
    populationFen: Fen,
    populationHash: z.string().max(64),
    hitCount: z.int().min(0).max(1_000_000),
    drawnBy: z.string().max(80),
    at: z.string().max(30),
  })
  .meta({ id: 'InspectionSample' });
export type SampleView = z.infer<typeof SampleView>;

const HitView = z.object({
  voucherId: z.string().max(20),
  date: z.string().max(10),
  summary: z.string().max(200),
  amountFen: Fen,
  payee: z.string().max(200).nullable(),
  reason: z.enum(REASONS),
  group: z.int().min(1).max(100_000).nullable(),
});

export const SampleDetailView = SampleView.extend({ hits: z.array(HitView).max(300) }).meta({
  id: 'InspectionSampleDetail',
});

export const FindingView = z
  .object({
    id: z.string().max(30),
    status: z.enum(FINDING_STATUSES),
    title: z.string().max(100),
    rule: z.string().max(300),
    amountFen: Fen,
    voucherIds: z.array(z.string().max(20)).max(50),
    sampleId: z.string().max(30).nullable(),
    dueOn: z.string().max(10),
    /** Not put right by the day that was set. */
    isOverdue: z.boolean(),
    history: z
      .array(
        z.object({
          verb: z.enum(FINDING_VERBS),
          by: z.string().max(80),
          at: z.string().max(30),
          text: z.string().max(2_000),
          attachmentIds: z.array(z.string().max(30)).max(20),
        }),
      )
      .max(50),
    createdAt: z.string().max(30),
  })
  .meta({ id: 'AuditFinding' });
export type FindingView = z.infer<typeof FindingView>;

export const PackView = z
  .object({
    id: z.string().max(30),
    from: z.string().max(7),
    to: z.string().max(7),
    status: z.enum(PACK_STATUSES),
    requestedBy: z.string().max(80),
    requestedAt: z.string().max(30),
    files: z.int().min(0).max(10_000).nullable(),
    sizeBytes: z.int().min(0).max(2_000_000_000).nullable(),
    sha256: z.string().max(64).nullable(),
    failure: z.string().max(80).nullable(),
  })
  .meta({ id: 'InspectionPack' });
export type PackView = z.infer<typeof PackView>;

export const ReportView = z
  .object({
    unionName: z.string().max(200),
    from: z.string().max(7),
    to: z.string().max(7),
    /** What the books say: vouchers, money in and out of cash and bank, and whether the chain holds. */
    books: z.object({
      vouchers: z.int().min(0).max(1_000_000),
      outFen: Fen,
      incomeFen: z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
      spendingFen: z.int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
      faults: z.int().min(0).max(1_000_000),
    }),
    samples: z.array(SampleView).max(200),
    findings: z.array(FindingView).max(500),
    totals: z.object({ recorded: z.int().min(0).max(500), open: z.int().min(0).max(500), amountFen: Fen }),
  })
  .meta({ id: 'InspectionReport' });
export type ReportView = z.infer<typeof ReportView>;

export const sampleViewOf = (sample: Sample): SampleView => ({
  id: sample.id,
  from: sample.from,
  to: sample.to,
  method: sample.method,
  seed: sample.seed,
  parameters: { ...sample.parameters },
  populationCount: sample.populationCount,
  populationFen: sample.populationFen,
  populationHash: sample.populationHash,
  hitCount: sample.hitCount,
  drawnBy: sample.drawnBy.name,
  at: sample.at,
});

export const findingViewOf = (finding: AuditFinding, today: string): FindingView => ({
  id: finding.id,
  status: finding.status,
  title: finding.title,
  rule: finding.rule,
  amountFen: finding.amountFen,
  voucherIds: [...finding.voucherIds],
  sampleId: finding.sampleId ?? null,
  dueOn: finding.dueOn,
  isOverdue: (finding.status === 'open' || finding.status === 'answered') && finding.dueOn < today,
  history: finding.history.map((entry) => ({
    verb: entry.verb,
    by: entry.by.name,
    at: entry.at,
    text: entry.text,
    attachmentIds: [...entry.attachmentIds],
  })),
  createdAt: finding.createdAt,
});

export const packViewOf = (pack: Pack): PackView => ({
  id: pack.id,
  from: pack.from,
  to: pack.to,
  status: pack.status,
  requestedBy: pack.requestedBy.name,
  requestedAt: pack.requestedAt,
  files: pack.files ?? null,
  sizeBytes: pack.sizeBytes ?? null,
  sha256: pack.sha256 ?? null,
  failure: pack.failure ?? null,
});
