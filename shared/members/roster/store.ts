import type { Period } from '../../kernel/period.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, memberIndex, pk, sortPrefix } from '../../storage/keys.ts';
import { decodePage, type RosterLine } from './packed.ts';
import { MEMBER_ID, type Member } from './schema.ts';

/** Counts of the roster and the next free ordinal. Its version is the fence of employee numbers: whoever gives one raises it. */
export type Sequence = {
  readonly next: number;
  readonly people: number;
  readonly employed: number;
  readonly v: number;
};
export type RosterPage = {
  readonly lines: readonly (RosterLine | undefined)[];
  readonly v: number;
  /** The month in which these lines came to be as they are; what was before stands apart (`rosterPast`). */
  readonly since?: Period;
};
/** The packed roster as it was read, with the versions that guard a change of it. */
export type RosterState = { readonly sequence: Sequence; readonly pages: ReadonlyMap<number, RosterPage> };

export const NO_SEQUENCE: Sequence = { next: 0, people: 0, employed: 0, v: 0 };
export const NO_PAGE: RosterPage = { lines: [], v: 0 };

const ATTRIBUTES_OF_KEYS = ['pk', 'sk', 'gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk', 'gsi3pk', 'gsi3sk'];

export const memberOf = (item: Item): Member =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !ATTRIBUTES_OF_KEYS.includes(name))) as unknown as Member;

export const itemOf = (unionId: string, member: Member) => ({
  ...member,
  ...key.member(unionId, member.id),
  ...memberIndex(unionId, member.id, {
    pinyin: member.pinyin,
    initials: member.initials,
    phoneTail: member.phoneTail ?? '',
  }),
});

/** One file, or undefined: a foreign id is one that does not exist here. */
export const loadMember = async (ctx: UnionCtx, memberId: string): Promise<Member | undefined> => {
  if (!MEMBER_ID.test(memberId)) return undefined;
  const item = await ctx.db.get(key.member(ctx.scope.unionId, memberId), { consistent: true });
  return item && memberOf(item);
};

/** Files by id; who does not exist is left out. */
export const loadMembers = async (
  ctx: UnionCtx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Member>> => {
  const items = await ctx.db.getMany(memberIds.map((id) => key.member(ctx.scope.unionId, id)));
  return new Map(items.map((item) => [String(item.id), memberOf(item)]));
};

export const loadIdentityHolder = async (ctx: UnionCtx, idHash: string): Promise<string | undefined> => {
  const lock = await ctx.db.get<{ memberId: string }>(key.identityLock(ctx.scope.unionId, idHash), {
    consistent: true,
  });
  return lock?.memberId;
};

type PageItem = { readonly sk: string; readonly lines: string; readonly v: number; readonly m?: Period };
const PAGE_PREFIX = key.rosterPage('', 0).sk.replace(/\d+$/, '');

const pageNumber = (item: PageItem): number => Number(item.sk.slice(PAGE_PREFIX.length));

const toPage = (item: PageItem): RosterPage => ({
  lines: decodePage(item.lines, pageNumber(item)),
  v: item.v,
  ...(item.m === undefined ? {} : { since: item.m }),
});

export const loadSequence = async (ctx: UnionCtx): Promise<Sequence> =>
  (await ctx.db.get<Sequence>(key.rosterSequence(ctx.scope.unionId), { consistent: true })) ?? NO_SEQUENCE;

export const loadPage = async (ctx: UnionCtx, page: number): Promise<RosterPage> => {
  const item = await ctx.db.get<PageItem>(key.rosterPage(ctx.scope.unionId, page), { consistent: true });
  return item ? toPage(item) : NO_PAGE;
};

/** The whole packed roster. The sequence comes first, so that its version covers every page read after it. */
export const loadRoster = async (ctx: UnionCtx): Promise<RosterState> => {
  const sequence = await loadSequence(ctx);
  const items = await ctx.db.queryAll<PageItem>({
    pk: pk.roster(ctx.scope.unionId),
    beginsWith: PAGE_PREFIX,
    consistent: true,
  });
  return { sequence, pages: new Map(items.map((item) => [pageNumber(item), toPage(item)])) };
};

/** Lines of everybody on the roster in ordinal order, for dues runs: half a read unit a page of 128. */
export const readRoster = async (
  ctx: UnionCtx,
): Promise<{ readonly lines: readonly RosterLine[]; readonly pages: number }> => {
  const items = await ctx.db.queryAll<PageItem>({ pk: pk.roster(ctx.scope.unionId), beginsWith: PAGE_PREFIX });
  const lines = items.flatMap((item) => decodePage(item.lines, pageNumber(item)));
  return { lines: lines.filter((line) => line !== undefined), pages: items.length };
};

/** Lines of one page as they stood until a month, oldest first; `since` says from which month on. */
type PastPage = RosterPage & { readonly until: Period };

/** How a page stood at the end of any month from `from` on: one read of the page, one of what it was before. */
export const loadPageHistory = async (
  ctx: UnionCtx,
  page: number,
  from: Period,
): Promise<(of: Period) => RosterPage['lines']> => {
  const prefix = sortPrefix.rosterPast(page);
  const query = { pk: pk.roster(ctx.scope.unionId), between: [prefix + from, `${prefix}9999-99`] } as const;
  const [now, items] = await Promise.all([loadPage(ctx, page), ctx.db.queryAll<PageItem>(query)]);
  const past = items.map(
    (item): PastPage => ({
      lines: decodePage(item.lines, page),
      v: 0,
      until: item.sk.slice(prefix.length) as Period,
      ...(item.m === undefined ? {} : { since: item.m }),
    }),
  );
  return (of) => {
    const found = past.find(({ until }) => until >= of) ?? now;
    return found.since === undefined || found.since <= of ? found.lines : [];
  };
};
