import type { Instant, Period } from '../../kernel/period.ts';
import type { NodeCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import { CHILD_PREFIX, key, pk } from '../../storage/keys.ts';
import type { Condition } from '../../storage/requests.ts';
import type { Store } from '../../storage/store.ts';
import type { NodeRef } from '../tree/schema.ts';
import { packFigures, unpackFigures } from './codec.ts';
import type { FigureRows } from './projection.ts';
import type { ChildRow, SelfRow } from './schema.ts';

/**
 * Attributes have one letter: names cost bytes in every row and time in every parse. The child's name stands in
 * UTF-16, two bytes a character where UTF-8 takes three, and ends after 28: so 31 rows of any node stay within 8 KB
 * and 50 unions of 50,000 members within 12 KB.
 */
type ChildItem = { readonly sk: string; readonly f: string; readonly v: number; readonly n: Uint8Array };
type SelfItem = {
  readonly sk: string;
  readonly f: string;
  readonly v: number;
  readonly n: string;
  readonly t: Instant;
  readonly a: readonly NodeRef[];
};

const MAX_NAME_CHARS = 28;

const packName = (name: string): Uint8Array => {
  const chars = [...name];
  const short = chars.length > MAX_NAME_CHARS ? `${chars.slice(0, MAX_NAME_CHARS - 1).join('')}…` : name;
  return Buffer.from(short, 'utf16le');
};

const unpackName = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf16le');

/** Holds where nothing of the same or a higher version stands. */
export const newer = (version: number): Condition => ({
  expression: 'attribute_not_exists(#v) OR #v < :v',
  names: { '#v': 'v' },
  values: { ':v': version },
});

const childOf = ({ sk, f, v, n }: ChildItem): ChildRow => ({
  id: sk.slice(CHILD_PREFIX.length),
  name: unpackName(n),
  figures: unpackFigures(f),
  version: v,
});

const selfOf = ({ sk, f, v, n, t, a }: SelfItem): SelfRow => ({
  period: sk as Period,
  name: n,
  path: a,
  figures: unpackFigures(f),
  version: v,
  at: t,
});

const collection = (node: string, period: Period) => ({ pk: pk.children(node, period), beginsWith: CHILD_PREFIX });

/** The roll-up's rows in the table. */
export const figureRows = (db: Store): FigureRows => ({
  children: async (node, period) =>
    (await db.queryAll<ChildItem>({ ...collection(node, period), consistent: true })).map(childOf),
  putChild: (node, period, { id, name, figures, version }) =>
    db.put(
      { ...key.childFigures(node, period, id), f: packFigures(figures), v: version, n: packName(name) },
      newer(version),
    ),
  putSelf: (node, { period, name, path, figures, version, at }) =>
    db.put(
      { ...key.nodeSelf(node, period), f: packFigures(figures), v: version, n: name, a: path, t: at },
      newer(version),
    ),
});

type Reader = { readonly db: Store };

/** One page of a node's children, by id. */
export const pageChildren = async (
  ctx: NodeCtx,
  node: string,
  period: Period,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<CursorPage<ChildRow>> => {
  const query = { ...collection(node, period), limit: page.limit };
  const found = await queryPage<ChildItem>(ctx, 'federation.children', query, page.cursor);
  return { ...found, data: found.data.map(childOf) };
};

/** A node's own rows at or before a month, newest first. */
export const readSelfRows = async (
  ctx: Reader,
  node: string,
  until: Period,
  limit: number,
): Promise<readonly SelfRow[]> => {
  const page = await ctx.db.query<SelfItem>({
    pk: pk.nodeSelf(node),
    between: ['0000-00', until],
    newestFirst: true,
    limit,
  });
  return page.items.map(selfOf);
};

/** One child's row as it is kept now. */
export const readChildRow = async (
  ctx: Reader,
  node: string,
  period: Period,
  id: string,
): Promise<ChildRow | undefined> => {
  const item = await ctx.db.get<ChildItem>(key.childFigures(node, period, id), { consistent: true });
  return item && childOf(item);
};
