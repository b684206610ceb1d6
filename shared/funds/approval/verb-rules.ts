// 总工办发〔2017〕32号: what somebody may do with a request at this moment, so that pages offer nothing that is refused.
import type { UnionRole } from '../../kernel/context.ts';
import type { Day } from '../../kernel/period.ts';
import type { ApprovalState, ApprovalStep, Signer, Verb } from './schema.ts';
import { isApprover } from './signer-rules.ts';

/** Who looks at it; `actsFor` as in `actOnApproval`. */
export type Viewer = {
  readonly id: string;
  readonly roles: readonly UnionRole[];
  readonly actsFor: readonly string[];
  readonly today: Day;
};

const SIGNER_VERBS: readonly Verb[] = ['approve', 'refuse', 'returnBack', 'transfer', 'addSigner'];

const canSign = (step: ApprovalStep | undefined, viewer: Viewer): boolean => {
  const signers = step?.signers ?? [];
  const wrote = (one: Signer): boolean => one.signedAt !== undefined && (one.signedBy?.id ?? one.id) === viewer.id;
  const isOpen = (one: Signer): boolean => one.signedAt === undefined;
  const mine = (one: Signer): boolean => one.id === viewer.id || viewer.actsFor.includes(one.id);
  return !signers.some(wrote) && signers.some((one) => isOpen(one) && mine(one));
};

/** The verbs that this viewer may use now. Papers, notes and other people are asked for when the verb is used. */
export const verbsFor = (state: ApprovalState, viewer: Viewer): readonly Verb[] => {
  const isOwn = viewer.id === state.applicant.id;
  if (state.status === 'returned') return isOwn ? ['withdraw'] : [];
  if (state.status !== 'pending') return [];
  if (isOwn) return state.remindedOn === viewer.today ? ['withdraw'] : ['withdraw', 'remind'];
  const isSigner = isApprover({ id: viewer.id, name: '', roles: viewer.roles });
  return isSigner && canSign(state.steps[state.step], viewer) ? SIGNER_VERBS : [];
};
