import { notFound } from '../../kernel/errors.ts';
import { dayOf } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk } from '../../storage/keys.ts';
import type { OfficerItem } from '../../tenancy/people/officers.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { loadProfile } from '../../tenancy/unions/store.ts';
import { SMALL_UNION } from './rulebook.ts';
import { exceptionFor } from './rules.ts';
import type { Duty, DutyException, DutyUse, ExceptionUsed } from './schema.ts';

type Stored = DutyException & Item & { readonly pk: string; readonly sk: string };

const fromItem = ({ pk: _, sk: __, ...exception }: Stored): DutyException => exception as DutyException;

/** Every exception of a union, the newest first; there are few. */
export const readExceptions = async (ctx: UnionCtx): Promise<readonly DutyException[]> => {
  const query = { pk: pk.dutyExceptions(ctx.scope.unionId), consistent: true, newestFirst: true };
  return (await ctx.db.queryAll<Stored>(query)).map(fromItem);
};

/** Throws `http.resource.notFound`, for those of other unions as well. */
export const needException = async (ctx: UnionCtx, id: string): Promise<DutyException> => {
  const found = await ctx.db.get<Stored>(key.dutyException(ctx.scope.unionId, id), { consistent: true });
  return found ? fromItem(found) : notFound();
};

export const exceptionWrite = (ctx: UnionCtx, { v, ...content }: DutyException): Write => ({
  op: 'put',
  guard: v === 0 ? 'new' : v,
  item: { ...key.dutyException(ctx.scope.unionId, content.id), ...content },
  refusal: { kind: 'conflict', code: 'storage.version.stale' },
});

/** The offices of a person with their terms, today's and others; none for whoever never had one. */
export const readTerms = async (ctx: UnionCtx, personId: string): Promise<OfficerItem['terms']> =>
  (await ctx.db.get<OfficerItem>(key.officer(ctx.scope.unionId, personId), { consistent: true }))?.terms ?? [];

/** Whether the union is small enough for exceptions at all. */
export const isSmallUnion = async (ctx: UnionCtx): Promise<boolean> => {
  const [rules, profile] = await Promise.all([openRulebook(ctx), loadProfile(ctx)]);
  return (profile?.employees ?? 0) <= rules.value(SMALL_UNION).maxEmployees;
};

/** Answers the exception that lets a person have a duty today, or undefined; one read of the union, then any number of duties. */
export const openExceptions = async (
  ctx: UnionCtx,
  personId: string,
): Promise<(duty: Duty) => ExceptionUsed | undefined> => {
  const exceptions = (await readExceptions(ctx)).filter((one) => one.person.id === personId);
  if (exceptions.length === 0 || !(await isSmallUnion(ctx))) return () => undefined;
  const person = { id: personId, terms: await readTerms(ctx, personId) };
  const today = dayOf(ctx.tools.now());
  return (duty) => exceptionFor(exceptions, person, duty, today);
};

/** Writes of a transaction in which exceptions are used: each is noted with it, and holds only while it is not revoked. */
export const useWrites = (
  ctx: UnionCtx,
  used: readonly ExceptionUsed[],
  of: Pick<DutyUse, 'kind' | 'id' | 'voucherId' | 'amountFen'>,
): readonly Write[] =>
  used.flatMap(({ exceptionId, duty }): readonly Write[] => {
    const { unionId } = ctx.scope;
    const use: DutyUse = { ...of, duty, at: ctx.tools.now() };
    return [
      { op: 'put', guard: 'any', item: { ...key.dutyUse(unionId, exceptionId, of.voucherId), ...use } },
      {
        op: 'check',
        key: key.dutyException(unionId, exceptionId),
        condition: { expression: 'attribute_not_exists(revoked)' },
        refusal: { kind: 'conflict', code: 'storage.month.moved' },
      },
    ];
  });
