import type { UnionRole } from '#shared/kernel/context.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import type { Period } from '#shared/kernel/period.ts';
import type { RosterLine } from '#shared/members/roster/packed.ts';
import { readRoster } from '#shared/members/roster/store.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import type { Trait, UnionPlan } from './catalogue.ts';
import type { Chance } from './chance.ts';
import type { makeHiring } from './staff.ts';
import { officerCtx, type Person, type Strand } from './world.ts';

/** A union while the seed lives through its year. */
export type Life = {
  readonly strand: Strand;
  readonly plan: UnionPlan;
  readonly chance: Chance;
  /** Chance of joining and leaving, apart from the rest: how many move does not hang on the size of a payroll file. */
  readonly moves: Chance;
  readonly unionId: UnionId;
  readonly hire: ReturnType<typeof makeHiring>;
  readonly officers: ReadonlyMap<UnionRole, Person>;
  /** Who answers for the district above. */
  readonly administrator: Person;
};

/** A month of a life; `left` counts the months that are still to come, 0 is the running one. */
export type Month = { readonly period: Period; readonly index: number; readonly left: number };

/** The roster as it stands in a month, read once for all that is computed from it. */
export type Lines = readonly RosterLine[];

export const has = (life: Life, trait: Trait): boolean => life.plan.traits.includes(trait);

/** Moves the clock of the union to a day and hour of the month. */
export const goTo = (life: Life, month: Month, day: number, hour?: number): void => {
  const { strand } = life;
  strand.clock.goTo(strand.world.moment(month.period, day, hour));
};

/** Acts as the first of these officers that the union has. */
export const actAs = (life: Life, roles: readonly UnionRole[], key?: string): UnionCtx => {
  for (const role of roles) {
    const person = life.officers.get(role);
    if (person) return officerCtx(life.strand, life.unionId, person, [role], key);
  }
  throw new Error(`${life.plan.name} has none of ${roles.join(', ')}`);
};

export const chairOf = (life: Life): UnionCtx => actAs(life, ['chair']);

/** Employed by the enterprise, members or not. */
export const isEmployed = ({ standing }: RosterLine): boolean => standing === 'active' || standing === 'notJoined';

export const readLines = async (life: Life): Promise<Lines> => (await readRoster(chairOf(life))).lines;
