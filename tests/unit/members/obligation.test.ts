import { describe, expect, test } from 'vitest';
import { DEFAULT_DUES_RULE, duesBaseFen, monthlyDueFen } from '#shared/members/roster/obligation.ts';
import type { Standing } from '#shared/members/roster/schema.ts';

const active = (wageBaseFen: number) => ({ wageBaseFen, standing: 'active' as const, dueExempt: false });

describe('who owes nothing', () => {
  test.each<Standing>(['retained', 'notJoined', 'left', 'transferredOut', 'deemedLeft', 'expelled'])(
    'a person whose standing is %s',
    (standing) => {
      expect(monthlyDueFen({ ...active(654_321), standing })).toBe(0);
    },
  );

  test('an exempt member', () => {
    expect(monthlyDueFen({ ...active(654_321), dueExempt: true })).toBe(0);
  });

  test('a member whose wage base is not known yet', () => {
    expect(monthlyDueFen({ standing: 'active', dueExempt: false })).toBe(0);
  });
});

describe('V3: half a percent of the wage without its tail below ten yuan', () => {
  test.each([
    [654_321, 3270],
    [999, 0],
    [1000, 5],
    [500_800, 2500],
    [799_999, 3995],
    [1_234_500, 6170],
  ])('%i fen of wage owe %i fen', (wage, due) => {
    expect(monthlyDueFen(active(wage))).toBe(due);
  });

  test('the last three vectors add up to 126.65 yuan', () => {
    const sum = [500_800, 799_999, 1_234_500].reduce((total, wage) => total + monthlyDueFen(active(wage)), 0);
    expect(sum).toBe(12_665);
  });

  test('without the cut the tail counts', () => {
    expect(monthlyDueFen(active(654_321), { ...DEFAULT_DUES_RULE, truncateUnitFen: 1 })).toBe(3272);
    expect(duesBaseFen(654_321)).toBe(654_000);
  });
});
