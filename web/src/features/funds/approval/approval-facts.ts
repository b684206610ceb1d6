import type { ApprovalStatus, ApproverRole, SIGNER_SOURCES, StepMode, Verb } from '#shared/funds/approval/schema.ts';

type Person = { readonly id: string; readonly name: string };

export type SignerFacts = Person & {
  readonly role: ApproverRole;
  readonly source: (typeof SIGNER_SOURCES)[number];
  readonly signedAt: string | null;
  readonly signedBy: Person | null;
};

export type StepFacts = {
  readonly roles: readonly ApproverRole[];
  readonly mode: StepMode;
  readonly signers: readonly SignerFacts[];
};

/** The approval of something as the API answers it, whatever it belongs to. */
export type ApprovalFacts = {
  readonly status: ApprovalStatus;
  readonly applicant: Person;
  readonly round: number;
  readonly step: number;
  readonly steps: readonly StepFacts[];
  readonly needsResolution: boolean;
  readonly resolutionIds: readonly string[];
  readonly history: readonly {
    readonly verb: Verb | 'submit' | 'settle';
    readonly by: Person;
    readonly at: string;
    readonly step: number;
    readonly round: number;
    readonly other: Person | null;
    readonly note: string | null;
    readonly attachmentIds: readonly string[];
  }[];
  /** What the caller may do now. */
  readonly may: readonly Verb[];
};
