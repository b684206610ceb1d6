import { DomainError } from '../../kernel/errors.ts';
import { dayOf } from '../../kernel/period.ts';
import type { PersonCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { rolesOn } from '../access/rules.ts';
import type { OfficeView } from './schema.ts';
import type { ActiveOffice } from './session-rules.ts';
import { loadOfficeRows, type OfficeRow } from './store.ts';

export const officeKey = (kind: 'union' | 'node', id: string): string => `${kind}:${id}`;

export const keyOfActive = (active: ActiveOffice): string =>
  active.kind === 'union' ? officeKey('union', active.unionId) : officeKey('node', active.code);

/** The person's offices in force today, for the switcher. What each may do is decided from its own row, per request. */
export const listOffices = async (ctx: PersonCtx): Promise<readonly OfficeView[]> => {
  const today = dayOf(ctx.tools.now());
  return (await loadOfficeRows(ctx.db, ctx.scope.personId)).flatMap((row) => {
    const roles = [...rolesOn(row.terms, today)];
    return roles.length > 0 ? [{ key: row.sk, kind: row.kind, id: row.id, name: row.name, roles }] : [];
  });
};

/** The office behind a key of the switcher; an office of somebody else does not exist here. */
export const chooseOffice = async (ctx: PersonCtx, office: string): Promise<ActiveOffice> => {
  const row = await ctx.db.get<OfficeRow>(key.personOffice(ctx.scope.personId, office), { consistent: true });
  if (!row || rolesOn(row.terms, dayOf(ctx.tools.now())).length === 0)
    throw new DomainError('notFound', 'tenancy.office.notFound');
  return row.kind === 'union' ? { kind: 'union', unionId: row.id } : { kind: 'node', code: row.id };
};
