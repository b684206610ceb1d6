import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import type { Item } from '../../storage/item.ts';
import { findingIndex } from '../../storage/keys/funds-inspection.ts';
import { key, pk } from '../../storage/keys.ts';
import type { AuditFinding, FindingStatus, Pack, Sample } from './schema.ts';

type PageInput = { readonly limit: number; readonly cursor?: string | undefined };

const OF_KEYS = ['pk', 'sk', 'gsi1pk', 'gsi1sk', 'ttl'];

const plain = <T>(item: Item): T =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !OF_KEYS.includes(name))) as T;

const page = async <T>(
  ctx: UnionCtx,
  route: string,
  partition: { readonly pk: string; readonly index?: 'gsi1' },
  { limit, cursor }: PageInput,
): Promise<CursorPage<T>> => {
  const found = await queryPage(ctx, route, { ...partition, newestFirst: true, limit }, cursor);
  return { ...found, data: found.data.map((item) => plain<T>(item)) };
};

export const readSample = async (ctx: UnionCtx, id: string): Promise<Sample | undefined> => {
  const item = await ctx.db.get(key.sample(ctx.scope.unionId, id), { consistent: true });
  return item && plain<Sample>(item);
};

export const readSamplePage = (ctx: UnionCtx, input: PageInput): Promise<CursorPage<Sample>> =>
  page(ctx, 'listSamples', { pk: pk.samples(ctx.scope.unionId) }, input);

export const sampleWrite = (ctx: UnionCtx, sample: Sample): Write => ({
  op: 'put',
  guard: 'new',
  item: { ...key.sample(ctx.scope.unionId, sample.id), ...sample },
});

export const readFinding = async (ctx: UnionCtx, id: string): Promise<AuditFinding | undefined> => {
  const item = await ctx.db.get(key.finding(ctx.scope.unionId, id), { consistent: true });
  return item && plain<AuditFinding>(item);
};

export const readFindingPage = (
  ctx: UnionCtx,
  status: FindingStatus | undefined,
  input: PageInput,
): Promise<CursorPage<AuditFinding>> => {
  const { unionId } = ctx.scope;
  return status
    ? page(ctx, `listFindings/${status}`, { pk: pk.findingsByStatus(unionId, status), index: 'gsi1' }, input)
    : page(ctx, 'listFindings', { pk: pk.findings(unionId) }, input);
};

export const findingWrite = (ctx: UnionCtx, finding: AuditFinding): Write => {
  const { v, ...content } = finding;
  const { unionId } = ctx.scope;
  return {
    op: 'put',
    guard: v === 0 ? 'new' : v,
    item: { ...key.finding(unionId, finding.id), ...findingIndex(unionId, finding.id, finding.status), ...content },
  };
};

/** The newest samples and findings of a union, for a report; what a committee makes in a year stays far below. */
export const readNewest = async <T>(
  ctx: UnionCtx,
  of: 'samples' | 'findings',
  limit: number,
): Promise<readonly T[]> => {
  const found = await ctx.db.query({ pk: pk[of](ctx.scope.unionId), newestFirst: true, limit, consistent: true });
  return found.items.map((item) => plain<T>(item));
};

export const readPack = async (ctx: UnionCtx, id: string): Promise<Pack | undefined> => {
  const item = await ctx.db.get(key.pack(ctx.scope.unionId, id), { consistent: true });
  return item && plain<Pack>(item);
};

/** The newest packs; rows go after their time. */
export const readPacks = async (ctx: UnionCtx): Promise<readonly Pack[]> => {
  const found = await ctx.db.query({ pk: pk.packs(ctx.scope.unionId), newestFirst: true, limit: 20, consistent: true });
  return found.items.map((item) => plain<Pack>(item));
};

export const packWrite = (ctx: UnionCtx, pack: Pack, expiresAtSeconds: number): Write => {
  const { v, ...content } = pack;
  return {
    op: 'put',
    guard: v === 0 ? 'new' : v,
    item: { ...key.pack(ctx.scope.unionId, pack.id), ...content, ttl: expiresAtSeconds },
  };
};
