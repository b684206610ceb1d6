import { actorRef } from '../../kernel/context.ts';
import { period, periodOfDay } from '../../kernel/period.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { chargeBudget } from '../budget/charge.ts';
import { exceptionNote } from '../duties/rules.ts';
import { openExceptions, useWrites } from '../duties/store.ts';
import { draftPosted, draftReturned } from './draft-events.ts';
import { draftViewOf, readDesk } from './draft-queries.ts';
import { checkReversible, checkReviewer, checkSubmitted } from './draft-rules.ts';
import type { Draft } from './draft-schema.ts';
import { checkVersion, draftWrite, needOpenDraft, postedWrites, reversalWrite } from './draft-store.ts';
import type { DraftView, PostDraft, ReturnDraft } from './draft-views.ts';
import { postInMonth } from './posting.ts';
import { sumSide } from './rules.ts';
import type { VoucherDraft, VoucherSource } from './schema.ts';
import { readVoucher } from './store.ts';

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

/** What is taken back must be what is taken back here: drafts of before may name others. */
const checkTakenBack = async (ctx: UnionCtx, { reverses }: Draft): Promise<void> => {
  const voucher = reverses === undefined ? undefined : await readVoucher(ctx, reverses);
  if (voucher) checkReversible(voucher, undefined);
};

/**
 * Checks a draft (审核) and posts it into the month of its date, in one transaction with the budget, the projects and
 * the link of a reversal. The checker is never its maker, but by an exception of a small union; `version` is what
 * the checker saw. Of two at once one posts and the other is told which voucher it became.
 */
export const postDraft = async (ctx: UnionCtx, id: string, command: PostDraft): Promise<{ voucherId: string }> => {
  const permit = allow(ctx, 'funds.ledger.review');
  const { date } = await needOpenDraft(ctx, id);
  const reviewedBy = actorRef(ctx.actor);
  const exception = (await openExceptions(ctx, reviewedBy.id ?? ''))('reviewOwn');
  return postInMonth(
    ctx,
    permit,
    async (books) => {
      const draft = await needOpenDraft(ctx, id);
      checkVersion(draft, command.version);
      checkSubmitted(draft);
      const used = checkReviewer(draft.hands, reviewedBy.id ?? '', exception);
      const self = used && exceptionNote(used);
      await checkTakenBack(ctx, draft);
      const by = { preparedBy: { kind: 'person', ...draft.maker }, reviewedBy };
      const posting = books.post(voucherOf(draft, self), by);
      const voucherId = posting.voucher.id;
      const amountFen = Number(sumSide(draft.lines, 'debitFen'));
      const charge = await chargeBudget(ctx, { on: draft.date, lines: draft.lines });
      return {
        posting,
        writes: [
          ...postedWrites(ctx, draft, voucherId),
          ...linkOf(ctx, draft, voucherId),
          ...charge,
          ...useWrites(ctx, used ? [used] : [], { kind: 'voucher', id, voucherId, amountFen }),
        ],
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
