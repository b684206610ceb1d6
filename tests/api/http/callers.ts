import { createClient } from '#shared/integration/clients/actions.ts';
import { NODE_ROLES, type NodeRole, type Scope, UNION_ROLES, type UnionRole } from '#shared/kernel/context.ts';
import { addDays, dayOf } from '#shared/kernel/period.ts';
import { CLIENT_SCOPES, type ClientScope } from '#shared/tenancy/access/permissions.ts';
import { mayDo } from '#shared/tenancy/access/rules.ts';
import type { Caller, Kit } from '#tests/kit/api.ts';
import type { Operation } from '#tests/kit/routes.ts';
import { type KitUnion, makeNodeOfficer, makeOfficer, makePerson, makeUnion } from '#tests/kit/union.ts';
import type { Access } from './access.ts';

/** Who calls, and as what the permission table knows them. */
export type Principal =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'person' }
  | { readonly kind: 'union'; readonly roles: readonly UnionRole[] }
  | { readonly kind: 'node'; readonly roles: readonly NodeRole[] }
  | { readonly kind: 'key'; readonly scopes: readonly ClientScope[] };

export type NamedCaller = { readonly name: string; readonly is: Principal; readonly call: Caller };
export type Verdict = 'allow' | 401 | 403;

const sessionOf = (of: KitUnion, role: UnionRole): Caller => ({ cookie: of.cookieFor(role), csrf: of.csrfFor(role) });

const keyWith = async (union: KitUnion, scopes: readonly ClientScope[]): Promise<Caller> => {
  const command = { name: `钥匙 ${scopes.join()}`.slice(0, 60), scopes: [...scopes], expiresInDays: 30 };
  const { key } = await createClient(union.ctxFor('chair'), command);
  return { apiKey: key };
};

const makeStrangers = async (kit: Kit, union: KitUnion): Promise<NamedCaller[]> => {
  const noOffice = await makePerson(kit, '无职务');
  const former = await makePerson(kit, '任期已满', { kind: 'union', unionId: union.unionId });
  const today = dayOf(kit.runtime.tools.now());
  const term = { from: addDays(today, -400), until: addDays(today, -1) };
  await makeOfficer(kit, union.unionId, former, ['chair'], term);
  const other = await makeUnion(kit, { roles: ['chair'] });
  const outsider = await makePerson(kit, '外人', { kind: 'union', unionId: union.unionId });
  const person = { kind: 'person' } as const;
  return [
    { name: 'a person without an office', is: person, call: noOffice },
    { name: 'a chair whose term has ended', is: person, call: former },
    { name: 'a person whose session names a union where they hold nothing', is: person, call: outsider },
    { name: 'the chair of another union', is: { kind: 'union', roles: ['chair'] }, call: sessionOf(other, 'chair') },
  ];
};

export type World = { readonly union: KitUnion; readonly callers: readonly NamedCaller[] };

/** A union with everybody who could knock at its doors. */
export const makeWorld = async (kit: Kit): Promise<World> => {
  const union = await makeUnion(kit, { roles: UNION_ROLES });
  const callers: NamedCaller[] = [
    { name: 'nobody', is: { kind: 'nobody' }, call: {} },
    { name: 'a forged session', is: { kind: 'nobody' }, call: { cookie: `__Host-tongxin=${'A'.repeat(43)}` } },
    { name: 'a nonsense key', is: { kind: 'invalid' }, call: { apiKey: 'ug_live_nonsense' } },
    ...UNION_ROLES.map((role) => ({
      name: role,
      is: { kind: 'union', roles: [role] } as const,
      call: sessionOf(union, role),
    })),
    ...(await makeStrangers(kit, union)),
  ];
  for (const role of NODE_ROLES) {
    const call = await makeNodeOfficer(kit, '320106', role);
    callers.push({ name: `federation ${role}`, is: { kind: 'node', roles: [role] }, call });
  }
  for (const scopes of [[], ...CLIENT_SCOPES.map((scope) => [scope])]) {
    const call = await keyWith(union, scopes);
    callers.push({ name: `a key with [${scopes}]`, is: { kind: 'key', scopes }, call });
  }
  return { union, callers };
};

const scopeOf = (is: Principal): Scope | undefined => {
  if (is.kind === 'union') return { kind: 'union', unionId: '' as never, roles: is.roles };
  if (is.kind === 'node') return { kind: 'node', code: '', roles: is.roles };
  return undefined;
};

const mayAny = (is: Principal, access: Exclude<Access, string>): boolean => {
  if (is.kind === 'key') {
    const actor = { kind: 'client', clientId: '', name: '', scopes: is.scopes } as const;
    const scope = { kind: 'union', unionId: '' as never, roles: [] } as const;
    return access.some((permission) => mayDo(actor, scope, permission));
  }
  const scope = scopeOf(is);
  const actor = { kind: 'person', personId: '' as never, name: '' } as const;
  return scope !== undefined && access.some((permission) => mayDo(actor, scope, permission));
};

/** What the permission table says, by the door: each API knows only its own kind of office. */
export const verdictOf = (op: Operation, access: Access, is: Principal): Verdict => {
  // A credential that was sent and is wrong is said so, even where none is needed; logins look at cookies only.
  if (is.kind === 'invalid' && !/^log(?:in|inCallback)$/.test(op.id)) return 401;
  if (access === 'public') return 'allow';
  if (is.kind === 'nobody' || is.kind === 'invalid') return 401;
  if (access === 'self') return is.kind === 'key' ? 403 : 'allow';
  if (op.isFederation !== (is.kind === 'node')) return 403;
  if (access === 'anyNode') return 'allow';
  if (is.kind === 'key' && !op.takesKeys) return 403;
  return mayAny(is, access) ? 'allow' : 403;
};
