import type { UnionRole } from '#shared/kernel/context.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { addMonths, dayOf } from '#shared/kernel/period.ts';
import { readRoster } from '#shared/members/roster/store.ts';
import { changeOfficer } from '#shared/tenancy/people/officer-actions.ts';
import { updateUnion } from '#shared/tenancy/unions/actions.ts';
import { PARTS, type Part, SWITCHER } from './cast.ts';
import { HISTORY_MONTHS, type UnionPlan } from './catalogue.ts';
import { makeChance } from './chance.ts';
import { found } from './found.ts';
import type { Life } from './life.ts';
import { appoint, type Identity, listUnionOffice, meet, termsOf } from './people.ts';
import { importRoster } from './roster-file.ts';
import { makeHiring, type Staff } from './staff.ts';
import { makeStrand, officerCtx, type Person, type Strand, type World } from './world.ts';

/** From these sizes on a union has a cashier, and an audit committee, of its own. */
const WITH_CASHIER = 60;
const WITH_AUDIT = 100;

const isFlagship = (plan: UnionPlan): boolean => plan.traits.includes('flagship');

/** Offices beside the chair, each to be held by the next person of the roster file. */
const officesOf = (plan: UnionPlan): readonly UnionRole[] => [
  ...(plan.traits.includes('withoutFinance') ? [] : (['finance'] as const)),
  ...(plan.people >= WITH_CASHIER || plan.traits.includes('withoutFinance') ? (['cashier'] as const) : []),
  ...(plan.people >= WITH_AUDIT ? (['audit'] as const) : []),
];

/** The first roster: those with an office or a part stand first, everybody else is drawn. */
const firstStaff = (plan: UnionPlan, hire: Life['hire'], strand: Strand, chance: Life['chance']): Staff[] => {
  const today = dayOf(strand.clock.now());
  const known = isFlagship(plan)
    ? [...PARTS, SWITCHER].map((part) => part.known)
    : plan.slug === 'jinchuan'
      ? [SWITCHER.known]
      : [];
  const named = Math.max(known.length, officesOf(plan).length + 1);
  return Array.from({ length: plan.people }, (_, index) =>
    hire(today, { ...known[index], isMember: index < named || chance.percent(plan.memberPercent) }),
  );
};

const identityOf = (plan: UnionPlan, office: string, staff: Staff): Identity => ({
  sub: `${plan.slug}-${office}`,
  name: staff.name,
  phone: staff.phone,
});

type Begun = { readonly strand: Strand; readonly unionId: UnionId; readonly chair: Person };

const memberIds = async ({ strand, unionId, chair }: Begun): Promise<ReadonlyMap<string, string>> => {
  const { lines } = await readRoster(officerCtx(strand, unionId, chair, ['chair']));
  return new Map(lines.map((line) => [line.employeeNo ?? '', line.memberId]));
};

/** The people with a part: each is bound to the own member file, so that the phone page shows it. */
const appointCast = async (begun: Begun, staff: readonly Staff[], officers: Map<UnionRole, Person>): Promise<void> => {
  const { strand, unionId, chair } = begun;
  const ids = await memberIds(begun);
  const ctx = officerCtx(strand, unionId, chair, ['chair']);
  const idOf = (index: number): string => ids.get(staff[index]?.employeeNo ?? '') ?? '';
  await changeOfficer(ctx, chair.personId, { terms: termsOf(strand, ['chair', 'member']), memberId: idOf(0) });
  const parts: readonly Part[] = [...PARTS, SWITCHER];
  for (const [index, part] of parts.entries()) {
    if (index === 0) continue;
    const person = await appoint(strand, ctx, part, part.offices, idOf(index));
    const [office] = part.offices;
    if (office && !officers.has(office)) officers.set(office, person);
  }
};

const appointOffices = async (
  begun: Begun,
  plan: UnionPlan,
  staff: readonly Staff[],
  officers: Map<UnionRole, Person>,
): Promise<void> => {
  const { strand, unionId, chair } = begun;
  const ctx = officerCtx(strand, unionId, chair, ['chair']);
  for (const [index, office] of officesOf(plan).entries()) {
    const one = staff[index + 1];
    if (one) officers.set(office, await appoint(strand, ctx, identityOf(plan, office, one), [office]));
  }
};

/** A union from its application to the first roster and its officers, in the month in which it came. */
export const begin = async (
  world: World,
  plan: UnionPlan,
  place: number,
  administrator: Person,
): Promise<{ readonly life: Life; readonly staff: readonly Staff[] }> => {
  const period = addMonths(world.first, HISTORY_MONTHS - plan.monthsAgo);
  const strand = makeStrand(world, plan.slug, world.moment(period, 1, 9));
  const chance = makeChance(`life of ${plan.slug}`);
  const hire = makeHiring(plan, makeChance(`staff of ${plan.slug}`), dayOf(strand.clock.now()));
  const staff = firstStaff(plan, hire, strand, chance);
  const [first] = staff;
  if (!first) throw new Error(`${plan.name} has nobody`);
  const contact = { name: first.name, phone: first.phone };
  const unionId = await found(strand, plan, place, contact, administrator);
  strand.clock.goTo(world.moment(period, 2, 9));
  const chair = await meet(strand, identityOf(plan, 'chair', first));
  const begun = { strand, unionId, chair };
  const ctx = officerCtx(strand, unionId, chair, ['chair']);
  await updateUnion(ctx, { address: plan.address, contact });
  await importRoster(ctx, `${plan.name.replace(/工会$/, '')}职工花名册.csv`, staff);
  const officers = new Map<UnionRole, Person>([['chair', chair]]);
  strand.clock.goTo(world.moment(period, 3, 9));
  if (isFlagship(plan)) await appointCast(begun, staff, officers);
  else await appointOffices(begun, plan, staff, officers);
  await listUnionOffice(strand, unionId, chair.personId);
  const moves = makeChance(`moves of ${plan.slug}`);
  return { life: { strand, plan, chance, moves, unionId, hire, officers, administrator }, staff };
};
