import { personRef } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import { dayOf, periodOf } from '../../kernel/period.ts';
import type { Permit } from '../../kernel/permit.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { CursorPage } from '../../storage/cursor.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { requireAttachments } from '../../tenancy/attachments/actions.ts';
import { readVoucher } from '../ledger/store.ts';
import { findingMoved } from './events.ts';
import { actOnFinding, isOpen, recordFinding } from './rules.ts';
import type { ActOnFinding, AuditFinding, FindingStatus, FindingVerb, RecordFinding } from './schema.ts';
import { findingWrite, readFinding, readFindingPage, readSample } from './store.ts';
import { type FindingView, findingViewOf } from './views.ts';

/** Stores the next state with what the federation counts: findings that still wait for somebody. */
const store = async (
  ctx: UnionCtx,
  permit: Permit,
  before: AuditFinding | undefined,
  next: AuditFinding,
  status: number,
): Promise<FindingView> => {
  const at = ctx.tools.now();
  const body = findingViewOf(next, dayOf(at));
  const findingsOpen = Number(isOpen(next)) - Number(before !== undefined && isOpen(before));
  await commit(ctx, {
    permit,
    writes: [findingWrite(ctx, next)],
    events: [findingMoved(before, next)],
    months: findingsOpen === 0 ? [] : [{ period: periodOf(at), figures: { findingsOpen } }],
    answer: { status, body },
  });
  return body;
};

const checkVouchers = async (ctx: UnionCtx, ids: readonly string[]): Promise<void> => {
  const found = await Promise.all(ids.map((id) => readVoucher(ctx, id)));
  const index = found.indexOf(undefined);
  if (index >= 0)
    throw new DomainError('rule', 'funds.inspection.voucherUnknown', {}, [
      { pointer: `/voucherIds/${index}`, code: 'funds.inspection.voucherUnknown' },
    ]);
};

/** Records what the audit committee found: the rule, the amount, the vouchers and the day by which to put it right. */
export const createFinding = async (ctx: UnionCtx, given: RecordFinding): Promise<FindingView> => {
  const permit = allow(ctx, 'funds.inspection.record');
  const command = { ...given, voucherIds: [...new Set(given.voucherIds)] };
  await requireAttachments(ctx, command.attachmentIds);
  if (command.sampleId && !(await readSample(ctx, command.sampleId))) return notFound();
  await checkVouchers(ctx, command.voucherIds);
  const at = ctx.tools.now();
  const id = ctx.tools.newId('finding');
  const next = recordFinding(command, { id, person: personRef(ctx.actor), at, today: dayOf(at) });
  return store(ctx, permit, undefined, next, 201);
};

/** One act on a finding; answering is for those who handle the money, judging for the audit committee. */
export const moveFinding = async (
  ctx: UnionCtx,
  id: string,
  verb: Exclude<FindingVerb, 'record'>,
  command: ActOnFinding,
): Promise<FindingView> => {
  const permit = allow(ctx, verb === 'answer' ? 'funds.inspection.answer' : 'funds.inspection.record');
  const before = (await readFinding(ctx, id)) ?? notFound();
  await requireAttachments(ctx, command.attachmentIds);
  const next = actOnFinding(before, verb, command, { person: personRef(ctx.actor), at: ctx.tools.now() });
  return store(ctx, permit, before, next, 200);
};

export const getFinding = async (ctx: UnionCtx, id: string): Promise<FindingView> => {
  allow(ctx, 'funds.inspection.read');
  return findingViewOf((await readFinding(ctx, id)) ?? notFound(), dayOf(ctx.tools.now()));
};

/** Findings of the union, or those of a status, the newest first. */
export const listFindings = async (
  ctx: UnionCtx,
  status: FindingStatus | undefined,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<CursorPage<FindingView>> => {
  allow(ctx, 'funds.inspection.read');
  const found = await readFindingPage(ctx, status, page);
  const today = dayOf(ctx.tools.now());
  return { ...found, data: found.data.map((one) => findingViewOf(one, today)) };
};
