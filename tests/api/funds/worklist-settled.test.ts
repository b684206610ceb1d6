import { beforeEach, describe, expect, test } from 'vitest';
import type { RosterLine } from '#shared/members/roster/packed.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';
import { putRoster, rosterLine } from '#tests/storage/funds/kit.ts';

type Item = { kind: string; code: string | null; action: string | null; voucherId: string | null };

let kit: Kit;
let union: KitUnion;
let lines: RosterLine[];
const as = () => ({ cookie: union.cookieFor('finance'), csrf: union.csrfFor('finance') });
const memberId = (index: number): string => lines[index]?.memberId ?? '';
let runs = 0;
const post = async (rows: { memberId?: string; employeeNo?: string; amountFen: number }[]) => {
  runs += 1;
  const keyed = rows.map((row, index) => ({ key: `r${index}`, ...row }));
  const totalFen = rows.reduce((sum, row) => sum + row.amountFen, 0);
  const body = { period: '2026-11', mode: 'commit', declared: { count: rows.length, totalFen }, rows: keyed };
  const options = { ...as(), body, idempotencyKey: `run-${runs}` };
  const answer = await kit.call<{ rows: { status: string; code?: string }[] }>('POST /v1/dues/batches', options);
  expect(answer.status).toBe(201);
  return answer.body.rows.map(({ status, code }) => `${status} ${code ?? ''}`.trim());
};
const worklist = async (status = 'open') =>
  (await kit.call<{ data: Item[] }>(`GET /v1/dues/worklist?status=${status}`, as())).body.data;
const correct = (deltaFen: number, index = 0) =>
  kit.call<{ voucherId: string }>('POST /v1/dues/corrections', {
    ...as(),
    body: { memberId: memberId(index), period: '2026-11', deltaFen, reason: '多扣，退还' },
  });

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['finance'] });
  lines = [0, 1].map((ordinal) => rosterLine(kit, ordinal, { wageBaseFen: 500_000 }));
  await putRoster(kit, union.unionId, lines, { files: true });
});

describe('a dispute', () => {
  test('is opened once: the same row under another key, or by another identifier, opens no second item', async () => {
    await post([{ memberId: memberId(0), amountFen: 2_500 }]);
    const refused = ['refused funds.dues.alreadyPostedOtherAmount'];
    expect(await post([{ memberId: memberId(0), amountFen: 3_000 }])).toEqual(refused);
    expect(await post([{ memberId: memberId(0), amountFen: 3_000 }])).toEqual(refused);
    expect(await post([{ employeeNo: lines[0]?.employeeNo ?? '', amountFen: 3_000 }])).toEqual(refused);
    expect(await worklist()).toMatchObject([{ kind: 'conflict', code: 'funds.dues.alreadyPostedOtherAmount' }]);
    expect(await post([{ memberId: memberId(0), amountFen: 3_500 }])).toEqual(refused);
    expect(await worklist()).toHaveLength(2);
  });

  test('closes with the correction that puts its amount on the books, and leads to that voucher', async () => {
    await post([{ memberId: memberId(0), amountFen: 2_500 }]);
    await post([{ memberId: memberId(0), amountFen: 3_000 }]);
    await correct(200);
    expect(await worklist()).toHaveLength(1);
    const last = await correct(300);
    expect(await worklist()).toEqual([]);
    expect(await worklist('resolved')).toMatchObject([{ action: 'correct', voucherId: last.body.voucherId }]);
  });
});

describe('a difference', () => {
  test('closes when a correction or a payment brings the books to what is due', async () => {
    await post([
      { memberId: memberId(0), amountFen: 3_000 },
      { memberId: memberId(1), amountFen: 2_000 },
    ]);
    expect(await worklist()).toHaveLength(2);
    await correct(-500);
    expect(await worklist()).toHaveLength(1);
    const body = {
      memberId: memberId(1),
      period: '2026-11',
      amountFen: 500,
      method: 'cash',
      paidOn: '2026-11-22',
    };
    expect((await kit.call('POST /v1/dues/payments', { ...as(), body })).status).toBe(201);
    expect(await worklist()).toEqual([]);
    expect((await worklist('resolved')).map(({ action }) => action)).toEqual(['correct', 'correct']);
  });
});
