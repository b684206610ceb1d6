import type { UnionRole } from '#shared/kernel/context.ts';
import { createSession } from '#shared/tenancy/people/sessions.ts';
import type { Caller } from './api.ts';
import type { KitUnion } from './union.ts';

/** A new session for an officer: sessions end while a test moves its clock on. */
export const signIn = async (union: KitUnion, role: UnionRole): Promise<Caller> => {
  const person = union.people.get(role);
  if (!person) throw new Error(`makeUnion was not asked for the role ${role}`);
  const active = { kind: 'union', unionId: union.unionId } as const;
  const session = await createSession(person.ctx, { name: person.name, active });
  return { cookie: `__Host-tongxin=${session.token}`, csrf: session.csrfToken };
};
