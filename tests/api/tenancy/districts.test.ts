import { randomInt } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { key } from '#shared/storage/keys.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';

type Problem = { code: string; errors: { pointer: string }[] };

let kit: Kit;
beforeEach(() => {
  kit = makeKit();
});

describe('the list of districts', () => {
  it('gives the nodes right below one, by code, to anybody', async () => {
    const city = String(randomInt(1000, 10_000));
    const db = kit.runtime.storeFor({ kind: 'node', code: city });
    for (const end of ['06', '02'])
      await db.put({ ...key.nodeChild(city, city + end), code: city + end, name: `测试${end}区` });
    const answer = await kit.call(`GET /v1/public/districts?under=${city}`);
    expect(answer.body).toEqual({
      data: [
        { code: `${city}02`, name: '测试02区', level: 'district' },
        { code: `${city}06`, name: '测试06区', level: 'district' },
      ],
    });
  });

  it.each(['3', '32010', '32a1', '3201060', '../32'])('refuses %j', async (under) => {
    const answer = await kit.call<Problem>(`GET /v1/public/districts?under=${encodeURIComponent(under)}`);
    expect([answer.status, answer.body.errors[0]?.pointer]).toEqual([400, '/query/under']);
  });
});
