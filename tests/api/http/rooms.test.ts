import { describe, expect, it } from 'vitest';
import { createApp } from '#functions/http/app.ts';
import { FEDERATION_ROOMS } from '#functions/http/federation-rooms.ts';
import { openRooms, type Room, segmentOf } from '#functions/http/rooms.ts';
import { UNION_ROOMS } from '#functions/http/union-rooms.ts';
import { makeKit } from '#tests/kit/api.ts';
import { makeUnion } from '#tests/kit/union.ts';

const noRuntime = () => {
  throw new Error('no request is made');
};

const pathsOf = async (room: Room): Promise<string[]> =>
  createApp(noRuntime, await room.load()).openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' ? [definition.route.path] : [],
  );

describe('rooms of an API', () => {
  it.each([...UNION_ROOMS, ...FEDERATION_ROOMS])('$segments: every path leads to its own room', async (room) => {
    const paths = await pathsOf(room);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !room.segments.includes(segmentOf(path) ?? ''))).toEqual([]);
    const used = new Set(paths.map((path) => segmentOf(path)));
    expect(room.segments.filter((segment) => !used.has(segment))).toEqual([]);
  });

  it.each([['union', UNION_ROOMS] as const, ['federation', FEDERATION_ROOMS] as const])(
    'of the %s API share no segment',
    (_, rooms) => {
      const all = rooms.flatMap((room) => room.segments);
      expect(all).toEqual([...new Set(all)]);
    },
  );

  it('load nothing before it is asked for, and once only', async () => {
    const kit = await makeKit();
    const union = await makeUnion(kit);
    let loads = 0;
    const counted = UNION_ROOMS.map((room) => ({
      ...room,
      load: async () => {
        loads += 1;
        return room.load();
      },
    }));
    const api = openRooms(() => kit.runtime, counted);
    const ask = (path: string) =>
      api.fetch(new Request(`http://localhost${path}`, { headers: { cookie: union.cookieFor('chair') } }));
    expect((await ask('/v1/health')).status).toBe(200);
    expect((await ask('/v1/nothing/here')).status).toBe(404);
    expect((await ask('/elsewhere')).status).toBe(404);
    expect(loads).toBe(0);
    const both = await Promise.all([ask('/v1/union'), ask('/v1/officers')]);
    expect(both.map((answer) => answer.status)).toEqual([200, 200]);
    expect(loads).toBe(1);
  });

  it('load again after a load that failed', async () => {
    const kit = await makeKit();
    const union = await makeUnion(kit);
    const [room] = UNION_ROOMS.filter(({ segments }) => segments.includes('union'));
    let isBroken = true;
    const load = async () => {
      if (isBroken) throw new Error('half a file');
      return room?.load() ?? [];
    };
    const api = openRooms(() => kit.runtime, [{ segments: ['union'], load }]);
    const request = () => new Request('http://localhost/v1/union', { headers: { cookie: union.cookieFor('chair') } });
    await expect(api.fetch(request())).rejects.toThrow('half a file');
    isBroken = false;
    expect((await api.fetch(request())).status).toBe(200);
  });

  it('keep one lease of the rate limit for all', async () => {
    const kit = await makeKit();
    const union = await makeUnion(kit);
    const api = openRooms(() => kit.runtime, UNION_ROOMS);
    const left = async (path: string) => {
      const request = new Request(`http://localhost${path}`, { headers: { cookie: union.cookieFor('chair') } });
      return (await api.fetch(request)).headers.get('ratelimit') ?? '';
    };
    const [, first] = /r=(\d+)/.exec(await left('/v1/union')) ?? [];
    const [, second] = /r=(\d+)/.exec(await left('/v1/members')) ?? [];
    expect(Number(first) - Number(second)).toBe(1);
  });
});
