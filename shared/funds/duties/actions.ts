import { personRef } from '../../kernel/context.ts';
import { dayOf } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import type { Item } from '../../storage/item.ts';
import { pk } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { requireAttachments } from '../../tenancy/attachments/actions.ts';
import type { OfficerItem } from '../../tenancy/people/officers.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { exceptionRecorded, exceptionRevoked } from './events.ts';
import { SMALL_UNION } from './rulebook.ts';
import { checkException, checkRevocation, holds, stateOf } from './rules.ts';
import { DUTIES, type DutyException, type DutyUse, type RecordException, type RevokeException } from './schema.ts';
import { exceptionWrite, isSmallUnion, needException, readExceptions, readTerms } from './store.ts';
import type { DutyUseView, ExceptionListView, ExceptionView } from './views.ts';

type Terms = OfficerItem['terms'];

const viewOf = (ctx: UnionCtx, exception: DutyException, terms: Terms): ExceptionView => {
  const { v: _, revoked, duties, attachmentIds, ...rest } = exception;
  return {
    ...rest,
    duties: [...duties],
    attachmentIds: [...attachmentIds],
    state: stateOf(exception, terms, dayOf(ctx.tools.now())),
    revoked: revoked ?? null,
  };
};

const readOffices = (ctx: UnionCtx): Promise<readonly OfficerItem[]> =>
  ctx.db.queryAll<OfficerItem>({ pk: pk.officers(ctx.scope.unionId) });

/** Exceptions from the separation of duties, the newest first, with who could have which. For the audit committee too. */
export const listExceptions = async (ctx: UnionCtx): Promise<ExceptionListView> => {
  allow(ctx, 'funds.expenditure.read');
  const [exceptions, offices, rules, isSmall] = await Promise.all([
    readExceptions(ctx),
    readOffices(ctx),
    openRulebook(ctx),
    isSmallUnion(ctx),
  ]);
  const today = dayOf(ctx.tools.now());
  const rule = rules.of(SMALL_UNION);
  const terms = new Map(offices.map((one) => [one.personId, one.terms]));
  const officers = offices.flatMap(({ personId, name, terms: own }) => {
    const duties = DUTIES.filter((duty) => holds(own, duty, today));
    return duties.length > 0 ? [{ id: personId, name, duties }] : [];
  });
  return {
    data: exceptions.map((one) => viewOf(ctx, one, terms.get(one.person.id) ?? [])),
    isSmall,
    maxEmployees: rules.value(SMALL_UNION).maxEmployees,
    source: rule?.source ?? '',
    verified: rule?.verified ?? false,
    officers,
  };
};

/**
 * Records what the committee of a small union decided: that one person has duties together that belong apart, why, until
 * when, and the paper of the decision. Never by that person. Throws `funds.duties.*`.
 */
export const recordException = async (ctx: UnionCtx, command: RecordException): Promise<ExceptionView> => {
  const permit = allow(ctx, 'funds.duties.manage');
  const recordedBy = personRef(ctx.actor);
  const at = ctx.tools.now();
  await requireAttachments(ctx, command.attachmentIds);
  const [offices, isSmall] = await Promise.all([readOffices(ctx), isSmallUnion(ctx)]);
  const office = offices.find(({ personId }) => personId === command.personId);
  const terms = office?.terms ?? [];
  checkException(command, { isSmall, recorderId: recordedBy.id, terms, today: dayOf(at) });
  const { personId, duties, ...rest } = command;
  const next: DutyException = {
    id: ctx.tools.newId('dutyException'),
    person: { id: personId, name: office?.name ?? '' },
    duties: DUTIES.filter((duty) => duties.includes(duty)),
    ...rest,
    recordedBy,
    recordedAt: at,
    v: 0,
  };
  const body = viewOf(ctx, next, terms);
  await commit(ctx, {
    permit,
    writes: [exceptionWrite(ctx, next)],
    events: [exceptionRecorded(next)],
    answer: { status: 201, body },
  });
  return body;
};

/** Ends an exception before its day. What was done under it stands. */
export const revokeException = async (
  ctx: UnionCtx,
  id: string,
  { reason }: RevokeException,
): Promise<ExceptionView> => {
  const permit = allow(ctx, 'funds.duties.manage');
  const before = await needException(ctx, id);
  const terms = await readTerms(ctx, before.person.id);
  const at = ctx.tools.now();
  checkRevocation(stateOf(before, terms, dayOf(at)));
  const next: DutyException = { ...before, revoked: { by: personRef(ctx.actor), at, reason } };
  const body = viewOf(ctx, next, terms);
  await commit(ctx, {
    permit,
    writes: [exceptionWrite(ctx, next)],
    events: [exceptionRevoked(before, reason)],
    answer: { status: 200, body },
  });
  return body;
};

/** Where an exception was used, the newest first. */
export const listDutyUses = async (
  ctx: UnionCtx,
  id: string,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<CursorPage<DutyUseView>> => {
  allow(ctx, 'funds.expenditure.read');
  const { id: known } = await needException(ctx, id);
  const query = { pk: pk.dutyUses(ctx.scope.unionId, known), newestFirst: true, limit: page.limit };
  const found = await queryPage<DutyUse & Item & { pk: string; sk: string }>(ctx, 'listDutyUses', query, page.cursor);
  return {
    ...found,
    data: found.data.map(({ duty, kind, id: of, voucherId, amountFen, at }) => ({
      duty,
      kind,
      id: of,
      voucherId,
      amountFen,
      at,
    })),
  };
};
