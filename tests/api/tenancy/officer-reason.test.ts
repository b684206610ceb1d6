import { beforeEach, describe, expect, it } from 'vitest';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { makeUnion } from '#tests/kit/union.ts';
import { unionEventRows } from './kit.ts';

let kit: Kit;
beforeEach(() => {
  kit = makeKit();
});

describe('the reason of a change of office', () => {
  const put = async (reason: string) => {
    const union = await makeUnion(kit, { roles: ['chair', 'women'] });
    const answer = await kit.call<{ code: string }>(`PUT /v1/officers/${union.personIdOf('women')}`, {
      cookie: union.cookieFor('chair'),
      csrf: union.csrfFor('chair'),
      body: { terms: [{ role: 'women', from: '2026-01-01', until: '2026-11-22' }], reason },
    });
    return { union, answer };
  };

  it('is refused when it says nothing', async () => {
    expect((await put(' 辞 ')).answer.status).toBe(400);
  });

  it('stands in the audit trail', async () => {
    const { union, answer } = await put('本人辞职，经委员会同意');
    expect(answer.status).toBe(200);
    expect(JSON.stringify(await unionEventRows(kit, union.unionId))).toContain('本人辞职，经委员会同意');
  });
});
