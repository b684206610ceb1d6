import { notFound } from '../../kernel/errors.ts';
import type { Period } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk, sortPrefix } from '../../storage/keys.ts';
import type { Publication, PublicEntry, Question } from './schema.ts';

type Stored<T> = T & Item & { readonly pk: string; readonly sk: string };
type Page = { readonly limit: number; readonly cursor?: string | undefined };
export type PublicationHead = { readonly publicationId: string; readonly version: number; readonly v: number };

const ENTRIES_A_PAGE = 100;
/** Pages of entries that one answer holds at most; a line has one page at least for each account below it. */
const PAGES_AN_ANSWER = 16;
export const MAX_ENTRIES = ENTRIES_A_PAGE * PAGES_AN_ANSWER;

const plain = <T extends object>(item: Stored<T>): T => {
  const { pk: _, sk: __, ...rest } = item;
  return rest as unknown as T;
};

/** A table as it was hashed: its version in the store is not a part of it. */
const tableOf = (item: Stored<Publication & { readonly v?: number }>): Publication => {
  const { v: _, ...table } = plain(item);
  return table;
};

export const readPublication = async (ctx: UnionCtx, id: string): Promise<Publication | undefined> => {
  const item = await ctx.db.get<Stored<Publication>>(key.publication(ctx.scope.unionId, id), { consistent: true });
  return item && tableOf(item);
};

/** A publication of this union; throws `http.resource.notFound`, for those of others as well. */
export const needPublication = async (ctx: UnionCtx, id: string): Promise<Publication> => {
  const found = await readPublication(ctx, id);
  if (!found) return notFound();
  return found;
};

/** What was published last for exactly these months. */
export const readHead = (ctx: UnionCtx, from: Period, to: Period): Promise<PublicationHead | undefined> =>
  ctx.db.get<PublicationHead>(key.publicationHead(ctx.scope.unionId, from, to), { consistent: true });

export const pagePublications = async (ctx: UnionCtx, page: Page): Promise<CursorPage<Publication>> => {
  const query = {
    pk: pk.publicity(ctx.scope.unionId),
    beginsWith: sortPrefix.publications,
    newestFirst: true,
    limit: page.limit,
  };
  const found = await queryPage<Stored<Publication>>(ctx, 'listPublications', query, page.cursor);
  return { ...found, data: found.data.map(tableOf) };
};

/** The put of a new table and of the head of its months: of two at once, one is told that it is published already. */
export const publicationWrites = (
  ctx: UnionCtx,
  table: Publication,
  head: PublicationHead | undefined,
): readonly Write[] => [
  { op: 'put', guard: 'new', item: { ...key.publication(ctx.scope.unionId, table.id), ...table } },
  {
    op: 'put',
    guard: head?.v ?? 'new',
    item: {
      ...key.publicationHead(ctx.scope.unionId, table.from, table.to),
      publicationId: table.id,
      version: table.version,
    },
    refusal: { kind: 'conflict', code: 'funds.publicity.alreadyPublished', params: { from: table.from, to: table.to } },
  },
];

/** The one change that a published table ever sees: that it was withdrawn. Its content is not written again. */
export const withdrawalWrite = (
  ctx: UnionCtx,
  id: string,
  withdrawn: NonNullable<Publication['withdrawn']>,
): Write => ({
  op: 'update',
  key: key.publication(ctx.scope.unionId, id),
  update: {
    expression: 'SET #withdrawn = :withdrawn',
    names: { '#withdrawn': 'withdrawn' },
    values: { ':withdrawn': withdrawn },
  },
  condition: {
    expression: 'attribute_exists(pk) AND attribute_not_exists(#withdrawn)',
    names: { '#withdrawn': 'withdrawn' },
  },
  refusal: { kind: 'conflict', code: 'funds.publicity.withdrawn' },
});

/** Holds a question to a table that stands when the question is written. */
export const stillPublished = (ctx: UnionCtx, id: string): Write => ({
  op: 'check',
  key: key.publication(ctx.scope.unionId, id),
  condition: {
    expression: 'attribute_exists(pk) AND attribute_not_exists(#withdrawn)',
    names: { '#withdrawn': 'withdrawn' },
  },
  refusal: { kind: 'conflict', code: 'funds.publicity.withdrawn' },
});

/** Entries by account in packed pages, under an id that nobody knows before the table itself is written. */
export const putEntries = async (ctx: UnionCtx, id: string, entries: readonly PublicEntry[]): Promise<void> => {
  const items = [...Map.groupBy(entries, ({ account }) => account)].flatMap(([account, all]) =>
    Array.from({ length: Math.ceil(all.length / ENTRIES_A_PAGE) }, (_, page) => ({
      ...key.publicityEntries(ctx.scope.unionId, id, account, page),
      entries: all.slice(page * ENTRIES_A_PAGE, (page + 1) * ENTRIES_A_PAGE),
    })),
  );
  await ctx.db.writeMany(items);
};

/** Entries of an account and of those below it, in the order of the books. */
export const pageEntries = async (
  ctx: UnionCtx,
  id: string,
  account: string,
  cursor: string | undefined,
): Promise<CursorPage<PublicEntry>> => {
  const query = { pk: pk.publicityEntries(ctx.scope.unionId, id), beginsWith: account, limit: PAGES_AN_ANSWER };
  const route = `listPublicationEntries/${account}`;
  const found = await queryPage<{ readonly entries: readonly PublicEntry[] }>(ctx, route, query, cursor);
  return { ...found, data: found.data.flatMap(({ entries }) => entries) };
};

export const readQuestion = async (ctx: UnionCtx, id: string, questionId: string): Promise<Question | undefined> => {
  const at = key.publicityQuestion(ctx.scope.unionId, id, questionId);
  const item = await ctx.db.get<Stored<Question>>(at, { consistent: true });
  return item && plain(item);
};

export const pageQuestions = async (ctx: UnionCtx, id: string, page: Page): Promise<CursorPage<Question>> => {
  const query = { pk: pk.publicityQuestions(ctx.scope.unionId, id), newestFirst: true, limit: page.limit };
  const found = await queryPage<Stored<Question>>(ctx, 'listPublicationQuestions', query, page.cursor);
  return { ...found, data: found.data.map(plain) };
};

export const questionWrite = (ctx: UnionCtx, { v, ...question }: Question): Write => ({
  op: 'put',
  guard: v === 0 ? 'new' : v,
  item: { ...key.publicityQuestion(ctx.scope.unionId, question.publicationId, question.id), ...question },
  refusal: { kind: 'conflict', code: 'funds.publicity.answered' },
});

/**
 * One opening more in the month's counter. It is no act of the union and leaves no event row: who read is not kept
 * anywhere.
 */
export const countRead = async (ctx: UnionCtx, id: string, month: Period): Promise<void> => {
  await ctx.db.update(key.publicationReads(ctx.scope.unionId, id), {
    expression: 'ADD #month :one',
    names: { '#month': month },
    values: { ':one': 1 },
  });
};

/** How often a table was opened, by month. */
export const readReads = async (ctx: UnionCtx, id: string): Promise<readonly { month: string; count: number }[]> => {
  const item = (await ctx.db.get<Item>(key.publicationReads(ctx.scope.unionId, id))) ?? {};
  return Object.entries(item)
    .flatMap(([month, count]) => (typeof count === 'number' ? [{ month, count }] : []))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
};
