import { nameOfActor } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import { periodOf } from '../../kernel/period.ts';
import { updateMember } from '../../members/roster/actions.ts';
import type { Member } from '../../members/roster/schema.ts';
import { loadMembers } from '../../members/roster/store.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { checkMonths } from './arrears-actions.ts';
import { needMember } from './delta-actions.ts';
import { covers, isExemptIn } from './due-rules.ts';
import { readExemptions } from './due-store.ts';
import { memberExempted } from './events.ts';
import type { EndExemption, Exemption, ExemptMember } from './schema-arrears.ts';
import { type ExemptionView, exemptionViewOf } from './views-arrears.ts';

/** Everybody who is or was exempt, by the union's decision. */
export const listExemptions = async (ctx: UnionCtx): Promise<{ readonly data: ExemptionView[] }> => {
  allow(ctx, 'funds.dues.read');
  const all = await readExemptions(ctx);
  const files = await loadMembers(ctx, [...new Set(all.map(({ memberId }) => memberId))]);
  return { data: all.map((one) => exemptionViewOf(one, files.get(one.memberId)?.name ?? '')) };
};

/** The mark in the roster follows the register, for the month that is running. */
const markRoster = async (ctx: UnionCtx, member: Member, exemptions: readonly Exemption[]): Promise<void> => {
  const dueExempt = isExemptIn(exemptions, member.id, periodOf(ctx.tools.now()));
  const { idempotency: _, ...plain } = ctx;
  if (member.dueExempt !== dueExempt) await updateMember(plain, member.id, { dueExempt });
};

const overlaps = (a: Pick<Exemption, 'from' | 'until'>, b: Pick<Exemption, 'from' | 'until'>): boolean =>
  covers(a, b.from) || covers(b, a.from);

/** Exempts a member from dues for some months; refused where another exemption covers one of them. */
export const exemptMember = async (ctx: UnionCtx, memberId: string, command: ExemptMember): Promise<ExemptionView> => {
  const permit = allow(ctx, 'funds.dues.confirm');
  const member = await needMember(ctx, memberId);
  checkMonths(command);
  const { from, until, reason } = command;
  const all = (await readExemptions(ctx)).filter((one) => one.memberId === member.id);
  const months = { from, ...(until === undefined ? {} : { until }) };
  if (all.some((one) => overlaps(one, months))) throw new DomainError('conflict', 'funds.dues.exemptAlready');
  const next: Exemption = {
    memberId: member.id,
    ...months,
    reason,
    by: nameOfActor(ctx.actor),
    at: ctx.tools.now(),
    v: 0,
  };
  const { v: _, ...content } = next;
  const body = exemptionViewOf(next, member.name);
  await commit(ctx, {
    permit,
    writes: [
      {
        op: 'put',
        guard: 'new',
        item: { ...key.exemption(ctx.scope.unionId, member.id, from), ...content },
        refusal: { kind: 'conflict', code: 'funds.dues.exemptAlready' },
      },
    ],
    events: [memberExempted(undefined, next, reason)],
    answer: { status: 201, body },
  });
  await markRoster(ctx, member, [...all, next]);
  return body;
};

/** Ends an exemption with a month; months that are over stay exempt. */
export const endExemption = async (
  ctx: UnionCtx,
  target: { readonly memberId: string; readonly from: Exemption['from'] },
  command: EndExemption,
): Promise<ExemptionView> => {
  const permit = allow(ctx, 'funds.dues.confirm');
  const member = await needMember(ctx, target.memberId);
  const at = key.exemption(ctx.scope.unionId, member.id, target.from);
  const before = await ctx.db.get<Exemption & Item>(at, { consistent: true });
  if (!before) return notFound();
  checkMonths({ from: target.from, until: command.until });
  const next: Exemption = { ...before, until: command.until };
  const body = exemptionViewOf(next, member.name);
  await commit(ctx, {
    permit,
    writes: [{ op: 'put', guard: before.v, item: { ...next, ...at } }],
    events: [memberExempted(before, next, command.reason)],
    answer: { status: 200, body },
  });
  const others = (await readExemptions(ctx)).filter((one) => one.memberId === member.id);
  await markRoster(ctx, member, others);
  return body;
};

/** Puts the marks of the roster right when a month begins: exemptions begin and end with months. */
export const settleExemptions = async (ctx: UnionCtx): Promise<number> => {
  const all = await readExemptions(ctx);
  const files = await loadMembers(ctx, [...new Set(all.map(({ memberId }) => memberId))]);
  const running = periodOf(ctx.tools.now());
  let changed = 0;
  for (const member of files.values()) {
    if (member.dueExempt === isExemptIn(all, member.id, running)) continue;
    await updateMember(ctx, member.id, { dueExempt: !member.dueExempt });
    changed += 1;
  }
  return changed;
};
