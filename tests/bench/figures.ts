import { runLastSequenceSchedule, runSchedule } from '#tests/simulation/schedule.ts';
import { measureRollUpCost, measureRowWrites, measureStaleness } from './figures-clock.ts';
import { measureReadUnits } from './figures-units.ts';
import type { GoalResult } from './goal.ts';

const SCHEDULES = 1000;

const countWrong = async (schedule: (seed: number) => Promise<{ readonly wrong: readonly string[] }>) => {
  let wrong = 0;
  for (let seed = 1; seed <= SCHEDULES; seed += 1) if ((await schedule(seed)).wrong.length > 0) wrong += 1;
  return wrong;
};

/** Goal 5: schedules that end with a roll-up other than the recount. */
const measureSchedules = async (): Promise<GoalResult> => {
  const wrong = await countWrong(runSchedule);
  const baseline = await countWrong(runLastSequenceSchedule);
  return {
    goal: 5,
    name: `wrong of ${SCHEDULES} schedules of crash, duplicate, re-batching, reorder and loss`,
    value: wrong,
    unit: 'schedules',
    target: '0',
    ok: wrong === 0,
    baseline: `last-sequence guard: ${baseline} wrong`,
  };
};

/** Goals 3 to 8 as far as the figures of the tree decide them. */
export const run = async (): Promise<readonly GoalResult[]> => [
  ...(await measureRollUpCost()),
  await measureRowWrites(),
  await measureSchedules(),
  ...(await measureStaleness()),
  ...(await measureReadUnits()),
];
