import { personRef } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import { dayOf, periodOfDay } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { requireAttachments } from '../../tenancy/attachments/actions.ts';
import { readChart } from './chart-store.ts';
import { draftDiscarded, draftSaved } from './draft-events.ts';
import { draftViewOf, readDesk } from './draft-queries.ts';
import { checkEditable, checkReversalDay, checkReversible, handsOf, redLines, reversalSummary } from './draft-rules.ts';
import type { Draft } from './draft-schema.ts';
import { checkVersion, draftRemoval, draftWrite, needOpenDraft } from './draft-store.ts';
import type { DraftView, ReverseVoucher, SaveDraft } from './draft-views.ts';
import { needProject } from './project-store.ts';
import { checkDraft } from './rules.ts';
import type { VoucherLine } from './schema.ts';
import { readReversals, readVoucher } from './store.ts';

const lineOf = ({ memo, project, ...line }: SaveDraft['lines'][number]): VoucherLine => ({
  ...line,
  ...(memo ? { memo } : {}),
  ...(project ? { project } : {}),
});

const checkProjects = async (ctx: UnionCtx, lines: readonly VoucherLine[]): Promise<void> => {
  const ids = new Set(lines.flatMap(({ project }) => project ?? []));
  await Promise.all([...ids].map((id) => needProject(ctx, id)));
};

/** What goes to the checker has to be a voucher already; a draft may still be anything. */
const checkSubmission = async (ctx: UnionCtx, draft: Draft): Promise<void> => {
  if (draft.status !== 'submitted') return;
  const { summary, lines, date } = draft;
  if (date > dayOf(ctx.tools.now()))
    throw new DomainError('rule', 'funds.ledger.dayFuture', { day: date }, [
      { pointer: '/date', code: 'funds.ledger.dayFuture', params: { day: date } },
    ]);
  const source = { kind: 'manual', id: draft.id, period: periodOfDay(date) } as const;
  checkDraft({ summary, lines, source }, (await readChart(ctx)).accountOf);
};

const saved = (before: Draft | undefined, command: SaveDraft, ctx: UnionCtx): Draft => {
  const now = ctx.tools.now();
  const maker = personRef(ctx.actor);
  const { date, summary, attachmentIds } = command;
  return {
    id: before?.id ?? ctx.tools.newId('voucherDraft'),
    kind: 'manual',
    status: command.submit ? 'submitted' : 'draft',
    date,
    summary,
    lines: command.lines.map(lineOf),
    attachments: Math.max(command.attachments, attachmentIds.length),
    attachmentIds,
    maker,
    hands: handsOf(before?.hands ?? [], maker.id),
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
    v: before?.v ?? 0,
  };
};

const keep = async (ctx: UnionCtx, before: Draft | undefined, command: SaveDraft, status: 200 | 201) => {
  const permit = allow(ctx, 'funds.ledger.prepare');
  const after = saved(before, command, ctx);
  await checkSubmission(ctx, after);
  await checkProjects(ctx, after.lines);
  if (after.attachmentIds.length > 0) await requireAttachments(ctx, after.attachmentIds);
  const result = draftViewOf({ ...after, v: after.v + 1 }, await readDesk(ctx));
  await commit(ctx, {
    permit,
    writes: [draftWrite(ctx, after)],
    events: [draftSaved(before, after)],
    answer: { status, body: result },
  });
  return result;
};

/** Begins a voucher by hand; `submit` hands it to the checker at once. */
export const createDraft = (ctx: UnionCtx, command: SaveDraft): Promise<DraftView> =>
  keep(ctx, undefined, command, 201);

/** Saves an open draft again; whoever saves it becomes its maker, and what was submitted has to be submitted anew. */
export const updateDraft = async (ctx: UnionCtx, id: string, command: SaveDraft): Promise<DraftView> => {
  allow(ctx, 'funds.ledger.prepare');
  const before = await needOpenDraft(ctx, id);
  checkEditable(before);
  checkVersion(before, command.version ?? before.v);
  return keep(ctx, before, command, 200);
};

/** Takes an open draft away; nothing of it was in the books. */
export const discardDraft = async (ctx: UnionCtx, id: string): Promise<{ readonly id: string }> => {
  const permit = allow(ctx, 'funds.ledger.prepare');
  const draft = await needOpenDraft(ctx, id);
  await commit(ctx, { permit, writes: [draftRemoval(ctx, draft)], events: [draftDiscarded(draft)] });
  return { id };
};

/** Drafts the red voucher that takes a posted one back; it goes to the checker at once. */
export const reverseVoucher = async (ctx: UnionCtx, id: string, command: ReverseVoucher): Promise<DraftView> => {
  const permit = allow(ctx, 'funds.ledger.prepare');
  const voucher = await readVoucher(ctx, id);
  if (!voucher) return notFound();
  checkReversible(voucher, (await readReversals(ctx, periodOfDay(voucher.date))).get(id));
  checkReversalDay(voucher.date, command.date);
  const now = ctx.tools.now();
  const maker = personRef(ctx.actor);
  const draft: Draft = {
    id: ctx.tools.newId('voucherDraft'),
    kind: 'reversal',
    status: 'submitted',
    date: command.date,
    summary: reversalSummary(voucher, command.reason),
    lines: redLines(voucher.lines),
    attachments: 0,
    attachmentIds: [],
    reverses: id,
    maker,
    hands: handsOf([], maker.id),
    createdAt: now,
    updatedAt: now,
    v: 0,
  };
  if (draft.date > dayOf(now)) throw new DomainError('rule', 'funds.ledger.dayFuture', { day: draft.date });
  const result = draftViewOf({ ...draft, v: 1 }, await readDesk(ctx));
  await commit(ctx, {
    permit,
    writes: [draftWrite(ctx, draft)],
    events: [draftSaved(undefined, draft)],
    answer: { status: 201, body: result },
  });
  return result;
};
