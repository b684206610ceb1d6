import type { Labels } from '#shared/federation/figures/projection.ts';
import { readNode, readNodeUnion } from '#shared/federation/tree/store.ts';
import type { Tools } from '#shared/kernel/tools.ts';
import type { Store } from '#shared/storage/store.ts';

const FRESH_MS = 10 * 60_000;
const CACHE_SIZE = 5000;

/** Answers of `load` kept for ten minutes: names change once in years, and rows are written every two seconds. */
const cached = <T>(tools: Tools, load: (name: string) => Promise<T>): ((name: string) => Promise<T>) => {
  const known = new Map<string, { readonly value: T; readonly until: number }>();
  return async (name) => {
    const now = Date.parse(tools.now());
    const entry = known.get(name);
    if (entry && entry.until > now) return entry.value;
    const value = await load(name);
    if (known.size >= CACHE_SIZE) known.clear();
    known.set(name, { value, until: now + FRESH_MS });
    return value;
  };
};

/** Names of unions and nodes out of the tree. Where there is none yet, the id stands in its place. */
export const labelsIn = (db: Store, tools: Tools): Labels => {
  const node = cached(tools, async (code) => {
    const { name, path } = (await readNode({ db }, code)) ?? { name: code, path: [] };
    return { name, path };
  });
  const union = cached(tools, async (place) => {
    const [code = '', unionId = ''] = place.split('/');
    return (await readNodeUnion({ db }, code, unionId))?.name ?? unionId;
  });
  return { node, union: (code, unionId) => union(`${code}/${unionId}`) };
};
