import { actorRef } from '../../kernel/context.ts';
import { period, periodOfDay } from '../../kernel/period.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { chargeBudget } from '../budget/charge.ts';
import { draftPosted, draftReturned } from './draft-events.ts';
import { draftViewOf, isSmallUnion, readDesk } from './draft-queries.ts';
import { checkReviewer, checkSubmitted } from './draft-rules.ts';
import type { Draft } from './draft-schema.ts';
import { checkVersion, draftWrite, needOpenDraft, postedWrites, reversalWrite } from './draft-store.ts';
import type { DraftView, PostDraft, ReturnDraft } from './draft-views.ts';
import { postInMonth } from './posting.ts';
import type { VoucherDraft, VoucherSource } from './schema.ts';

const PERIOD_CHARS = 7;

const sourceOf = (draft: Draft): VoucherSource =>
  draft.reverses
    ? { kind: 'reversal', id: draft.reverses, period: period(draft.reverses.slice(0, PERIOD_CHARS)) }
    : { kind: 'manual', id: draft.id, period: periodOfDay(draft.date) };

const voucherOf = (draft: Draft, selfReview: string | undefined): VoucherDraft => ({
  summary: draft.summary,
  lines: draft.lines,
  source: sourceOf(draft),
  ...(draft.attachments > 0 ? { attachments: draft.attachments } : {}),
  ...(draft.attachmentIds.length > 0 ? { attachmentIds: draft.attachmentIds } : {}),
  ...(draft.reverses ? { reverses: draft.reverses } : {}),
  ...(selfReview ? { selfReview } : {}),
});

const linkOf = (ctx: UnionCtx, draft: Draft, voucherId: string): readonly Write[] =>
  draft.reverses ? [reversalWrite(ctx, period(draft.reverses.slice(0, PERIOD_CHARS)), draft.reverses, voucherId)] : [];

/**
 * Checks a draft (审核) and posts it into the month of its date, in one transaction with the budget, the projects and
 * the link of a reversal. The checker is never its maker, but for small unions with a reason; `version` is what the
 * checker saw. Of two at once one posts and the other is told which voucher it became.
 */
export const postDraft = async (ctx: UnionCtx, id: string, command: PostDraft): Promise<{ voucherId: string }> => {
  const permit = allow(ctx, 'funds.ledger.review');
  const { date } = await needOpenDraft(ctx, id);
  const reviewedBy = actorRef(ctx.actor);
  const isSmall = await isSmallUnion(ctx);
  return postInMonth(
    ctx,
    permit,
    async (books) => {
      const draft = await needOpenDraft(ctx, id);
      checkVersion(draft, command.version);
      checkSubmitted(draft);
      const allowed = { reason: command.selfReview, isSmallUnion: isSmall };
      const self = checkReviewer(draft.hands, reviewedBy.id ?? '', allowed);
      const by = { preparedBy: { kind: 'person', ...draft.maker }, reviewedBy };
      const posting = books.post(voucherOf(draft, self), by);
      const voucherId = posting.voucher.id;
      const charge = await chargeBudget(ctx, { on: draft.date, lines: draft.lines });
      return {
        posting,
        writes: [...postedWrites(ctx, draft, voucherId), ...linkOf(ctx, draft, voucherId), ...charge],
        events: [draftPosted(draft, voucherId, self)],
        answer: { status: 200, body: { voucherId } },
        result: { voucherId },
      };
    },
    date,
  );
};

/** Gives a draft back to its maker with what has to change. */
export const returnDraft = async (ctx: UnionCtx, id: string, command: ReturnDraft): Promise<DraftView> => {
  const permit = allow(ctx, 'funds.ledger.review');
  const before = await needOpenDraft(ctx, id);
  checkVersion(before, command.version);
  checkSubmitted(before);
  const { id: personId = '', name: by = personId } = actorRef(ctx.actor);
  const returned = { by, reason: command.reason, at: ctx.tools.now() };
  const after: Draft = { ...before, status: 'returned', returned };
  const result = draftViewOf({ ...after, v: after.v + 1 }, await readDesk(ctx));
  await commit(ctx, {
    permit,
    writes: [draftWrite(ctx, after)],
    events: [draftReturned(after, command.reason)],
    answer: { status: 200, body: result },
  });
  return result;
};
