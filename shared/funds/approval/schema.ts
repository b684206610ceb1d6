import * as z from 'zod';
import type { UnionRole } from '../../kernel/context.ts';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { idPattern } from '../../kernel/ids.ts';
import { type Day, DaySchema, type Instant } from '../../kernel/period.ts';
import { AttachmentIds } from '../../tenancy/attachments/schema.ts';

/** What needs approval; each kind has a flow of its own. */
export const FLOW_KINDS = ['expenditure', 'advance', 'assetDisposal', 'payout'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

/** Offices that may sign; the cashier pays and the audit committee looks on. */
export const APPROVER_ROLES = ['chair', 'viceChair', 'committee', 'finance'] as const satisfies readonly UnionRole[];
export type ApproverRole = (typeof APPROVER_ROLES)[number];

/** 会签: everybody of the step signs; 或签: one of them is enough. */
export const STEP_MODES = ['all', 'any'] as const;
export type StepMode = (typeof STEP_MODES)[number];

/** 同意 拒绝 退回 转交 加签 撤回 催办. */
export const VERBS = ['approve', 'refuse', 'returnBack', 'transfer', 'addSigner', 'withdraw', 'remind'] as const;
export type Verb = (typeof VERBS)[number];

export const APPROVAL_STATUSES = ['pending', 'approved', 'refused', 'returned', 'withdrawn'] as const;
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number];

export type Person = { readonly id: string; readonly name: string };
/** Somebody in office, with the offices in force. */
export type Officer = Person & { readonly roles: readonly UnionRole[] };

export type FlowStep = { readonly roles: readonly ApproverRole[]; readonly mode: StepMode };
/** Steps up to an amount, the amount included; the last band has no upper end (null). */
export type Band = { readonly upToFen: number | null; readonly steps: readonly FlowStep[] };

/** A published flow. A request keeps the version that it began with. */
export type Flow = {
  readonly kind: FlowKind;
  /** 0: the default, never published. */
  readonly version: number;
  readonly validFrom: Day;
  readonly bands: readonly Band[];
  /** Above this amount a committee resolution must be attached; null: never for this kind. */
  readonly resolutionAboveFen: number | null;
};

/** A version as it was published. */
export type FlowVersion = {
  readonly kind: FlowKind;
  readonly version: number;
  readonly validFrom: Day;
  readonly bands: readonly Band[];
  readonly reason: string;
  readonly publishedBy: Person;
  readonly publishedAt: Instant;
};

/** Who signs for an office or a person between two days, both included. */
export type Substitute = {
  readonly role?: ApproverRole | undefined;
  readonly personId?: string | undefined;
  readonly by: string;
  readonly from: Day;
  readonly to: Day;
};

/** `role` as an office of the step, `standIn` for one who must stay out, `transfer` and `added` by a signer. */
export const SIGNER_SOURCES = ['role', 'standIn', 'transfer', 'added'] as const;

export type Signer = Person & {
  /** The office whose signature this is. */
  readonly role: ApproverRole;
  readonly source: (typeof SIGNER_SOURCES)[number];
  readonly signedAt?: Instant;
  /** The substitute who signed in this one's place. */
  readonly signedBy?: Person;
};

export type ApprovalStep = FlowStep & { readonly signers: readonly Signer[] };

export type HistoryEntry = {
  /** `settle`: the last signers left office and everybody else had signed. */
  readonly verb: Verb | 'submit' | 'settle';
  readonly by: Person;
  readonly at: Instant;
  readonly step: number;
  readonly round: number;
  /** Signed for, transferred to or added. */
  readonly other?: Person;
  readonly note?: string;
  readonly attachmentIds?: readonly string[];
};

/** Embedded in whatever needs approval. */
export type ApprovalState = {
  readonly kind: FlowKind;
  readonly flowVersion: number;
  readonly amountFen: number;
  readonly applicant: Person;
  readonly status: ApprovalStatus;
  /** Submitted for the n-th time. */
  readonly round: number;
  readonly steps: readonly ApprovalStep[];
  /** The step that is being signed. */
  readonly step: number;
  readonly needsResolution: boolean;
  /** Papers of the committee's resolution. */
  readonly resolutionIds: readonly string[];
  readonly remindedOn?: Day;
  readonly history: readonly HistoryEntry[];
};

const PersonId = z.string().max(30).regex(idPattern('person')).meta({ example: 'per_01JD9Z6T7QF3000000000000AA' });

/** Body of an act on a request, for the routes of whatever embeds an approval. */
export const ApprovalAct = z
  .strictObject({
    verb: z.enum(VERBS),
    note: z.string().trim().min(1).max(200).optional(),
    /** To whom it is transferred, or who signs as well. */
    to: PersonId.optional(),
    /** Papers that come with it, such as the committee's resolution. */
    attachmentIds: AttachmentIds.optional(),
  })
  .meta({ id: 'ApprovalAct', example: { verb: 'approve', note: '同意' } });
export type ApprovalAct = z.infer<typeof ApprovalAct>;

const Step = z.strictObject({
  roles: z.array(z.enum(APPROVER_ROLES)).min(1).max(APPROVER_ROLES.length),
  mode: z.enum(STEP_MODES),
});
export const Bands = z
  .array(
    z.strictObject({
      upToFen: z.int().min(1).max(MAX_STATED_FEN).nullable(),
      steps: z.array(Step).min(1).max(5),
    }),
  )
  .min(1)
  .max(8);

export const PutFlow = z
  .strictObject({
    kind: z.enum(FLOW_KINDS),
    /** The version that was looked at; when another was published since, nothing is written. */
    baseVersion: z.int().min(0).max(9_999),
    validFrom: DaySchema,
    bands: Bands,
    reason: z.string().trim().min(2).max(200),
  })
  .meta({
    id: 'PutApprovalFlow',
    example: {
      kind: 'expenditure',
      baseVersion: 0,
      validFrom: '2026-11-22',
      bands: [
        { upToFen: 300000, steps: [{ roles: ['chair', 'viceChair'], mode: 'any' }] },
        { upToFen: null, steps: [{ roles: ['finance', 'chair'], mode: 'all' }] },
      ],
      reason: '委员会2026年第3次会议通过',
    },
  });
export type PutFlow = z.infer<typeof PutFlow>;

export const PutSubstitutes = z
  .strictObject({
    substitutes: z
      .array(
        z.strictObject({
          role: z.enum(APPROVER_ROLES).optional(),
          personId: PersonId.optional(),
          by: PersonId,
          from: DaySchema,
          to: DaySchema,
        }),
      )
      .max(50),
  })
  .meta({ id: 'PutApprovalSubstitutes', example: { substitutes: [] } });
export type PutSubstitutes = z.infer<typeof PutSubstitutes>;

export const SimulateFlow = z
  .strictObject({
    kind: z.enum(FLOW_KINDS),
    amountFen: z.int().min(1).max(MAX_STATED_FEN),
    applicantId: PersonId,
    /** A draft that is not published yet; without one, the flow in force. */
    bands: Bands.optional(),
  })
  .meta({
    id: 'SimulateApprovalFlow',
    example: { kind: 'expenditure', amountFen: 500000, applicantId: 'per_01JD9Z6T7QF3000000000000AA' },
  });
export type SimulateFlow = z.infer<typeof SimulateFlow>;
