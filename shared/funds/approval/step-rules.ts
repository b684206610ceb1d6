// 会签: everybody of a step signs; 或签: one of them is enough.
import { refuse } from '../../kernel/errors.ts';
import type { ApprovalState, ApprovalStep, HistoryEntry, Signer } from './schema.ts';

/** Acts after which nothing is handed round any more; signing, refusing and withdrawing always remain possible. */
export const MAX_HISTORY = 100;
const OPEN_ENDED: readonly HistoryEntry['verb'][] = ['submit', 'transfer', 'addSigner', 'remind'];

/** Whether a step has what it needs: 会签 everybody, 或签 one; who was asked to sign as well always has to. */
export const isStepDone = ({ mode, signers }: ApprovalStep): boolean => {
  const open = signers.filter(({ signedAt }) => signedAt === undefined);
  if (mode === 'all') return open.length === 0;
  const own = signers.filter(({ source }) => source !== 'added');
  return open.every(({ source }) => source !== 'added') && (own.length === 0 || own.some((one) => one.signedAt));
};

/** The approval with one more line of history. */
export const withEntry = (state: ApprovalState, entry: HistoryEntry): ApprovalState => {
  if (state.history.length >= MAX_HISTORY && OPEN_ENDED.includes(entry.verb))
    refuse('limit', 'funds.approval.historyFull', { max: MAX_HISTORY });
  return { ...state, history: [...state.history, entry] };
};

/** Everybody of the step that is being signed. */
export const currentSigners = (state: ApprovalState): readonly Signer[] => state.steps[state.step]?.signers ?? [];

/** On to the next step once this one is done, and approved after the last. */
export const advance = (state: ApprovalState): ApprovalState => {
  const step = state.steps[state.step];
  if (!step || !isStepDone(step)) return state;
  const isLast = state.step === state.steps.length - 1;
  return isLast ? { ...state, status: 'approved' } : { ...state, step: state.step + 1 };
};

/** Minutes that came while it waits are before whoever signs next; what is decided already keeps what it was decided on. */
export const withMinutes = (state: ApprovalState, minutes: readonly string[]): ApprovalState =>
  state.status === 'pending' && minutes.length > 0
    ? { ...state, resolutionIds: [...new Set([...state.resolutionIds, ...minutes])] }
    : state;
