import { DomainError } from '../../kernel/errors.ts';
import { figureAttribute, figuresOf } from '../../kernel/figures.ts';
import { addMonths, type Period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type MonthItem, readMonth } from '../../storage/month.ts';
import type { MonthChange } from '../../storage/month-plan.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { canonicalJson, shortHash } from '../ledger/canonical.ts';
import { type Books, type Plan, postInMonth } from '../ledger/posting.ts';
import { readMonths } from '../ledger/store.ts';
import { runCommitted } from './events.ts';
import { indexMembers, type MemberIndex } from './matching-rules.ts';
import { readDuesMembers, referTo } from './references.ts';
import { checkBatch, checkMonthOpen, type MonthPaid } from './rules.ts';
import { encodeRun, type RunEntry, type RunSource, runOf, runsOf } from './run-entry.ts';
import { keyPartOf, runIdOf } from './run-id.ts';
import { planRun, type RunInput, type RunPlan } from './run-plan.ts';
import { putRunPages } from './run-store.ts';
import { type CreateDuesBatch, MAX_ROWS } from './schema.ts';
import { readExceptions, readMonthPaid } from './store.ts';
import { type DuesBatch, resultsOf, summaryOf } from './views.ts';

export type BatchAnswer = { readonly isReplay: boolean; readonly batch: DuesBatch };
export type BatchOptions = { readonly source?: RunSource; readonly maxRows?: number };

/** An Idempotency-Key is good for so many months back: resubmitted payrolls come late. */
const KEY_MONTHS = 13;

type Sent = {
  readonly command: CreateDuesBatch;
  readonly contentHash: string;
  readonly source: RunSource;
};

const contentHashOf = ({ period, declared, rows, corrections = [] }: CreateDuesBatch): string =>
  shortHash(canonicalJson({ period, declared, rows, corrections }));

/** The first ring: a run with this id is the same request again, or a key that was used for something else. */
const replayOf = async (ctx: UnionCtx, sent: Sent, run: RunEntry): Promise<BatchAnswer> => {
  if (run.contentHash !== sent.contentHash) throw new DomainError('rule', 'http.idempotency.keyReused');
  const { rows, corrections = [], mode } = sent.command;
  const results = resultsOf({ rows, corrections }, await readExceptions(ctx, run));
  return { isReplay: true, batch: { ...summaryOf(run), mode, ...results } };
};

/** A key that was used for another month is a key with another body. */
const checkKeyFresh = async (ctx: UnionCtx, books: Books, runId: string): Promise<void> => {
  const months = await readMonths(ctx, addMonths(books.period, -KEY_MONTHS), books.period);
  const isUsed = months.flatMap(runsOf).some((run) => run.id !== runId && keyPartOf(run.id) === keyPartOf(runId));
  if (isUsed) throw new DomainError('rule', 'http.idempotency.keyReused');
};

const readState = async (
  ctx: UnionCtx,
  input: RunInput,
  month: MonthItem | undefined,
): Promise<ReadonlyMap<Period, MonthPaid>> => {
  const state = new Map([[input.period, await readMonthPaid(ctx, input.period, month)]]);
  for (const { period } of input.corrections)
    if (!state.has(period)) state.set(period, await readMonthPaid(ctx, period));
  return state;
};

const runOfPlan = (input: RunInput, sent: Sent, plan: RunPlan, at: string, voucherId: string | null): RunEntry => ({
  id: input.id,
  period: input.period,
  contentHash: sent.contentHash,
  plan: plan.plan,
  counts: plan.counts,
  sums: plan.sums,
  voucherId,
  at,
  exceptionPages: plan.exceptionTexts.length,
  source: sent.source,
});

/** Lines count in the month of their dues; what corrects another month counts, like the books, in the month of the posting. */
const monthChanges = (run: RunEntry, month: MonthItem | undefined, books: Books): readonly MonthChange[] => {
  const { postedFen, unmatchedFen, addedFen, returnedFen } = run.sums;
  const isFirstReport = figuresOf(month ?? {}).reporting === 0;
  const corrected = addedFen - returnedFen;
  return [
    {
      period: run.period,
      figures: {
        duesPaidFen: postedFen,
        duesPayments: run.counts.posted,
        duesUnmatchedFen: unmatchedFen,
        ...(isFirstReport ? { reporting: 1 } : {}),
      },
      run: { id: run.id, entry: encodeRun(run, run.period) },
      add: { rc: 1 },
      fence: {
        rc: month?.rc ?? 0,
        duesClosedAt: undefined,
        closedAt: undefined,
        ...(isFirstReport ? { [figureAttribute('reporting')]: 0 } : {}),
      },
    },
    { period: books.period, figures: { duesPaidFen: corrected } },
  ];
};

const planCommit = async (
  ctx: UnionCtx,
  books: Books,
  input: RunInput,
  sent: Sent,
  index: MemberIndex,
): Promise<Plan<BatchAnswer>> => {
  const month = books.period === input.period ? books.month : await readMonth(ctx, input.period);
  const committed = runOf(month, input.id);
  if (committed) return { done: await replayOf(ctx, sent, committed) };
  await checkKeyFresh(ctx, books, input.id);
  checkMonthOpen(month, input.period);
  const plan = planRun(input, index, await readState(ctx, input, month));
  await putRunPages(ctx, input.period, input.id, plan);
  const posting = plan.draft ? books.post(plan.draft) : undefined;
  const run = runOfPlan(input, sent, plan, books.at, posting?.voucher.id ?? null);
  const { rows, corrections = [], mode } = sent.command;
  return {
    ...(posting ? { posting } : {}),
    writes: [],
    events: [runCommitted(run)],
    months: monthChanges(run, month, books),
    result: {
      isReplay: false,
      batch: { ...summaryOf(run), mode, ...resultsOf({ rows, corrections }, plan.exceptions) },
    },
  };
};

const inputOf = async (ctx: UnionCtx, id: string, command: CreateDuesBatch): Promise<RunInput> => ({
  id,
  period: command.period,
  rows: await referTo(ctx, command.rows),
  corrections: await referTo(ctx, command.corrections ?? []),
});

/** Decides a batch as a commit would and writes nothing; the id follows from the content. */
const dryRun = async (ctx: UnionCtx, sent: Sent): Promise<BatchAnswer> => {
  const { command, contentHash } = sent;
  const input = await inputOf(ctx, runIdOf(command.period, [ctx.scope.unionId, 'dry_run', contentHash]), command);
  const month = await readMonth(ctx, command.period);
  checkMonthOpen(month, command.period);
  const plan = planRun(
    input,
    indexMembers(await readDuesMembers(ctx, command.period)),
    await readState(ctx, input, month),
  );
  const run = runOfPlan(input, sent, plan, ctx.tools.now(), null);
  const { rows, corrections = [], mode } = command;
  const results = resultsOf({ rows, corrections }, plan.exceptions);
  return {
    isReplay: false,
    batch: { ...summaryOf(run), status: 'dry_run', committedAt: null, mode, ...results },
  };
};

/**
 * Posts what payroll deducted for a month. One transaction publishes the whole run with its voucher, figures and event;
 * a repeat with the same Idempotency-Key reads one item, writes nothing and is answered the same.
 */
export const postBatch = async (
  ctx: UnionCtx,
  command: CreateDuesBatch,
  options: BatchOptions = {},
): Promise<BatchAnswer> => {
  const permit = allow(ctx, 'funds.dues.post');
  const { source = 'api', maxRows = MAX_ROWS } = options;
  checkBatch(command, ctx.tools.now(), maxRows);
  const sent: Sent = { command, contentHash: contentHashOf(command), source };
  if (command.mode === 'dry_run') return dryRun(ctx, sent);
  const claim = ctx.idempotency;
  if (!claim) throw new DomainError('invalid', 'http.idempotency.missing');
  const id = runIdOf(command.period, [ctx.scope.unionId, claim.callerId, claim.keyHash]);
  const committed = runOf(await readMonth(ctx, command.period, { consistent: false }), id);
  if (committed) return replayOf(ctx, sent, committed);
  const input = await inputOf(ctx, id, command);
  const index = indexMembers(await readDuesMembers(ctx, command.period));
  return postInMonth(ctx, permit, (books) => planCommit(ctx, books, input, sent, index));
};
