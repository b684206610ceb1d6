import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { oidcProvider, useLoginProvider } from '#functions/tenancy/oidc.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { makeUnion } from '#tests/kit/union.ts';
import { cookieOf, fakeIssuer, sessionOf, signIn } from './kit.ts';

type Problem = { code: string };

let kit: Kit;
beforeAll(() => {
  kit = makeKit();
});

const claims = (over: Record<string, string> = {}) => ({
  issuer: 'http://issuer.test',
  subject: `s${randomInt(1e9)}`,
  name: '王芳',
  ...over,
});

const begin = async (returnTo?: string) => {
  fakeIssuer(kit).claims = claims();
  const query = returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
  const begun = await kit.call<Problem>(`GET /auth/login${query}`);
  const state = new URL(begun.headers.get('location') ?? 'http://none').searchParams.get('state') ?? '';
  return { begun, state, cookie: cookieOf(begun.headers, '__Host-tongxin-login') ?? '' };
};

describe('the login', () => {
  it('binds issuer and subject to one person, also when two tabs finish at once', async () => {
    const who = claims();
    const logins = await Promise.all([signIn(kit, who), signIn(kit, who), signIn(kit, who)]);
    const people = await Promise.all(logins.map((login) => sessionOf(kit, login.cookie)));
    expect(new Set(people.map((session) => session.person.id)).size).toBe(1);
    expect(people[0]?.person.name).toBe('王芳');
    const other = await signIn(kit, { ...who, issuer: 'http://other.test' });
    expect((await sessionOf(kit, other.cookie)).person.id).not.toBe(people[0]?.person.id);
  });

  it('sets cookies that scripts and other sites cannot read, and no token of the issuer', async () => {
    const { begun, ended } = await signIn(kit, claims());
    for (const line of [...begun.headers.getSetCookie(), ...ended.headers.getSetCookie()])
      expect(line).toMatch(/^__Host-.*HttpOnly.*Secure.*SameSite=Lax/);
    expect(ended.headers.getSetCookie().join()).not.toMatch(/access_token|id_token|eyJ/);
  });

  it('sends PKCE verifier, nonce and state to the exchange and to nobody else', async () => {
    const issuer = fakeIssuer(kit);
    issuer.claims = claims();
    const begun = await kit.call('GET /auth/login');
    const location = begun.headers.get('location') ?? '';
    const state = new URL(location).searchParams.get('state') ?? '';
    const cookie = cookieOf(begun.headers, '__Host-tongxin-login') ?? '';
    await kit.call(`GET /auth/callback?code=c&state=${state}`, { cookie });
    const [request] = issuer.requests;
    expect(request?.state).toBe(state);
    expect(request?.codeVerifier.length).toBe(43);
    expect(location + cookie).not.toContain(request?.codeVerifier);
  });

  it('follows the name that the issuer gives, and a name that cannot be shown keeps nobody out', async () => {
    const who = claims();
    await signIn(kit, who);
    const renamed = await signIn(kit, { ...who, name: '王芳芳' });
    expect((await sessionOf(kit, renamed.cookie)).person.name).toBe('王芳芳');
    const nameless = await signIn(kit, claims({ name: '=cmd()' }));
    expect((await sessionOf(kit, nameless.cookie)).person.name).toBe('未具名');
  });
});

describe('what a login refuses', () => {
  it('a callback in another browser: nobody can be signed in as somebody else', async () => {
    const { state } = await begin();
    const other = await begin();
    for (const cookie of ['', other.cookie]) {
      const answer = await kit.call<Problem>(`GET /auth/callback?code=c&state=${state}`, { cookie });
      expect([answer.status, answer.body.code]).toEqual([401, 'tenancy.login.otherBrowser']);
      expect(cookieOf(answer.headers, '__Host-tongxin')).toBeUndefined();
    }
  });

  it('a state that was used, is old, or was never given', async () => {
    const first = await begin();
    const call = (one: typeof first) =>
      kit.call<Problem>(`GET /auth/callback?code=c&state=${one.state}`, { cookie: one.cookie });
    expect((await call(first)).status).toBe(302);
    expect((await call(first)).body.code).toBe('tenancy.login.expired');
    const invented = { ...first, state: 'x'.repeat(43), cookie: `__Host-tongxin-login=${'x'.repeat(43)}` };
    expect((await call(invented)).body.code).toBe('tenancy.login.expired');
    const late = await begin();
    kit.tools.advance(10 * 60_000 + 1000);
    expect((await call(late)).body.code).toBe('tenancy.login.expired');
  });

  it('an answer that the issuer did not give, and an issuer that does not answer, with a retry hint', async () => {
    const issuer = fakeIssuer(kit);
    for (const [error, status] of [
      [new DomainError('unauthenticated', 'tenancy.login.refused'), 401],
      [new DomainError('unavailable', 'tenancy.login.issuerDown'), 503],
    ] as const) {
      const begun = await begin();
      const own = fakeIssuer(kit);
      own.claims = error;
      const answer = await kit.call<Problem>(`GET /auth/callback?error=access_denied&state=${begun.state}`, begun);
      expect([answer.status, answer.body.code]).toEqual([status, error.code]);
    }
    expect(issuer.requests).toEqual([]);
  });

  it('answers 503 while no issuer listens, and open sessions go on', async () => {
    const alone = makeKit();
    const union = await makeUnion(alone);
    const down = { ...alone.runtime, config: { ...alone.runtime.config, ISSUER_URL: 'http://127.0.0.1:9' } };
    useLoginProvider(alone.runtime, oidcProvider(down));
    const answer = await alone.call<Problem>('GET /auth/login');
    expect([answer.status, answer.body.code]).toEqual([503, 'tenancy.login.issuerDown']);
    expect(answer.headers.get('retry-after')).toBeTruthy();
    expect((await alone.call('GET /v1/session', { cookie: union.cookieFor('chair') })).status).toBe(200);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/%09/evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'members',
    '/..//evil.example',
    '/./\n/evil.example',
  ])('leads from %j to a page of this origin only', async (returnTo) => {
    const { location } = await signIn(kit, claims(), returnTo);
    const landed = new URL(location ?? '', 'http://localhost:5180');
    expect(landed.origin).toBe('http://localhost:5180');
  });

  it('goes back to where the person was', async () => {
    const { location } = await signIn(kit, claims(), '/members?q=王#top');
    expect(location).toBe('/members?q=%E7%8E%8B#top');
  });
});

describe('the logout', () => {
  it('ends the session for good, not only the cookie', async () => {
    const { cookie } = await signIn(kit, claims());
    const out = await kit.call('GET /auth/logout?returnTo=/apply', { cookie });
    expect([out.status, out.headers.get('location')]).toEqual([302, '/apply']);
    expect((await kit.call('GET /v1/session', { cookie })).status).toBe(401);
  });

  it('does not let another site sign anybody out', async () => {
    const { cookie } = await signIn(kit, claims());
    await kit.call('GET /auth/logout', { cookie, headers: { 'sec-fetch-site': 'cross-site' } });
    expect((await kit.call('GET /v1/session', { cookie })).status).toBe(200);
  });
});
