import type { FigureDeltas } from '../../kernel/figures.ts';
import { type Period, periodOfDay } from '../../kernel/period.ts';
import { DEFAULT_DUES_RULE, type DuesRule, monthlyDueFen } from './obligation.ts';
import { isMember, type Member } from './schema.ts';

type Sum = { members: number; womenMembers: number; retainedMembers: number; duesDueFen: number };

/** What one person adds to the union's stocks. Retained members are counted apart: they are not in the dues base. */
const stocksOf = (member: Member | undefined, rule: DuesRule): Sum => {
  const isActive = member?.standing === 'active';
  return {
    members: isActive ? 1 : 0,
    womenMembers: isActive && member.sex === 'female' ? 1 : 0,
    retainedMembers: member?.standing === 'retained' ? 1 : 0,
    duesDueFen: member ? monthlyDueFen(member, rule) : 0,
  };
};

export type Change = { readonly before?: Member | undefined; readonly after?: Member | undefined };

/** Joining before the running month is history and no flow of it. */
const joinedIn = (running: Period, { before, after }: Change): number => {
  if (isMember(before?.standing) || !after || !isMember(after.standing)) return 0;
  return after.joinedOn !== undefined && periodOfDay(after.joinedOn) < running ? 0 : 1;
};

const leftIn = ({ before, after }: Change): number =>
  after && isMember(before?.standing) && !isMember(after.standing) ? 1 : 0;

/** Differences that one change makes to the figures of its union. */
export const figuresOfChange = (change: Change, running: Period, rule: DuesRule = DEFAULT_DUES_RULE): FigureDeltas => {
  const [from, to] = [stocksOf(change.before, rule), stocksOf(change.after, rule)];
  return {
    members: to.members - from.members,
    womenMembers: to.womenMembers - from.womenMembers,
    retainedMembers: to.retainedMembers - from.retainedMembers,
    duesDueFen: to.duesDueFen - from.duesDueFen,
    joined: joinedIn(running, change),
    left: leftIn(change),
  };
};

export const addFigures = (a: FigureDeltas, b: FigureDeltas): FigureDeltas => {
  const sum: Record<string, number> = { ...a };
  for (const [name, value] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + value;
  return sum;
};

/** The same figures with the opposite sign: what an undone change takes back. */
export const negateFigures = (figures: FigureDeltas): FigureDeltas =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, value === 0 ? 0 : -value]));
