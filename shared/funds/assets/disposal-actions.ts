import { DomainError } from '../../kernel/errors.ts';
import { dayOf, periodOfDay } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { requireAttachments } from '../../tenancy/attachments/actions.ts';
import { beginApproval, takeApprovalStep } from '../approval/actions.ts';
import { approvalActed } from '../approval/events.ts';
import type { ApprovalAct, ApprovalState } from '../approval/schema.ts';
import { chargeBudget } from '../budget/charge.ts';
import { actingPerson } from '../ledger/close-store.ts';
import { postInMonth } from '../ledger/posting.ts';
import { withoutZeros } from '../ledger/rules.ts';
import { checkParting, partingLines, partingOf } from './depreciation-rules.ts';
import { disposalDone, disposalRequested } from './events.ts';
import { disposalViewOf } from './queries.ts';
import type { Disposal, DisposalDone } from './schema.ts';
import type { ExecuteDisposal, RequestDisposal } from './schema-commands.ts';
import { assetWrite, disposalWrite, headWrite, needDisposal, needOwn, readHead, readOwn } from './store.ts';
import type { DisposalView } from './views.ts';

/** Asks to let a card go; until it is decided nobody else can ask for the same. */
export const requestDisposal = async (
  ctx: UnionCtx,
  assetId: string,
  { kind, reason, attachmentIds }: RequestDisposal,
): Promise<DisposalView> => {
  const permit = allow(ctx, 'funds.assets.manage');
  const asset = await needOwn(ctx, assetId);
  if (asset.status !== 'inUse') throw new DomainError('conflict', 'funds.assets.notInUse', { status: asset.status });
  await requireAttachments(ctx, attachmentIds);
  const approval = await beginApproval(ctx, { kind: 'assetDisposal', amountFen: asset.costFen });
  const { code, name, costFen } = asset;
  const id = ctx.tools.newId('disposal');
  const disposal: Disposal = {
    id,
    assetId,
    code,
    name,
    costFen,
    kind,
    reason,
    attachmentIds,
    approval,
    requestedAt: ctx.tools.now(),
    v: 0,
  };
  const result = await disposalViewOf(ctx, { ...disposal, v: 1 });
  await commit(ctx, {
    permit,
    writes: [disposalWrite(ctx, disposal), assetWrite(ctx, { ...asset, status: 'inDisposal', disposalId: id })],
    events: [disposalRequested(disposal), approvalActed({ kind: 'funds.disposal', id }, approval)],
    answer: { status: 201, body: result },
  });
  return result;
};

const isOver = ({ status }: ApprovalState): boolean => status !== 'pending' && status !== 'approved';

/** One act on the approval; what is refused, returned or withdrawn leaves the card in use again. */
export const actOnDisposal = async (ctx: UnionCtx, id: string, act: ApprovalAct): Promise<DisposalView> => {
  const permit = allow(ctx, 'funds.assets.approve');
  const disposal = await needDisposal(ctx, id);
  const { next: approval } = await takeApprovalStep(ctx, disposal.approval, act);
  const next = { ...disposal, approval };
  const asset = await needOwn(ctx, disposal.assetId);
  const goesBack = isOver(approval) && asset.disposalId === id && asset.status === 'inDisposal';
  const { disposalId: _, ...kept } = asset;
  const result = await disposalViewOf(ctx, { ...next, v: disposal.v + 1 });
  await commit(ctx, {
    permit,
    writes: [disposalWrite(ctx, next), ...(goesBack ? [assetWrite(ctx, { ...kept, status: 'inUse' })] : [])],
    events: [approvalActed({ kind: 'funds.disposal', id }, approval)],
    answer: { status: 200, body: result },
  });
  return result;
};

const checkApproved = ({ approval, done }: Disposal): void => {
  if (done) throw new DomainError('conflict', 'funds.assets.alreadyDisposed');
  if (approval.status !== 'approved') throw new DomainError('rule', 'funds.assets.notApproved');
};

/** Who signed last stands on the voucher as its reviewer, unless it is the one who prepares it. */
const reviewerOf = ({ approval }: Disposal, preparer: string) => {
  const last = approval.history.findLast(({ verb, by }) => verb === 'approve' && by.id !== preparer);
  return last ? { reviewedBy: { kind: 'person', id: last.by.id, name: last.by.name } } : {};
};

/** What stands behind the voucher: what the request carried and the minutes that approvers brought. */
const papersOf = ({ attachmentIds, approval }: Disposal): readonly string[] => [
  ...new Set([...attachmentIds, ...approval.resolutionIds]),
];

/**
 * Takes an approved card off the books: book value against the asset fund, proceeds in, taxes on the budget. The month
 * of disposal is not charged; what was posted for it already is taken back in the same voucher.
 */
export const executeDisposal = async (ctx: UnionCtx, id: string, command: ExecuteDisposal): Promise<DisposalView> => {
  const permit = allow(ctx, 'funds.assets.manage');
  const by = actingPerson(ctx);
  const { on, proceedsFen, taxesFen } = command;
  if (on > dayOf(ctx.tools.now())) throw new DomainError('rule', 'funds.assets.dayFuture');
  return postInMonth(
    ctx,
    permit,
    async (books) => {
      const disposal = await needDisposal(ctx, id);
      checkApproved(disposal);
      const head = await readHead(ctx);
      const [assets, asset] = await Promise.all([readOwn(ctx), needOwn(ctx, disposal.assetId)]);
      const period = periodOfDay(on);
      checkParting(asset, period, assets, head);
      const parting = partingOf(asset, period, head.through);
      const lines = withoutZeros(partingLines(asset, parting, command));
      const source = { kind: 'assetDisposal', id, period } as const;
      const draft = { summary: `固定资产处置 ${asset.code} ${asset.name}`, lines, source };
      const papers = papersOf(disposal);
      const posting = books.post(
        { ...draft, ...(papers.length > 0 ? { attachments: papers.length, attachmentIds: papers } : {}) },
        reviewerOf(disposal, by.id),
      );
      const { accumulatedFen, bookValueFen, chargedTooMuchFen } = parting;
      const voucherId = posting.voucher.id;
      const done: DisposalDone = {
        on,
        accumulatedFen,
        bookValueFen,
        proceedsFen,
        taxesFen,
        voucherId,
        by,
        at: books.at,
      };
      const next = { ...disposal, done };
      const postedFen = head.postedFen - accumulatedFen - chargedTooMuchFen;
      const result = await disposalViewOf(ctx, { ...next, v: disposal.v + 1 });
      return {
        posting,
        writes: [
          headWrite(ctx, { ...head, postedFen }),
          disposalWrite(ctx, next),
          assetWrite(ctx, { ...asset, status: 'disposed', disposedOn: on, goneAt: books.at }),
          ...(await chargeBudget(ctx, { on, lines })),
        ],
        events: [disposalDone(disposal, done)],
        answer: { status: 200, body: result },
        result,
      };
    },
    on,
  );
};
