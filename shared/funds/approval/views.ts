import * as z from 'zod';
import { UNION_ROLES } from '../../kernel/context.ts';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { dayOf } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import {
  APPROVAL_STATUSES,
  APPROVER_ROLES,
  type ApprovalState,
  FLOW_KINDS,
  type HistoryEntry,
  SIGNER_SOURCES,
  type Signer,
  STEP_MODES,
  VERBS,
} from './schema.ts';
import { actsFor } from './signer-rules.ts';
import { readOfficers, readSubstitutes } from './store.ts';
import { type Viewer, verbsFor } from './verb-rules.ts';

export const PersonView = z.object({ id: z.string().max(30), name: z.string().max(80) });

export const SignerView = z.object({
  id: z.string().max(30),
  name: z.string().max(80),
  role: z.enum(APPROVER_ROLES),
  source: z.enum(SIGNER_SOURCES),
  signedAt: z.string().max(30).nullable(),
  signedBy: PersonView.nullable(),
});

export const ApprovalStepView = z.object({
  roles: z.array(z.enum(APPROVER_ROLES)).max(APPROVER_ROLES.length),
  mode: z.enum(STEP_MODES),
  signers: z.array(SignerView).max(200),
});

const EntryView = z.object({
  verb: z.enum([...VERBS, 'submit', 'settle']),
  by: PersonView,
  at: z.string().max(30),
  step: z.int().min(0).max(20),
  round: z.int().min(1).max(1_000),
  other: PersonView.nullable(),
  note: z.string().max(200).nullable(),
  attachmentIds: z.array(z.string().max(30)).max(20),
});

/** The approval of whatever embeds it, and what the caller may do with it now. */
export const ApprovalView = z
  .object({
    kind: z.enum(FLOW_KINDS),
    flowVersion: z.int().min(0).max(9_999),
    amountFen: z.int().min(0).max(MAX_STATED_FEN),
    applicant: PersonView,
    status: z.enum(APPROVAL_STATUSES),
    round: z.int().min(1).max(1_000),
    steps: z.array(ApprovalStepView).max(10),
    step: z.int().min(0).max(20),
    needsResolution: z.boolean(),
    resolutionIds: z.array(z.string().max(30)).max(200),
    history: z.array(EntryView).max(500),
    may: z.array(z.enum(VERBS)).max(VERBS.length),
  })
  .meta({ id: 'Approval' });
export type ApprovalView = z.infer<typeof ApprovalView>;

/** Offices as the simulation names them. */
export const OfficerView = PersonView.extend({ roles: z.array(z.enum(UNION_ROLES)).max(UNION_ROLES.length) });

const signerView = (one: Signer) => ({
  id: one.id,
  name: one.name,
  role: one.role,
  source: one.source,
  signedAt: one.signedAt ?? null,
  signedBy: one.signedBy ?? null,
});

const entryView = (one: HistoryEntry) => ({
  verb: one.verb,
  by: one.by,
  at: one.at,
  step: one.step,
  round: one.round,
  other: one.other ?? null,
  note: one.note ?? null,
  attachmentIds: [...(one.attachmentIds ?? [])],
});

/** Steps with their people, as pages show them. */
export const stepViews = (steps: ApprovalState['steps']) =>
  steps.map(({ roles, mode, signers }) => ({ roles: [...roles], mode, signers: signers.map(signerView) }));

const viewFor = (state: ApprovalState, viewer: Viewer): ApprovalView => ({
  kind: state.kind,
  flowVersion: state.flowVersion,
  amountFen: state.amountFen,
  applicant: state.applicant,
  status: state.status,
  round: state.round,
  steps: stepViews(state.steps),
  step: state.step,
  needsResolution: state.needsResolution,
  resolutionIds: [...state.resolutionIds],
  history: state.history.map(entryView),
  may: [...verbsFor(state, viewer)],
});

/** Shows any number of approvals to whoever calls, with the verbs that they may use: substitutes are read once for all. */
export const openApprovals = async (ctx: UnionCtx): Promise<(state: ApprovalState) => ApprovalView> => {
  const today = dayOf(ctx.tools.now());
  const id = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
  const { substitutes } = await readSubstitutes(ctx);
  const officers = substitutes.some(({ by }) => by === id) ? await readOfficers(ctx) : [];
  return (state) => {
    const ground = { officers, substitutes, applicantId: state.applicant.id, on: today };
    return viewFor(state, { id, roles: ctx.scope.roles, actsFor: actsFor(id, ground), today });
  };
};

/** One approval for whoever calls; of one that is over nothing is read. */
export const viewApproval = async (ctx: UnionCtx, state: ApprovalState): Promise<ApprovalView> => {
  if (state.status === 'pending') return (await openApprovals(ctx))(state);
  const id = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
  return viewFor(state, { id, roles: ctx.scope.roles, actsFor: [], today: dayOf(ctx.tools.now()) });
};
