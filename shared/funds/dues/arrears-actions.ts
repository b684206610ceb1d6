import { nameOfActor } from '../../kernel/context.ts';
import { DomainError, type FieldError } from '../../kernel/errors.ts';
import type { DomainEvent } from '../../kernel/event.ts';
import { dayOf } from '../../kernel/period.ts';
import { changeStanding } from '../../members/roster/actions.ts';
import { loadMembers } from '../../members/roster/store.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { requireAttachments } from '../../tenancy/attachments/actions.ts';
import { getMemberFile, lookAtDues, type Owing, onFile, readOwing, readOwingOfPage } from './arrears-queries.ts';
import { checkDeparture, remindersThatCount } from './arrears-rules.ts';
import { checkNotFuture, needMember } from './delta-actions.ts';
import { arrearsExcused, departureConfirmed, memberReminded } from './events.ts';
import { pageOfOrdinal } from './page-codec.ts';
import type { ConfirmDeparture, Departure, Excuse, ExcuseMember, Reminder, RemindMembers } from './schema-arrears.ts';
import { type FileEntryView, fileEntryViewOf, type MemberFile } from './views-arrears.ts';

const filed = (ctx: UnionCtx, ordinal: number, entry: Reminder | Excuse | Departure): Write => ({
  op: 'put',
  guard: 'new',
  item: { ...key.duesFile(ctx.scope.unionId, pageOfOrdinal(ordinal), entry.memberId, entry.id), ...entry },
});

/** What each of these members owes, page by page of the roster; whoever is unknown or owes nothing is a refused field. */
const owingOf = async (ctx: UnionCtx, memberIds: readonly string[]): Promise<readonly Owing[]> => {
  const files = await loadMembers(ctx, [...new Set(memberIds)]);
  const look = await lookAtDues(ctx);
  const pages = new Set([...files.values()].map(({ ordinal }) => pageOfOrdinal(ordinal)));
  const found = new Map<string, Owing>();
  for (const page of pages)
    for (const owing of await readOwingOfPage(ctx, page, look)) found.set(owing.line.memberId, owing);
  const fields = memberIds.flatMap((memberId, index): FieldError[] => {
    const pointer = `/memberIds/${index}`;
    if (memberIds.indexOf(memberId) !== index) return [{ pointer, code: 'funds.dues.memberTwice' }];
    if (!files.has(memberId)) return [{ pointer, code: 'members.roster.notFound' }];
    const isOwing = (found.get(memberId)?.arrears.owedFen ?? 0) > 0;
    return isOwing ? [] : [{ pointer, code: 'funds.dues.nothingOwed' }];
  });
  const [first] = fields;
  if (first) throw new DomainError('rule', first.code, {}, fields);
  return memberIds.flatMap((memberId) => found.get(memberId) ?? []);
};

/** Logs that members were reminded of what they owe: one entry each, with the months and the sum of that day. */
export const remindMembers = async (
  ctx: UnionCtx,
  command: RemindMembers,
): Promise<{ readonly data: FileEntryView[] }> => {
  const permit = allow(ctx, 'funds.dues.remind');
  const at = ctx.tools.now();
  if (command.on > dayOf(at))
    throw new DomainError('rule', 'funds.dues.dayFuture', {}, [{ pointer: '/on', code: 'funds.dues.dayFuture' }]);
  const owing = await owingOf(ctx, command.memberIds);
  const reminders = owing.map(
    ({ line, arrears }): Reminder => ({
      kind: 'reminder',
      id: ctx.tools.newId('reminder'),
      memberId: line.memberId,
      on: command.on,
      way: command.way,
      months: arrears.owed.map(({ period }) => period),
      owedFen: arrears.owedFen,
      ...(command.note === undefined ? {} : { note: command.note }),
      by: nameOfActor(ctx.actor),
      at,
    }),
  );
  const body = { data: reminders.map(fileEntryViewOf) };
  const events = reminders.map(memberReminded) as unknown as [DomainEvent, ...DomainEvent[]];
  const writes = reminders.map((one, index) => filed(ctx, owing[index]?.line.ordinal ?? 0, one));
  await commit(ctx, { permit, writes, events, answer: { status: 201, body } });
  return body;
};

/** Records a proper reason for months that are unpaid: they then raise no flag. */
export const excuseMember = async (ctx: UnionCtx, memberId: string, command: ExcuseMember): Promise<FileEntryView> => {
  const permit = allow(ctx, 'funds.dues.remind');
  const member = await needMember(ctx, memberId);
  checkNotFuture(ctx, command.from);
  checkMonths(command);
  const { from, until, reason } = command;
  const excuse: Excuse = {
    kind: 'excuse',
    id: ctx.tools.newId('excuse'),
    memberId: member.id,
    from,
    ...(until === undefined ? {} : { until }),
    reason,
    by: nameOfActor(ctx.actor),
    at: ctx.tools.now(),
  };
  const body = fileEntryViewOf(excuse);
  const writes = [filed(ctx, member.ordinal, excuse)];
  await commit(ctx, { permit, writes, events: [arrearsExcused(excuse)], answer: { status: 201, body } });
  return body;
};

/** Refuses months whose last one comes before the first. */
export const checkMonths = ({ from, until }: { readonly from: string; readonly until?: string | undefined }): void => {
  if (until !== undefined && until < from)
    throw new DomainError('rule', 'funds.dues.monthsReversed', {}, [
      { pointer: '/until', code: 'funds.dues.monthsReversed' },
    ]);
};

/**
 * The committee takes unpaid months for leaving (视为自动退会). Refused unless the months and the reminders bear it and
 * no reason is on file; the evidence is put on file first, then the roster changes the standing.
 */
export const confirmDeparture = async (
  ctx: UnionCtx,
  memberId: string,
  command: ConfirmDeparture,
): Promise<MemberFile> => {
  const permit = allow(ctx, 'funds.dues.confirm');
  const member = await needMember(ctx, memberId);
  if (member.standing !== 'active') throw new DomainError('rule', 'funds.dues.memberNotActive');
  const { resolution, attachmentIds = [] } = command;
  await requireAttachments(ctx, attachmentIds);
  const look = await lookAtDues(ctx);
  const owing = await readOwing(ctx, member.ordinal, look);
  if (!owing?.arrears.unpaidSince) throw new DomainError('rule', 'funds.dues.nothingOwed');
  const { arrears } = owing;
  const file = onFile(owing.entries);
  checkDeparture(arrears, file, look.terms.arrears);
  const at = ctx.tools.now();
  const departure: Departure = {
    kind: 'departure',
    id: ctx.tools.newId('departure'),
    memberId: member.id,
    on: dayOf(at),
    unpaidSince: owing.arrears.unpaidSince,
    unpaidMonths: arrears.unpaidMonths,
    reminders: remindersThatCount(arrears, file),
    resolution,
    attachmentIds,
    by: nameOfActor(ctx.actor),
    at,
  };
  // The roster's own action answers for the standing; its answer is not the one that a repeat of this call is owed.
  const { idempotency: _, ...plain } = ctx;
  await commit(plain, {
    permit,
    writes: [filed(ctx, member.ordinal, departure)],
    events: [departureConfirmed(departure)],
  });
  await changeStanding(plain, member.id, { standing: 'deemedLeft', on: departure.on, reason: resolution });
  return getMemberFile(ctx, member.id);
};
