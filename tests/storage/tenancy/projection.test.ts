import { beforeEach, describe, expect, it } from 'vitest';
import { projectOffices } from '#functions/tenancy/on-events.ts';
import { key, pk } from '#shared/storage/keys.ts';
import { changeOfficer, removeOfficer } from '#shared/tenancy/people/officer-actions.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { type KitUnion, makeOfficer, makePerson, makeUnion } from '#tests/kit/union.ts';

let kit: Kit;
beforeEach(() => {
  kit = makeKit();
});

const projector = () => ({ db: kit.runtime.storeFor({ kind: 'projector' }) });
const trail = (union: KitUnion) => union.ctxFor('chair').db.queryAll({ pk: pk.unionEvents(union.unionId, '2026-11') });
const offices = (personId: string) =>
  kit.runtime.storeFor({ kind: 'identity' }).queryAll({ pk: pk.personOffices(personId) });

describe('the switcher follows the officer rows', () => {
  it('whatever is delivered twice, late or in the wrong order', async () => {
    const union = await makeUnion(kit);
    const person = await makePerson(kit, '李四');
    await makeOfficer(kit, union.unionId, person, ['committee']);
    const ctx = union.ctxFor('chair');
    await changeOfficer(ctx, person.personId, { terms: [{ role: 'women', from: '2026-11-22' as never }] });
    await changeOfficer(ctx, person.personId, { terms: [{ role: 'groupLeader', from: '2026-11-22' as never }] });
    const rows = await trail(union);
    await projectOffices([...rows].reverse(), projector());
    await projectOffices(rows.slice(0, 1), projector());
    expect(await offices(person.personId)).toMatchObject([
      { sk: `union:${union.unionId}`, kind: 'union', id: union.unionId, terms: [{ role: 'groupLeader' }] },
    ]);
    await removeOfficer(ctx, person.personId);
    await projectOffices(rows, projector());
    expect(await offices(person.personId)).toEqual([]);
  });

  it('shows the name of the union', async () => {
    const union = await makeUnion(kit);
    const personId = union.personIdOf('chair');
    await changeOfficer(union.ctxFor('chair'), personId, { terms: [{ role: 'chair', from: '2026-11-01' as never }] });
    await projectOffices(await trail(union), projector());
    const profile = await union.ctxFor('chair').db.get(key.profile(union.unionId));
    expect(await offices(personId)).toMatchObject([{ name: profile?.name }]);
  });

  it('leaves rows of people and of other events alone', async () => {
    const person = await makePerson(kit, '李四');
    const own = await kit.runtime.storeFor({ kind: 'identity' }).queryAll({ pk: pk.personEvents(person.personId) });
    kit.meter.entries.length = 0;
    await projectOffices(own, projector());
    expect(kit.meter.total()).toEqual({ read: 0, write: 0 });
  });
});
