import { msOfInstant } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { type Key, key, pk } from '../../storage/keys.ts';
import type { Vault } from '../../storage/vault.ts';
import type { Corrections } from './cells.ts';
import type { ImportField } from './field-schema.ts';
import type { Mapping } from './fields.ts';
import { IMPORT_ID, type Import } from './schema.ts';

/** Parts hold personal data: sealed, and gone a month later. */
const KEEP_SECONDS = 31 * 24 * 3600;
/** Two workers or two people came at once; the second reads again. */
export const IMPORT_MOVED = { kind: 'conflict', code: 'members.import.moved' } as const;
const CORRECTIONS = 'C';
const ID_PREFIX = 'imp_';

const importOf = (item: Item): Import => {
  const { pk: _, sk: __, ...state } = item;
  return state as unknown as Import;
};

export const loadImport = async (ctx: UnionCtx, importId: string): Promise<Import | undefined> => {
  if (!IMPORT_ID.test(importId)) return undefined;
  const item = await ctx.db.get(key.import(ctx.scope.unionId, importId), { consistent: true });
  return item && importOf(item);
};

/** The manifest, guarded by the version that was read. */
export const saveImport = (unionId: string, state: Import, guard: 'new' | number = state.v): Write => ({
  op: 'put',
  guard,
  item: { ...state, ...key.import(unionId, state.id) },
  refusal: IMPORT_MOVED,
});

export const listQuery = (unionId: string, limit: number) => ({
  pk: pk.imports(unionId),
  beginsWith: ID_PREFIX,
  newestFirst: true,
  limit,
});

export const toImport = importOf;

const ttlOf = (ctx: UnionCtx): number => Math.floor(msOfInstant(ctx.tools.now()) / 1000) + KEEP_SECONDS;

const fieldOf = (part: string, index: number): string => `${part}#${index}`;

/** A part of an import as an item: what is in it is sealed and bound to its place. */
export const partItem = (
  ctx: UnionCtx,
  vault: Vault,
  importId: string,
  part: string,
  index: number,
  content: unknown,
): Item & Key => ({
  ...key.importPart(ctx.scope.unionId, importId, part, index),
  sealed: vault.encrypt(importId, fieldOf(part, index), JSON.stringify(content)),
  index,
  ttl: ttlOf(ctx),
});

export const openPart = <T>(vault: Vault, importId: string, part: string, item: Item): T =>
  JSON.parse(vault.decrypt(importId, fieldOf(part, Number(item.index)), String(item.sealed))) as T;

export const partQuery = (unionId: string, importId: string, part: string) => ({
  pk: pk.importRows(unionId, importId),
  beginsWith: key.importPart(unionId, importId, part, 0).sk.slice(0, part.length + 1),
});

export const loadPart = async <T>(
  ctx: UnionCtx,
  vault: Vault,
  importId: string,
  part: string,
  index: number,
): Promise<T | undefined> => {
  const item = await ctx.db.get(key.importPart(ctx.scope.unionId, importId, part, index), { consistent: true });
  return item && openPart<T>(vault, importId, part, item);
};

export const loadParts = async <T>(
  ctx: UnionCtx,
  vault: Vault,
  importId: string,
  part: string,
): Promise<readonly T[]> => {
  const query = { ...partQuery(ctx.scope.unionId, importId, part), consistent: true };
  return (await ctx.db.queryAll(query)).map((item) => openPart<T>(vault, importId, part, item));
};

type CorrectedRow = { readonly row: number; readonly cells: Readonly<Partial<Record<ImportField, string>>> };

export const loadCorrections = async (ctx: UnionCtx, vault: Vault, importId: string): Promise<Corrections> =>
  new Map((await loadParts<CorrectedRow>(ctx, vault, importId, CORRECTIONS)).map(({ row, cells }) => [row, cells]));

export const correctionWrite = (ctx: UnionCtx, vault: Vault, importId: string, corrected: CorrectedRow): Write => ({
  op: 'put',
  guard: 'any',
  item: partItem(ctx, vault, importId, CORRECTIONS, corrected.row, corrected),
});

export const loadRemembered = async (ctx: UnionCtx, signature: string): Promise<Mapping | undefined> =>
  (await ctx.db.get<{ mapping: Mapping }>(key.importMapping(ctx.scope.unionId, signature)))?.mapping;

export const rememberWrite = (unionId: string, signature: string, mapping: Mapping): Write => ({
  op: 'put',
  guard: 'any',
  item: { ...key.importMapping(unionId, signature), mapping },
});
