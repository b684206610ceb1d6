import type { Runtime } from '#shared/storage/runtime.ts';
import { createApp, type Register } from './app.ts';
import type { HttpApp } from './env.ts';
import { rateLimit } from './rate-limit.ts';

/**
 * Routes that are loaded when the first of them is asked for: a start costs what its first request needs, however many
 * routes there are. `segments` are what follows `/v1/` in the room's paths (`dues`, `me/dues`), or `auth`.
 */
export type Room = { readonly segments: readonly string[]; readonly load: () => Promise<readonly Register[]> };

const SEGMENT = /^\/(?:v1\/(me\/[^/]+|federation\/[^/]+|[^/]+)|(auth)\/)/;
const pathOf = (url: string): string => url.slice(url.indexOf('/', 'https://'.length)).split('?', 1)[0] ?? '';

/** What a room is found by, or undefined for a path that belongs to none. */
export const segmentOf = (path: string): string | undefined => {
  const match = SEGMENT.exec(path);
  return match?.[1] ?? match?.[2];
};

/**
 * One API out of rooms. Each room is an app of its own with the same steps before its routes; what they remember between
 * requests (leases of the rate limit) is one for all. `entrance` has the routes that belong to no room.
 */
export const openRooms = (
  runtime: () => Runtime,
  rooms: readonly Room[],
  entrance: readonly Register[] = [],
): Pick<HttpApp, 'fetch'> => {
  const limit = rateLimit();
  const hall = createApp(runtime, entrance, limit);
  const bySegment = new Map(rooms.flatMap((room) => room.segments.map((segment) => [segment, room] as const)));
  const opened = new Map<Room, Promise<HttpApp>>();
  const open = (room: Room): Promise<HttpApp> => {
    const known = opened.get(room);
    if (known) return known;
    const opening = room.load().then((register) => createApp(runtime, register, limit));
    opened.set(room, opening);
    opening.catch(() => opened.delete(room));
    return opening;
  };
  return {
    fetch: async (request, ...more) => {
      const room = bySegment.get(segmentOf(pathOf(request.url)) ?? '');
      return (room ? await open(room) : hall).fetch(request, ...more);
    },
  };
};

/** Every route of these rooms at once: for the document and for tests. */
export const loadAll = async (rooms: readonly Room[]): Promise<readonly Register[]> =>
  (await Promise.all(rooms.map((room) => room.load()))).flat();
