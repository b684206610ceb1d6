import * as z from 'zod';
import { EventRowSchema, type RowEvent } from '#functions/batch/event-row.ts';
import type { NodeRole, UnionRole } from '#shared/kernel/context.ts';
import type { Item } from '#shared/storage/item.ts';
import { ownerOf } from '#shared/storage/key-owner.ts';
import { key } from '#shared/storage/keys.ts';
import type { Store } from '#shared/storage/store.ts';
import type { OfficerItem } from '#shared/tenancy/people/officers.ts';
import { officeKey } from '#shared/tenancy/people/offices.ts';

/** The projector's own door: it reads officers, profiles and nodes, and writes `P#<person>#OFFICES`. */
export type OfficeDeps = { readonly db: Store };

type Owner = { readonly kind: 'union' | 'node'; readonly id: string };

const OFFICER_EVENT = /^tenancy\.officer\./;
const PersonData = z.object({ personId: z.string() });

const personOf = (event: RowEvent): readonly string[] =>
  OFFICER_EVENT.test(event.name) ? [PersonData.parse(event.data).personId] : [];

/**
 * Writes the switcher's row of one office as the officer row is now. It copies the present state and not the event,
 * so duplicates, reordering and lost records do no harm.
 */
const projectOffice = async (db: Store, owner: Owner, personId: string): Promise<void> => {
  const { kind, id } = owner;
  const isUnion = kind === 'union';
  const [officer, home] = await Promise.all([
    db.get<OfficerItem<UnionRole | NodeRole>>(isUnion ? key.officer(id, personId) : key.nodeOfficer(id, personId), {
      consistent: true,
    }),
    db.get<{ name: string }>(isUnion ? key.profile(id) : key.node(id)),
  ]);
  const row = key.personOffice(personId, officeKey(kind, id));
  if (!officer) return db.delete(row);
  await db.put({ ...row, kind, id, name: home?.name ?? id, terms: officer.terms });
};

/** Keeps the office switcher in step with appointments. `rows` are event rows as they come out of the stream. */
export const projectOffices = async (rows: readonly Item[], deps: OfficeDeps): Promise<void> => {
  for (const raw of rows) {
    const row = EventRowSchema.parse(raw);
    const owner = ownerOf(row.pk);
    if (owner?.kind !== 'union' && owner?.kind !== 'node') continue;
    const people = new Set(row.events.flatMap(personOf));
    for (const personId of people) await projectOffice(deps.db, { kind: owner.kind, id: owner.id }, personId);
  }
};
