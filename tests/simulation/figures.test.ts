import { describe, expect, it } from 'vitest';
import { runLastSequenceSchedule, runSchedule } from './schedule.ts';

const SCHEDULES = 1000;
const BASELINE_SCHEDULES = 100;

describe('figures of the tree under crash, duplicate, re-batching, reorder and loss (goal 5)', () => {
  it(`equal the recount after each of ${SCHEDULES} seeded schedules`, { timeout: 240_000 }, async () => {
    const failed: string[] = [];
    for (let seed = 1; seed <= SCHEDULES; seed += 1) {
      const { wrong } = await runSchedule(seed);
      if (wrong.length > 0) failed.push(`seed ${seed}: ${wrong.join(', ')}`);
    }
    expect(failed).toEqual([]);
  });

  it('would not with deltas behind a last-sequence guard, so the schedules are hard enough', async () => {
    let right = 0;
    for (let seed = 1; seed <= BASELINE_SCHEDULES; seed += 1)
      if ((await runLastSequenceSchedule(seed)).wrong.length === 0) right += 1;
    expect(right).toBeLessThan(BASELINE_SCHEDULES / 2);
  });
});
