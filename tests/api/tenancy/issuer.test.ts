import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { oidcProvider, useLoginProvider } from '#functions/tenancy/oidc.ts';
import { type Issuer, startIssuer } from '#infra/local/issuer.ts';
import { findFreePort } from '#infra/local/ports.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { cookieOf, sessionOf } from './kit.ts';

const PUBLIC_URL = 'http://localhost:5180';
const CLIENT = { clientId: 'tongxin', clientSecret: randomBytes(24).toString('hex') };

let kit: Kit;
let issuer: Issuer;
const folder = mkdtempSync(join(tmpdir(), 'tongxin-issuer-'));

beforeAll(async () => {
  // The issuer checks real time, so this kit's clock begins at it.
  kit = makeKit({ now: new Date().toISOString() });
  issuer = await startIssuer({
    port: await findFreePort(),
    publicUrl: PUBLIC_URL,
    ...CLIENT,
    cookieKey: randomBytes(16).toString('hex'),
    keysFile: join(folder, 'keys.json'),
    peopleFile: join(folder, 'people.json'),
    newcomersFile: join(folder, 'newcomers.json'),
  });
  const config = {
    ...kit.runtime.config,
    PUBLIC_URL,
    ISSUER_URL: issuer.url,
    OIDC_CLIENT_ID: CLIENT.clientId,
    OIDC_CLIENT_SECRET: CLIENT.clientSecret,
  };
  useLoginProvider(kit.runtime, oidcProvider({ ...kit.runtime, config }));
});

afterAll(async () => {
  await issuer.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A browser at the issuer: keeps its cookies, follows its redirects until one leads back to us. */
const browse = async (start: string, form: Record<string, string>): Promise<URL> => {
  const cookies = new Map<string, string>();
  const visit = async (url: string, body?: URLSearchParams): Promise<URL> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const init = body ? { method: 'POST', body } : {};
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    const next = location === null ? undefined : new URL(location, url);
    if (next?.origin === PUBLIC_URL) return next;
    if (next) return visit(next.href);
    if (body) throw new Error(`the issuer answered ${answer.status} to the form`);
    return visit(`${url}/login`, new URLSearchParams(form));
  };
  return visit(start);
};

const begin = async () => {
  const begun = await kit.call('GET /auth/login?returnTo=/apply');
  return { url: begun.headers.get('location') ?? '', cookie: cookieOf(begun.headers, '__Host-tongxin-login') ?? '' };
};

it('a person signs in at a real issuer: code flow, PKCE, state, nonce and signature', async () => {
  const { url, cookie } = await begin();
  expect(new URL(url).searchParams.get('code_challenge_method')).toBe('S256');
  const back = await browse(url, { name: '陈建国', phone: '13800001234' });
  const ended = await kit.call(`GET ${back.pathname}${back.search}`, { cookie });
  expect([ended.status, ended.headers.get('location')]).toEqual([302, '/apply']);
  const session = await sessionOf(kit, cookieOf(ended.headers, '__Host-tongxin') ?? '');
  expect(session.person.name).toBe('陈建国');
});

it('a code that was already exchanged, or came with another state, signs nobody in', async () => {
  const first = await begin();
  const back = await browse(first.url, { name: '王芳', phone: '13800005678' });
  await kit.call(`GET ${back.pathname}${back.search}`, { cookie: first.cookie });
  const second = await begin();
  const state = new URL(second.url).searchParams.get('state') ?? '';
  back.searchParams.set('state', state);
  const stolen = await kit.call<{ code: string }>(`GET ${back.pathname}${back.search}`, { cookie: second.cookie });
  expect([stolen.status, stolen.body.code]).toEqual([401, 'tenancy.login.refused']);
  expect(cookieOf(stolen.headers, '__Host-tongxin')).toBeUndefined();
});
