import { expect, test } from 'vitest';
import { createMember } from '#shared/members/roster/actions.ts';
import { CreateMember } from '#shared/members/roster/schema.ts';
import { makeKit } from '#tests/kit/api.ts';
import { expectRefusals } from '#tests/kit/battery.ts';
import { makeUnion } from '#tests/kit/union.ts';
import { idNumberOf } from '#tests/storage/members/roster-file.ts';

type Dues = { months: { dueFen: number | null; paidFen: number; status: string }[] };

test("a member's dues are for readers of the books, and show what is owed now", async () => {
  const kit = makeKit();
  const union = await makeUnion(kit, { roles: ['chair', 'women'] });
  const as = (role: 'chair' | 'women') => ({ cookie: union.cookieFor(role), csrf: union.csrfFor(role) });
  const { id } = await createMember(
    union.ctxFor('chair'),
    CreateMember.parse({ name: '欧阳少东', idNumber: idNumberOf(0), wageBaseFen: 654_321 }),
  );
  await expectRefusals(kit, `GET /v1/dues/members/${id}`, { wrongOffice: as('women') });
  const { body } = await kit.call<Dues>(`GET /v1/dues/members/${id}`, as('chair'));
  expect([body.months.length, body.months[0]]).toMatchObject([12, { dueFen: 3270, paidFen: 0, status: 'unpaid' }]);
});
