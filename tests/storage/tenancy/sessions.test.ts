import { beforeEach, describe, expect, it } from 'vitest';
import { key, pk } from '#shared/storage/keys.ts';
import { sha256Hex } from '#shared/storage/seal.ts';
import { startLogin, takeLogin } from '#shared/tenancy/people/login.ts';
import { listSessions, resolveSession, revokeSession, switchActive } from '#shared/tenancy/people/sessions.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { makePerson } from '#tests/kit/union.ts';

let kit: Kit;
beforeEach(() => {
  kit = makeKit();
});

const tokenOf = (person: { cookie: string }): string => person.cookie.split('=')[1] ?? '';
const identity = () => kit.runtime.storeFor({ kind: 'identity' });

describe('the rows of a session', () => {
  it('stand under the SHA-256 of the token and under the person, and hold the token nowhere', async () => {
    const person = await makePerson(kit, '张三');
    const token = tokenOf(person);
    const item = await identity().get(key.session(sha256Hex(token)));
    const [row] = await identity().queryAll({ pk: pk.personSessions(person.personId) });
    expect(item).toMatchObject({ pk: `S#${sha256Hex(token)}`, sk: 'SESSION', personId: person.personId, active: null });
    expect(row).toMatchObject({ pk: `P#${person.personId}#SESSIONS`, sk: person.sessionId });
    expect(JSON.stringify([item, row])).not.toContain(token);
    expect(item?.ttl).toBe(Math.floor(Date.parse(String(item?.expiresAt)) / 1000));
    const events = await identity().queryAll({ pk: pk.personEvents(person.personId) });
    expect(JSON.stringify(events)).toContain('tenancy.session.started');
    expect(JSON.stringify(events)).not.toContain(token);
  });

  it('are gone both after a revocation, and stay gone', async () => {
    const person = await makePerson(kit, '张三');
    expect(await revokeSession(person.ctx, person.sessionId)).toBe(true);
    expect(await revokeSession(person.ctx, person.sessionId)).toBe(false);
    expect(await resolveSession(identity(), kit.tools, tokenOf(person))).toBeUndefined();
    expect(await identity().get(key.session(sha256Hex(tokenOf(person))))).toBeUndefined();
    expect(await listSessions(person.ctx)).toEqual([]);
  });

  it('cannot be moved to an office once the session has ended', async () => {
    const person = await makePerson(kit, '张三');
    const session = { sessionId: person.sessionId, tokenHash: sha256Hex(tokenOf(person)) };
    await revokeSession(person.ctx, person.sessionId);
    const moved = switchActive(person.ctx, session, { kind: 'node', code: '32' });
    await expect(moved).rejects.toMatchObject({ kind: 'unauthenticated', code: 'tenancy.session.ended' });
  });

  it('leave expired sessions out of the list before the engine removes them', async () => {
    const person = await makePerson(kit, '张三');
    kit.tools.advance(13 * 3_600_000);
    expect(await listSessions(person.ctx)).toEqual([]);
  });
});

describe('the row of a login under way', () => {
  const provider = {
    authorizationUrl: async ({ state }: { state: string }) => `http://issuer.test?state=${state}`,
    exchange: async () => Promise.reject(new Error('not asked')),
  };

  it('stands under the hash of the state, is taken once of eight at once, and ends by itself', async () => {
    const { state } = await startLogin(identity(), kit.tools, provider, '/members');
    const item = await identity().get(key.login(sha256Hex(state)));
    expect(item).toMatchObject({ pk: `S#LOGIN#${sha256Hex(state)}`, sk: 'LOGIN', returnTo: '/members' });
    expect(item?.ttl).toBeGreaterThan(Date.parse(kit.tools.now()) / 1000);
    const tries = Array.from({ length: 8 }, () => takeLogin(identity(), kit.tools, state));
    const answers = await Promise.allSettled(tries);
    expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  });

  it('is not written while the issuer does not answer', async () => {
    const down = { ...provider, authorizationUrl: () => Promise.reject(new Error('down')) };
    kit.meter.entries.length = 0;
    await expect(startLogin(identity(), kit.tools, down, '/')).rejects.toThrow('down');
    expect(kit.meter.total().write).toBe(0);
  });
});
