import { DomainError, refuse } from '../../kernel/errors.ts';
import { figuresOf } from '../../kernel/figures.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import { memberRange, pk } from '../../storage/keys.ts';
import { readMonthAtOrBefore, runningPeriod } from '../../storage/month.ts';
import type { QueryInput } from '../../storage/requests.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { listByStanding } from './by-standing.ts';
import { duesRateNow } from './rulebook.ts';
import type { Member, Standing } from './schema.ts';
import { planSearch, type SearchPlan } from './search.ts';
import { loadMember, loadMembers, loadSequence, memberOf, readRoster } from './store.ts';
import { type MemberView, type OwnMemberView, ownViewOf, type RosterSummary, viewOf } from './views.ts';

const ROUTE = 'members.list';
/** Pages read at most for one answer when most of what a key gives has another name. */
const MAX_PAGES = 10;

export const memberNotFound = (): never => refuse('notFound', 'members.roster.notFound');

const queryOf = (unionId: string, plan: Exclude<SearchPlan, { by: 'employeeNo' }>, limit: number) => {
  const query = (
    index: 'gsi1' | 'gsi2' | 'gsi3',
    partition: string,
    beginning: string,
  ): QueryInput & { limit: number } => ({
    pk: partition,
    index,
    limit,
    ...(beginning === '' ? {} : { beginsWith: beginning }),
  });
  switch (plan.by) {
    case 'pinyin':
      return query('gsi1', pk.members(unionId), plan.beginning);
    case 'initials':
      return query('gsi2', pk.memberFind(unionId), memberRange.initials(plan.beginning));
    case 'phoneTail':
      return query('gsi3', pk.memberFind(unionId), memberRange.phoneTail(plan.tail));
  }
};

const NOTHING: CursorPage<Member> = { data: [], nextCursor: null, hasMore: false };

const findByEmployeeNo = async (ctx: UnionCtx, employeeNo: string): Promise<CursorPage<Member>> => {
  const { lines } = await readRoster(ctx);
  const ids = lines.filter((line) => line.employeeNo === employeeNo).map((line) => line.memberId);
  return ids.length === 0 ? NOTHING : { ...NOTHING, data: [...(await loadMembers(ctx, ids)).values()] };
};

const runPlan = async (
  ctx: UnionCtx,
  plan: SearchPlan,
  limit: number,
  cursor: string | undefined,
): Promise<CursorPage<Member>> => {
  if (plan.by === 'employeeNo') return findByEmployeeNo(ctx, plan.employeeNo);
  const query = queryOf(ctx.scope.unionId, plan, limit);
  const nameHas = plan.by === 'pinyin' ? plan.nameHas : undefined;
  let from = cursor;
  for (let page = 1; ; page += 1) {
    const answer = await queryPage(ctx, ROUTE, query, from);
    const members = answer.data.map(memberOf);
    const data = nameHas === undefined ? members : members.filter((member) => member.name.includes(nameHas));
    if (data.length > 0 || !answer.hasMore || answer.nextCursor === null || page >= MAX_PAGES)
      return { ...answer, data };
    from = answer.nextCursor;
  }
};

export type ListInput = {
  readonly standing?: Standing | undefined;
  readonly q?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

/** Which plan gave a page stands before its cursor, so that the next page goes on with the same one. */
const splitCursor = (cursor: string): { readonly plan: number; readonly sealed: string } => {
  const match = /^([0-9])\.(.+)$/.exec(cursor);
  if (match === null) throw new DomainError('invalid', 'http.cursor.invalid');
  return { plan: Number(match[1]), sealed: match[2] ?? '' };
};

/** The roster in pinyin order, or what a search finds: name, pinyin, initials, phone tail or employee number. */
export const listMembers = async (ctx: UnionCtx, input: ListInput): Promise<CursorPage<MemberView>> => {
  allow(ctx, 'members.roster.read');
  const { standing } = input;
  if (standing !== undefined && (input.q ?? '').trim() === '') return listByStanding(ctx, { ...input, standing });
  const plans = planSearch(input.q ?? '');
  const at = input.cursor === undefined ? undefined : splitCursor(input.cursor);
  const answer = (page: CursorPage<Member>, plan: number): CursorPage<MemberView> => ({
    data: page.data.filter((member) => standing === undefined || member.standing === standing).map(viewOf),
    nextCursor: page.nextCursor === null ? null : `${plan}.${page.nextCursor}`,
    hasMore: page.hasMore,
  });
  if (at) {
    const plan = plans[at.plan] ?? refuse('invalid', 'http.cursor.invalid');
    return answer(await runPlan(ctx, plan, input.limit, at.sealed), at.plan);
  }
  for (const [index, plan] of plans.entries()) {
    const page = await runPlan(ctx, plan, input.limit, undefined);
    if (page.data.length > 0 || page.hasMore) return answer(page, index);
  }
  return answer(NOTHING, 0);
};

/** How many are on the roster, members, retained and women: kept totals, two reads for any size. */
export const getRosterSummary = async (ctx: UnionCtx): Promise<RosterSummary> => {
  allow(ctx, 'members.roster.read');
  const { members, womenMembers, retainedMembers, employees } = figuresOf(
    (await readMonthAtOrBefore(ctx, runningPeriod(ctx))) ?? {},
  );
  const { people } = await loadSequence(ctx);
  return { people, members, womenMembers, retainedMembers, employees };
};

export const getMember = async (ctx: UnionCtx, memberId: string): Promise<MemberView> => {
  allow(ctx, 'members.roster.read');
  return viewOf((await loadMember(ctx, memberId)) ?? memberNotFound());
};

/** One's own file; only who is bound to a file of this union has one. */
export const getOwnMember = async (ctx: UnionCtx): Promise<OwnMemberView> => {
  allow(ctx, 'members.self.read');
  const { memberId } = ctx.scope;
  const member = memberId === undefined ? undefined : await loadMember(ctx, memberId);
  return ownViewOf(member ?? refuse('notFound', 'members.self.notBound'), await duesRateNow(ctx));
};
