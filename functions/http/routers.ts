import type { Register } from './app.ts';
import { FEDERATION_ROOMS } from './federation-rooms.ts';
import { loadAll } from './rooms.ts';
import { UNION_ROOMS } from './union-rooms.ts';

/** Every route of both APIs, loaded: the document and the tests look at all of them. */
export const UNION_ROUTES: readonly Register[] = await loadAll(UNION_ROOMS);
export const FEDERATION_ROUTES: readonly Register[] = await loadAll(FEDERATION_ROOMS);
