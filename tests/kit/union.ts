import { randomInt } from 'node:crypto';
import type { NodeRole, UnionRole } from '#shared/kernel/context.ts';
import type { PersonId, UnionId } from '#shared/kernel/ids.ts';
import { addDays, dayOf, periodOf } from '#shared/kernel/period.ts';
import { synthesizeUscc } from '#shared/kernel/uscc.ts';
import type { NodeCtx, PersonCtx, UnionCtx } from '#shared/storage/context.ts';
import { key } from '#shared/storage/keys.ts';
import { nodeContext, type Origin, personContext, unionContext } from '#shared/storage/means.ts';
import { firstMonth } from '#shared/storage/month.ts';
import type { Runtime } from '#shared/storage/runtime.ts';
import { officeKey } from '#shared/tenancy/people/offices.ts';
import type { ActiveOffice } from '#shared/tenancy/people/session-rules.ts';
import { createSession, type NewSession } from '#shared/tenancy/people/sessions.ts';

/** What a kit must have for this file; `makeKit()` of tests/kit/api.ts has more. */
export type HasRuntime = { readonly runtime: Runtime };

export type KitPerson = {
  readonly personId: PersonId;
  readonly name: string;
  readonly sessionId: string;
  /** Value of a `Cookie` request header. */
  readonly cookie: string;
  readonly csrf: string;
  readonly ctx: PersonCtx;
};

export type KitUnion = {
  readonly unionId: UnionId;
  readonly uscc: string;
  readonly enterpriseUscc: string;
  readonly node: string;
  readonly people: ReadonlyMap<UnionRole, KitPerson>;
  personIdOf(role: UnionRole): PersonId;
  cookieFor(role: UnionRole): string;
  csrfFor(role: UnionRole): string;
  ctxFor(role: UnionRole): UnionCtx;
};

const requestId = (kit: HasRuntime): string => kit.runtime.tools.newId('request');

const originOf = (kit: HasRuntime, personId: PersonId, name: string): Origin => ({
  actor: { kind: 'person', personId, name },
  requestId: requestId(kit),
  useCase: 'test',
});

/** A signed-in person; what the session acts in is given, the office row itself is the caller's. */
export const makePerson = async (
  kit: HasRuntime,
  name: string,
  active: ActiveOffice | null = null,
): Promise<KitPerson> => {
  const personId = kit.runtime.tools.newId('person');
  const ctx = personContext(kit.runtime, originOf(kit, personId, name), personId);
  await ctx.db.put({ ...key.person(personId), personId, name, v: 1 });
  const session: NewSession = await createSession(ctx, { name, active });
  return {
    personId,
    name,
    sessionId: session.sessionId,
    cookie: `__Host-tongxin=${session.token}`,
    csrf: session.csrfToken,
    ctx,
  };
};

const provisionRows = async (kit: HasRuntime, unionId: UnionId, node: string, employees: number) => {
  const { tools, keys, storeFor } = kit.runtime;
  const seed = randomInt(800_000_000);
  const region6 = node.padEnd(6, '0');
  const uscc = synthesizeUscc({ prefix: '81', region6, seed });
  const enterpriseUscc = synthesizeUscc({ prefix: '91', region6, seed });
  const now = tools.now();
  const name = `测试企业工会${unionId.slice(-4)}`;
  const profile = { unionId, name, uscc, enterpriseUscc, nodeCode: node, employees, status: 'active', v: 1 };
  await storeFor({ kind: 'provisioner', unionId, code: node }).writeMany([
    { ...key.profile(unionId), ...profile, wrappedKey: await keys.createKey(unionId), createdAt: now },
    firstMonth(unionId, periodOf(now), node, { unions: 1, employees }),
    { ...key.nodeUnion(node, unionId), unionId, name, uscc, status: 'active', v: 1 },
  ]);
  return { uscc, enterpriseUscc };
};

/** The switcher's row, which the projector writes in production. */
const listOffice = async (
  kit: HasRuntime,
  personId: PersonId,
  kind: 'union' | 'node',
  id: string,
  terms: readonly unknown[],
): Promise<void> => {
  const row = { ...key.personOffice(personId, officeKey(kind, id)), kind, id, name: `测试单位${id.slice(-4)}`, terms };
  await kit.runtime.storeFor({ kind: 'identity' }).put(row);
};

/** Gives a person an office row; the term began yesterday and has no end unless `until` is given. */
export const makeOfficer = async (
  kit: HasRuntime,
  unionId: UnionId,
  person: { readonly personId: PersonId; readonly name: string },
  roles: readonly UnionRole[],
  more: { readonly memberId?: string; readonly from?: string; readonly until?: string } = {},
): Promise<void> => {
  const from = more.from ?? addDays(dayOf(kit.runtime.tools.now()), -1);
  const terms = roles.map((role) => ({ role, from, ...(more.until ? { until: more.until } : {}) }));
  const { personId, name } = person;
  const member = more.memberId ? { memberId: more.memberId } : {};
  await kit.runtime
    .storeFor({ kind: 'union', unionId })
    .put({ ...key.officer(unionId, personId), personId, name, terms, ...member, v: 1 });
  await listOffice(kit, personId, 'union', unionId, terms);
};

/** A union as provisioning leaves it, with one signed-in officer per role. Each test makes its own. */
export const makeUnion = async (
  kit: HasRuntime,
  options: { readonly roles?: readonly UnionRole[]; readonly node?: string; readonly employees?: number } = {},
): Promise<KitUnion> => {
  const { node = '320106', employees = 100, roles = ['chair'] } = options;
  const unionId = kit.runtime.tools.newId('union');
  const codes = await provisionRows(kit, unionId, node, employees);
  const people = new Map<UnionRole, KitPerson>();
  for (const role of roles) {
    const person = await makePerson(kit, `测试${role}`, { kind: 'union', unionId });
    await makeOfficer(kit, unionId, person, [role]);
    people.set(role, person);
  }
  const personOf = (role: UnionRole): KitPerson => {
    const person = people.get(role);
    if (!person) throw new Error(`makeUnion was not asked for the role ${role}`);
    return person;
  };
  return {
    unionId,
    ...codes,
    node,
    people,
    personIdOf: (role) => personOf(role).personId,
    cookieFor: (role) => personOf(role).cookie,
    csrfFor: (role) => personOf(role).csrf,
    ctxFor: (role) => {
      const { personId, name } = personOf(role);
      return unionContext(kit.runtime, originOf(kit, personId, name), { unionId, roles: [role] });
    },
  };
};

/** A signed-in officer of a federation node. */
export const makeNodeOfficer = async (
  kit: HasRuntime,
  code: string,
  role: NodeRole,
): Promise<KitPerson & { readonly nodeCtx: NodeCtx }> => {
  const person = await makePerson(kit, `测试${role}`, { kind: 'node', code });
  const { personId, name } = person;
  const from = addDays(dayOf(kit.runtime.tools.now()), -1);
  const nodeCtx = nodeContext(kit.runtime, originOf(kit, personId, name), { code, roles: [role] });
  const terms = [{ role, from }];
  await nodeCtx.db.put({ ...key.nodeOfficer(code, personId), personId, name, terms, v: 1 });
  await listOffice(kit, personId, 'node', code, terms);
  return { ...person, nodeCtx };
};
