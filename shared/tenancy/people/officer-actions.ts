import { DomainError } from '../../kernel/errors.ts';
import { type Day, dayOf } from '../../kernel/period.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../access/allow.ts';
import { rolesOn } from '../access/rules.ts';
import { officerMoved } from './events.ts';
import type { OfficerItem } from './officers.ts';
import { checkChairOffice, checkTerms, remainingChair, termState, type UnionTerm } from './rules.ts';
import type { OfficerCommand, OfficerView } from './schema.ts';
import { keepOfficer, loadOfficers, memberExists, saveOfficer } from './store.ts';

export const termViews = (terms: readonly UnionTerm[], today: Day) =>
  terms.map((term) => ({ ...term, until: term.until ?? null, state: termState(term, today) }));

const officerView = (item: OfficerItem, today: Day) => ({
  personId: item.personId,
  name: item.name,
  terms: termViews(item.terms, today),
  roles: [...rolesOn(item.terms, today)],
  memberId: item.memberId ?? null,
  version: item.v,
});

/** Every officer with terms that ran, run and will run. */
export const listOfficers = async (ctx: UnionCtx) => {
  allow(ctx, 'tenancy.officers.read');
  const today = dayOf(ctx.tools.now());
  return (await loadOfficers(ctx)).map((item) => officerView(item, today));
};

const loadForChange = async (ctx: UnionCtx, personId: string) => {
  const officers = await loadOfficers(ctx);
  const officer = officers.find((candidate) => candidate.personId === personId);
  if (!officer) throw new DomainError('notFound', 'tenancy.officer.notFound');
  return { officers, officer };
};

const rolesOfActor = (ctx: UnionCtx) => ctx.scope.roles;

/** The check of the chair that stays, when this change takes the chair's office from somebody. */
const keepChair = (
  ctx: UnionCtx,
  officers: readonly OfficerItem[],
  changed: { readonly personId: string; readonly terms: readonly UnionTerm[] },
): readonly Write[] => {
  const other = remainingChair(officers, changed, dayOf(ctx.tools.now()));
  return other ? [keepOfficer(ctx.scope.unionId, other)] : [];
};

/** Replaces the terms of an officer. */
export const changeOfficer = async (ctx: UnionCtx, personId: string, command: OfficerCommand): Promise<OfficerView> => {
  const permit = allow(ctx, 'tenancy.officers.manage');
  const { officers, officer } = await loadForChange(ctx, personId);
  if (command.version !== undefined && command.version !== officer.v)
    throw new DomainError('conflict', 'storage.version.stale');
  const terms: readonly UnionTerm[] = command.terms.map(({ role, from, until }) =>
    until === undefined ? { role, from } : { role, from, until },
  );
  checkTerms(terms);
  checkChairOffice(rolesOfActor(ctx), officer.terms, terms);
  const memberId = command.memberId ?? officer.memberId;
  const next = { personId, name: officer.name, terms, ...(memberId ? { memberId } : {}) };
  await commit(ctx, {
    permit,
    writes: [
      saveOfficer(ctx.scope.unionId, next, officer),
      ...keepChair(ctx, officers, next),
      ...memberExists(ctx.scope.unionId, command.memberId),
    ],
    events: [
      officerMoved('changed', {
        personId,
        name: officer.name,
        before: officer.terms,
        after: terms,
        reason: command.reason,
      }),
    ],
  });
  return officerView({ ...next, v: officer.v + 1 }, dayOf(ctx.tools.now()));
};

/** Removes an officer; the rights end with the next request. */
export const removeOfficer = async (ctx: UnionCtx, personId: string): Promise<void> => {
  const permit = allow(ctx, 'tenancy.officers.manage');
  const { officers, officer } = await loadForChange(ctx, personId);
  checkChairOffice(rolesOfActor(ctx), officer.terms, []);
  await commit(ctx, {
    permit,
    writes: [
      { op: 'delete', key: key.officer(ctx.scope.unionId, personId), guard: officer.v },
      ...keepChair(ctx, officers, { personId, terms: [] }),
    ],
    events: [officerMoved('removed', { personId, name: officer.name, before: officer.terms })],
  });
};
