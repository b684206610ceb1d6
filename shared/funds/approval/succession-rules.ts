// 中国工会章程 (换届): who leaves office signs no more; what waits for them goes to who holds the office now.
import type { Instant } from '../../kernel/period.ts';
import type { ApprovalState, ApprovalStep, HistoryEntry, Person, Signer } from './schema.ts';
import { type Ground, isStillThere, resolveSteps } from './signer-rules.ts';
import { advance, withEntry } from './step-rules.ts';

const isGone =
  (ground: Ground) =>
  (one: Signer): boolean =>
    one.signedAt === undefined && !isStillThere(one, ground);

const refreshStep = (step: ApprovalStep, ground: Ground): ApprovalStep => {
  const gone = isGone(ground);
  if (!step.signers.some(gone)) return step;
  const kept = step.signers.filter((one) => !gone(one));
  const signedRoles = kept.filter(({ signedAt }) => signedAt).map(({ role }) => role);
  const fresh = resolveSteps([step], ground).flatMap(({ signers }) => signers);
  const missing = fresh.filter((one) => !kept.some(({ id }) => id === one.id) && !signedRoles.includes(one.role));
  return { ...step, signers: [...kept, ...missing] };
};

/**
 * The approval as it stands after people came into and went out of office: places of those who left go to whoever holds
 * the office now, by the same rules as at the start. What was signed stays signed; where nobody else is left to sign in
 * a step, it is done. The same state when nothing changed. Throws `funds.approval.nobodyLeft`.
 */
export const refreshSigners = (state: ApprovalState, ground: Omit<Ground, 'applicantId'>): ApprovalState => {
  if (state.status !== 'pending') return state;
  const here: Ground = { ...ground, applicantId: state.applicant.id };
  const open = state.steps.slice(state.step);
  if (!open.some(({ signers }) => signers.some(isGone(here)))) return state;
  const steps = [...state.steps.slice(0, state.step), ...open.map((step) => refreshStep(step, here))];
  return advance({ ...state, steps });
};

/** Closes an approval that became approved because its last open signer left office; `by` is who came upon it. */
export const settleApproval = (
  state: ApprovalState,
  by: Person,
  at: Instant,
): { readonly next: ApprovalState; readonly entry: HistoryEntry } => {
  const entry: HistoryEntry = { verb: 'settle', by, at, step: state.step, round: state.round };
  return { next: withEntry(state, entry), entry };
};
