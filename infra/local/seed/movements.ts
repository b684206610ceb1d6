import { dayOf } from '#shared/kernel/period.ts';
import { changeStanding, createMember } from '#shared/members/roster/actions.ts';
import type { Standing } from '#shared/members/roster/schema.ts';
import { updateUnion } from '#shared/tenancy/unions/actions.ts';
import { chairOf, has, isEmployed, type Life, type Lines, type Month, readLines } from './life.ts';

type Counts = { readonly joins: number; readonly hires: number; readonly leaves: number; readonly retained: number };

const GONE: readonly (readonly [Standing, string])[] = [
  ['left', '劳动合同到期，未续签'],
  ['left', '本人辞职，办结离职手续'],
  ['transferredOut', '调往集团其他单位，会员关系随转'],
];

/** People of the first rows hold offices, have parts, or a story of unpaid dues (funds/arrears.ts): they stay. */
const SETTLED = 24;

/** How many people move in a month: large unions every month, small ones now and then. */
const countsOf = (life: Life): Counts => {
  const { plan, moves: chance } = life;
  if (has(life, 'flagship'))
    return { joins: 2, hires: 2, leaves: chance.int(0, 2), retained: chance.percent(35) ? 1 : 0 };
  if (has(life, 'shrinking')) return { joins: 0, hires: 0, leaves: chance.int(1, 2), retained: 0 };
  if (has(life, 'growing')) return { joins: 3, hires: 1, leaves: chance.percent(40) ? 1 : 0, retained: 0 };
  const often = plan.people > 100 ? 60 : plan.people > 40 ? 30 : 12;
  const one = (percent: number) => (chance.percent(percent) ? 1 : 0);
  return { joins: one(often), hires: one(often / 2), leaves: one(often / 2), retained: 0 };
};

const takeFrom = <T>(life: Life, from: T[]): T | undefined =>
  from.splice(life.moves.int(0, Math.max(0, from.length - 1)), 1)[0];

/** People who join, come anew, leave or retire in this month, each by the act of an officer. Answers the new roster. */
export const movePeople = async (life: Life, before: Lines): Promise<Lines> => {
  const ctx = chairOf(life);
  const counts = countsOf(life);
  if (Object.values(counts).every((count) => count === 0)) return before;
  const lines = before.filter((line) => line.ordinal >= SETTLED);
  const waiting = lines.filter((line) => line.standing === 'notJoined');
  const active = lines.filter((line) => line.standing === 'active');
  const move = async (from: typeof waiting, standing: Standing, reason: string): Promise<void> => {
    const line = takeFrom(life, from);
    if (line) await changeStanding(ctx, line.memberId, { standing, reason });
  };
  for (let done = 0; done < counts.joins; done += 1) await move(waiting, 'active', '本人自愿申请入会，工会小组通过');
  for (let done = 0; done < counts.leaves; done += 1) {
    const [standing, reason] = life.moves.pick(GONE);
    await move(active, standing, reason);
  }
  for (let done = 0; done < counts.retained; done += 1) await move(active, 'retained', '退休，保留会籍');
  for (let done = 0; done < counts.hires; done += 1) await takeOn(life);
  return readLines(life);
};

const takeOn = async (life: Life): Promise<void> => {
  const ctx = chairOf(life);
  const isMember = life.moves.percent(70);
  const { name, idNumber, phone, employeeNo, department, team, hiredOn, education, nation, wageBaseFen } = life.hire(
    dayOf(life.strand.clock.now()),
    { isMember, isNew: true },
  );
  const file = { name, idNumber, phone, employeeNo, department, team, hiredOn, education, nation, wageBaseFen };
  await createMember(ctx, { ...file, standing: isMember ? 'active' : 'notJoined', dueExempt: false });
};

/** The chair declares the headcount anew where the roster tells another one. */
export const declareHeadcount = async (life: Life, month: Month, lines: Lines): Promise<void> => {
  if (month.left % 3 !== 0) return;
  await updateUnion(chairOf(life), { employees: lines.filter(isEmployed).length });
};
