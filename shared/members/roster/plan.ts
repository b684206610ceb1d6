import type { FigureDeltas } from '../../kernel/figures.ts';
import { type Period, previousPeriod } from '../../kernel/period.ts';
import type { Refusal, Write } from '../../storage/commit.ts';
import { key } from '../../storage/keys.ts';
import { addFigures, type Change, figuresOfChange } from './figures.ts';
import { DEFAULT_DUES_RULE, type DuesRule } from './obligation.ts';
import { encodePage, pageOf, placeOf, type RosterLine } from './packed.ts';
import { isEmployed } from './rules.ts';
import type { Member } from './schema.ts';
import { identityHashPrefix } from './seal.ts';
import { itemOf, NO_PAGE, type RosterPage, type RosterState } from './store.ts';

export const DUPLICATE_IDENTITY: Refusal = { kind: 'conflict', code: 'members.identity.duplicate' };
/** Somebody else changed the roster meanwhile: read it again and try again. */
export const ROSTER_MOVED: Refusal = { kind: 'conflict', code: 'members.roster.moved' };

export const lineOf = (member: Member): RosterLine => ({
  ordinal: member.ordinal,
  memberId: member.id,
  ...(member.employeeNo === undefined ? {} : { employeeNo: member.employeeNo }),
  idHashPrefix: identityHashPrefix(member.idHash),
  ...(member.wageBaseFen === undefined ? {} : { wageBaseFen: member.wageBaseFen }),
  standing: member.standing,
  dueExempt: member.dueExempt,
});

const sameLine = (a: RosterLine | undefined, b: RosterLine | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

const memberWrites = (unionId: string, { before, after }: Change): Write[] => {
  const writes: Write[] = [];
  if (before && before.idHash !== after?.idHash)
    writes.push({ op: 'delete', key: key.identityLock(unionId, before.idHash), guard: 'any' });
  if (after && before?.idHash !== after.idHash)
    writes.push({
      op: 'put',
      guard: 'new',
      item: { ...key.identityLock(unionId, after.idHash), memberId: after.id },
      refusal: DUPLICATE_IDENTITY,
    });
  if (after) writes.push({ op: 'put', guard: before ? before.v : 'new', item: itemOf(unionId, after) });
  else if (before) writes.push({ op: 'delete', key: key.member(unionId, before.id), guard: before.v });
  return writes;
};

/** How many actions a change takes, without the pages that it touches. */
export const actionsOf = ({ before, after }: Change): number =>
  before && after ? (before.idHash === after.idHash ? 1 : 3) : 2;

export const linesMoved = ({ before, after }: Change): boolean =>
  !sameLine(before && lineOf(before), after && lineOf(after));

const changePages = (
  state: RosterState,
  changes: readonly Change[],
  running: Period,
): { pages: Map<number, RosterPage>; touched: Map<number, RosterPage> } => {
  const pages = new Map(state.pages);
  const touched = new Map<number, RosterPage>();
  for (const change of changes.filter(linesMoved)) {
    const ordinal = (change.after ?? change.before)?.ordinal ?? 0;
    const number = pageOf(ordinal);
    const known = touched.get(number) ?? pages.get(number) ?? NO_PAGE;
    const lines = [...known.lines];
    while (lines.length < placeOf(ordinal)) lines.push(undefined);
    lines[placeOf(ordinal)] = change.after && lineOf(change.after);
    touched.set(number, { lines, v: known.v, since: running });
  }
  for (const [number, page] of touched) pages.set(number, { ...page, v: page.v + 1 });
  return { pages, touched };
};

const people = (changes: readonly Change[]) => {
  let [count, employed] = [0, 0];
  for (const { before, after } of changes) {
    count += (after ? 1 : 0) - (before ? 1 : 0);
    employed += (after && isEmployed(after.standing) ? 1 : 0) - (before && isEmployed(before.standing) ? 1 : 0);
  }
  return { count, employed };
};

const needsSequence = (changes: readonly Change[]): boolean =>
  changes.some(
    ({ before, after }) =>
      !before ||
      !after ||
      before.employeeNo !== after.employeeNo ||
      isEmployed(before.standing) !== isEmployed(after.standing),
  );

export type RosterPlan = {
  /** Locks come first: when a person exists already, that is the refusal to tell. */
  readonly writes: readonly Write[];
  readonly next: RosterState;
  readonly figures: FigureDeltas;
};

/**
 * The page as it stood until the month before, kept with the first change of a month: what was due in a month that is
 * over follows from it. The content is the same for whoever writes it, so it needs no guard.
 */
const pastWrites = (unionId: string, state: RosterState, touched: Iterable<number>, running: Period): Write[] =>
  [...touched].flatMap((number): Write[] => {
    const { lines, v, since } = state.pages.get(number) ?? NO_PAGE;
    if (v === 0 || (since !== undefined && since >= running)) return [];
    const past = key.rosterPast(unionId, number, previousPeriod(running));
    const from = since === undefined ? {} : { m: since };
    return [{ op: 'put', guard: 'any', item: { ...past, lines: encodePage(lines), ...from } }];
  });

/**
 * All writes of a set of changes in the running month: locks, files, packed pages and the sequence, each guarded by
 * what was read. `rule` is the union's dues rule of today, for the figure of what is due.
 */
export const planChanges = (
  unionId: string,
  state: RosterState,
  changes: readonly Change[],
  running: Period,
  rule: DuesRule = DEFAULT_DUES_RULE,
): RosterPlan => {
  const entities = changes.flatMap((change) => memberWrites(unionId, change));
  const isLock = (write: Write): boolean => write.refusal === DUPLICATE_IDENTITY;
  const { pages, touched } = changePages(state, changes, running);
  const pageWrites = [...touched].map(
    ([number, page]): Write => ({
      op: 'put',
      guard: page.v === 0 ? 'new' : page.v,
      item: { ...key.rosterPage(unionId, number), lines: encodePage(page.lines), m: running },
      refusal: ROSTER_MOVED,
    }),
  );
  let { sequence } = state;
  const sequenceWrites: Write[] = [];
  if (needsSequence(changes)) {
    const { count, employed } = people(changes);
    const highest = Math.max(-1, ...changes.map(({ after }) => after?.ordinal ?? -1));
    const counts = {
      next: Math.max(sequence.next, highest + 1),
      people: sequence.people + count,
      employed: sequence.employed + employed,
    };
    sequenceWrites.push({
      op: 'put',
      guard: sequence.v === 0 ? 'new' : sequence.v,
      item: { ...key.rosterSequence(unionId), ...counts },
      refusal: ROSTER_MOVED,
    });
    sequence = { ...counts, v: sequence.v + 1 };
  }
  return {
    writes: [
      ...entities.filter(isLock),
      ...entities.filter((write) => !isLock(write)),
      ...pageWrites,
      ...pastWrites(unionId, state, touched.keys(), running),
      ...sequenceWrites,
    ],
    next: { sequence, pages },
    figures: changes.map((change) => figuresOfChange(change, running, rule)).reduce(addFigures, {}),
  };
};
