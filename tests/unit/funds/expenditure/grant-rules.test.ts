import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  byPage,
  changePage,
  type Grant,
  grantPageOf,
  grantsOf,
  noGrants,
} from '#shared/funds/expenditure/grant-rules.ts';

const grant = fc.record({
  bucket: fc.constant('illness'),
  ordinal: fc.nat(499),
  amountFen: fc.integer({ min: 1, max: 200_000 }),
});
const withCauses = (grants: readonly Grant[]): readonly Grant[] =>
  grants.map((one, index) => ({ ...one, ...(index % 2 ? { cause: `cause${index}` } : {}) }));

test('what is granted and given back leaves a page as it was, and its sum is what was granted', () => {
  fc.assert(
    fc.property(fc.array(grant, { maxLength: 20 }), fc.array(grant, { maxLength: 20 }), (first, second) => {
      const base = changePage(noGrants('illness', 0), first, 1);
      const more = changePage(base, withCauses(second), 1);
      const sum = Object.values(more.amounts).reduce((total, one) => total + one, 0);
      expect(sum).toBe([...first, ...second].reduce((total, one) => total + one.amountFen, 0));
      expect(changePage(more, withCauses(second), -1)).toEqual(base);
    }),
  );
});

test('grants stand on the page of their ordinal, in every bucket that their line moves', () => {
  expect([0, 499, 500, 10_000].map(grantPageOf)).toEqual([0, 0, 1, 20]);
  const recipient = { memberId: 'm', name: '甲', line: 0, amountFen: 5 };
  const people = [
    { ...recipient, ordinal: 1 },
    { ...recipient, ordinal: 501, cause: 'c' },
    { ...recipient, ordinal: 2, line: 9 },
  ];
  const grants = grantsOf([{ buckets: ['festival', 'festival-spring'] }], people);
  expect(grants).toHaveLength(4);
  expect([...byPage(grants).keys()]).toEqual(['festival 0', 'festival-spring 0', 'festival 1', 'festival-spring 1']);
  expect(grants.at(-1)).toEqual({ bucket: 'festival-spring', ordinal: 501, amountFen: 5, cause: 'c' });
});
