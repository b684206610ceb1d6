import { expect, test } from 'vitest';
import { commitImport, undoImport } from '#shared/members/imports/actions.ts';
import { getImport, listSkipped } from '#shared/members/imports/queries.ts';
import { readRoster } from '#shared/members/roster/store.ts';
import { makeKit } from '#tests/kit/api.ts';
import { makeUnion } from '#tests/kit/union.ts';
import { checkedImport, drainJobs, personRow } from '#tests/storage/members/roster-file.ts';

test('an import is undone but for those who have paid dues since', async () => {
  const kit = makeKit();
  const union = await makeUnion(kit, { roles: ['chair', 'finance'] });
  const ctx = union.ctxFor('chair');
  const { id } = await checkedImport(kit, ctx, [personRow(1), personRow(2), personRow(3)]);
  await commitImport(ctx, id);
  await drainJobs(kit);
  const posted = await kit.call<{ status: string }>('POST /v1/dues/batches', {
    cookie: union.cookieFor('finance'),
    csrf: union.csrfFor('finance'),
    idempotencyKey: 'dues-1',
    body: {
      period: '2026-11',
      mode: 'commit',
      declared: { count: 1, totalFen: 3270 },
      rows: [{ key: 'r1', employeeNo: 'G00002', amountFen: 3270 }],
    },
  });
  expect(posted.status).toBeLessThan(300);
  await undoImport(ctx, id);
  await drainJobs(kit);
  expect((await getImport(ctx, id)).undone).toEqual({ removed: 2, restored: 0, skipped: 1 });
  const { lines } = await readRoster(ctx);
  expect(lines.map(({ employeeNo }) => employeeNo)).toEqual(['G00002']);
  expect(await listSkipped(ctx, id)).toEqual([{ memberId: lines[0]?.memberId, code: 'members.undo.hasDues' }]);
});
