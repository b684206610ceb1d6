import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Actor, NODE_ROLES, type Scope, UNION_ROLES } from '#shared/kernel/context.ts';
import type { Id, UnionId } from '#shared/kernel/ids.ts';
import { day } from '#shared/kernel/period.ts';
import { isPermit } from '#shared/kernel/permit.ts';
import { allow, allowPublic, allowSelf, allowSystem } from '#shared/tenancy/access/allow.ts';
import { CLIENT_SCOPES, PERMISSION_NAMES, type Permission, ruleOf } from '#shared/tenancy/access/permissions.ts';
import { mayDo, permissionsOf, rolesOn } from '#shared/tenancy/access/rules.ts';

const UNION_ID = 'uni_01JD9Z6T7QF3000000000000AA' as UnionId;
const PERSON_ID = 'per_01JD9Z6T7QF3000000000000AA' as Id<'person'>;
const person: Actor = { kind: 'person', personId: PERSON_ID, name: '张三' };
const client = (...scopes: string[]): Actor => ({ kind: 'client', clientId: 'cli_1', name: '薪资系统', scopes });
const unionScope = (...roles: (typeof UNION_ROLES)[number][]): Scope => ({ kind: 'union', unionId: UNION_ID, roles });
const nodeScope = (...roles: (typeof NODE_ROLES)[number][]): Scope => ({ kind: 'node', code: '3201', roles });
const ownScope: Scope = { kind: 'person', personId: PERSON_ID };
const signUpScope: Scope = { kind: 'signup' };

type Row = { readonly permission: Permission; readonly marks: readonly boolean[]; readonly scope: string };

/** The table as it is printed for people, so that what they read is what `mayDo` answers. */
const printedRows = (): readonly Row[] =>
  readFileSync(new URL('../../../docs/permissions.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const cells = line.split('|').map((text) => text.replaceAll('`', '').trim());
      const marks = cells.slice(2, -2).map((text) => text !== '');
      return { permission: cells[1] as Permission, marks, scope: cells.at(-2) ?? '' };
    });

describe('the permission table', () => {
  it.each(printedRows())('says of $permission what it does, cell by cell', ({ permission, marks, scope }) => {
    const union = UNION_ROLES.map((role) => mayDo(person, unionScope(role), permission));
    const node = NODE_ROLES.map((role) => mayDo(person, nodeScope(role), permission));
    expect([...union, ...node]).toEqual(marks);
    expect(CLIENT_SCOPES.filter((one) => mayDo(client(one), unionScope(), permission)).join()).toBe(scope);
  });

  it('lets the audit committee change nothing but its own opinions, findings and their evidence', () => {
    const writes = PERMISSION_NAMES.filter((name) => !name.endsWith('.read'));
    expect(writes.filter((permission) => mayDo(person, unionScope('audit'), permission))).toEqual([
      'tenancy.attachments.write',
      'funds.budget.examine',
      'funds.inspection.record',
    ]);
  });

  it('lets no office of the federation into a union, and no office of a union into the federation', () => {
    for (const permission of PERMISSION_NAMES) {
      const rule = ruleOf(permission);
      expect([permission, (rule.union ?? []).length > 0 && (rule.node ?? []).length > 0]).toEqual([permission, false]);
      expect(mayDo(person, nodeScope(...NODE_ROLES), permission) && permission.startsWith('members')).toBe(false);
    }
  });

  it('gives a program what its scopes say and nothing that a person must answer for', () => {
    for (const permission of PERMISSION_NAMES)
      expect(mayDo(client(), unionScope(...UNION_ROLES), permission)).toBe(false);
    for (const permission of PERMISSION_NAMES.filter((name) => /tenancy|integration|reveal|federation/.test(name)))
      expect([permission, mayDo(client(...CLIENT_SCOPES), unionScope(), permission)]).toEqual([permission, false]);
  });

  it('lets the product itself do what its jobs need', () => {
    expect(permissionsOf({ kind: 'system', job: 'import' }, unionScope())).toEqual(PERMISSION_NAMES);
  });

  it('gives nothing without an office, as oneself or at sign-up', () => {
    for (const scope of [unionScope(), nodeScope(), ownScope, signUpScope])
      expect(permissionsOf(person, scope)).toEqual([]);
  });
});

describe('permits', () => {
  const refused = (run: () => unknown) => {
    try {
      run();
      return undefined;
    } catch (error) {
      return (error as { code?: string }).code;
    }
  };

  it('are refused to people, programs and jobs that may not', () => {
    const ask = (actor: Actor, scope: Scope) => refused(() => allow({ actor, scope }, 'tenancy.officers.manage'));
    expect(ask(person, unionScope('finance'))).toBe('tenancy.access.forbidden');
    expect(ask(client('members:read'), unionScope())).toBe('tenancy.access.scopeMissing');
    expect(refused(() => allowSelf({ scope: unionScope('chair') }))).toBe('tenancy.access.forbidden');
    expect(refused(() => allowPublic({ scope: ownScope }))).toBe('tenancy.access.forbidden');
    expect(refused(() => allowSystem({ actor: person }))).toBe('tenancy.access.forbidden');
  });

  it('are made by the access table alone', () => {
    expect(isPermit(allow({ actor: person, scope: unionScope('chair') }, 'tenancy.officers.manage'))).toBe(true);
    expect(isPermit(allowSelf({ scope: ownScope }))).toBe(true);
    expect(isPermit(allowPublic({ scope: signUpScope }))).toBe(true);
    expect(allowSystem({ actor: { kind: 'system', job: 'provisionUnion' } }).permission).toBe('system:provisionUnion');
    expect(isPermit({ permission: 'tenancy.officers.manage' satisfies Permission })).toBe(false);
  });
});

it('offices in force are those whose first day has come and whose last has not gone', () => {
  const terms = [
    { role: 'women', from: day('2026-01-01') },
    { role: 'women', from: day('2026-02-01') },
    { role: 'chair', from: day('2026-11-23') },
    { role: 'audit', from: day('2026-01-01'), until: day('2026-11-22') },
    { role: 'finance', from: day('2026-01-01'), until: day('2026-11-21') },
  ];
  expect(rolesOn(terms, day('2026-11-22'))).toEqual(['women', 'audit']);
  expect(rolesOn(terms, day('2026-11-23'))).toEqual(['women', 'chair']);
});
