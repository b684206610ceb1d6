import { actorRef } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { requireAttachments } from '../../tenancy/attachments/actions.ts';
import { actOnApproval, startApproval } from './rules.ts';
import type { ApprovalAct, ApprovalState, FlowKind, HistoryEntry, Person } from './schema.ts';
import { actsFor } from './signer-rules.ts';
import { readFlow, readGround } from './store.ts';
import { refreshSigners, settleApproval } from './succession-rules.ts';

const personOf = (ctx: UnionCtx): Person => {
  const { id, name } = actorRef(ctx.actor);
  if (ctx.actor.kind !== 'person' || !id) throw new DomainError('forbidden', 'funds.approval.personOnly');
  return { id, name: name ?? '' };
};

/**
 * Begins the approval of something by the flow in force today, for the person who calls; `previous` is one that was
 * returned or withdrawn. The caller stores the state with what it belongs to. Throws `funds.approval.nobodyLeft`.
 */
export const beginApproval = async (
  ctx: UnionCtx,
  input: {
    readonly kind: FlowKind;
    readonly amountFen: number;
    readonly resolutionIds?: readonly string[];
    readonly previous?: ApprovalState;
  },
): Promise<ApprovalState> => {
  const applicant = personOf(ctx);
  await requireAttachments(ctx, input.resolutionIds ?? []);
  const [flow, ground] = await Promise.all([readFlow(ctx, input.kind), readGround(ctx)]);
  return startApproval(flow, { ...input, applicant }, ground, ctx.tools.now());
};

/**
 * One act of the person who calls on an approval, after places of those who left office went to their successors.
 * The caller checks the permission and stores `next`, guarded by the version that it read. Throws `funds.approval.*`.
 */
export const takeApprovalStep = async (
  ctx: UnionCtx,
  state: ApprovalState,
  act: ApprovalAct,
): Promise<{ readonly next: ApprovalState; readonly entry: HistoryEntry }> => {
  const person = personOf(ctx);
  await requireAttachments(ctx, act.attachmentIds ?? []);
  const ground = await readGround(ctx);
  const at = ctx.tools.now();
  const now = act.verb === 'withdraw' ? state : refreshSigners(state, ground);
  if (now.status !== state.status) return settleApproval(now, person, at);
  const to = ground.officers.find(({ id }) => id === act.to);
  const input = {
    ...act,
    person,
    roles: ctx.scope.roles,
    actsFor: actsFor(person.id, { ...ground, applicantId: state.applicant.id }),
  };
  const { to: _, ...rest } = input;
  return actOnApproval(now, { ...rest, ...(to ? { to } : {}) }, at);
};
