import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Issuer, startIssuer } from '#infra/local/issuer.ts';
import { findFreePort } from '#infra/local/ports.ts';

const CLIENT = 'tongxin-web';
const SECRET = 'a-secret-of-the-test';
const WEB = 'http://localhost:5999';

const person = (n: number) => ({
  sub: `demo-${n}`,
  name: `演示${n}`,
  role: '主席',
  hint: '华东 <机械>',
  node: '南京',
  phone: `1380000${String(n).padStart(4, '0')}`,
});

let folder: string;
let issuer: Issuer;
let config: oidc.Configuration;

const writePeople = (count: number) =>
  writeFileSync(join(folder, 'people.json'), JSON.stringify(Array.from({ length: count }, (_, n) => person(n))));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongxin-issuer-'));
  writePeople(3);
  issuer = await startIssuer({
    port: await findFreePort(),
    publicUrl: WEB,
    clientId: CLIENT,
    clientSecret: SECRET,
    cookieKey: 'cookie',
    keysFile: join(folder, 'keys.json'),
    peopleFile: join(folder, 'people.json'),
    newcomersFile: join(folder, 'newcomers.json'),
  });
  config = await oidc.discovery(new URL(issuer.url), CLIENT, SECRET, undefined, {
    execute: [oidc.allowInsecureRequests],
  });
});

afterAll(async () => {
  await issuer.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A browser in small: it keeps cookies and follows redirects until they leave the issuer. */
const makeBrowser = () => {
  const cookies = new Map<string, string>();
  const request = async (
    url: string,
    body?: URLSearchParams,
  ): Promise<{ url: string; status: number; text: string }> => {
    if (!url.startsWith(issuer.url)) return { url, status: 0, text: '' };
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const init = body ? { method: 'POST', body } : {};
    const response = await fetch(url, { ...init, headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const next = response.headers.get('location');
    if (next) return request(new URL(next, url).href);
    return { url, status: response.status, text: await response.text() };
  };
  return request;
};

const begin = async (challenge = true) => {
  const verifier = oidc.randomPKCECodeVerifier();
  const browse = makeBrowser();
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${WEB}/auth/callback`,
    scope: 'openid profile phone',
    state: 'state',
    ...(challenge
      ? { code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' }
      : {}),
  });
  return { browse, verifier, page: await browse(address.href) };
};

const finish = async (landed: string, verifier: string) => {
  const checks = { pkceCodeVerifier: verifier, expectedState: 'state' };
  return (await oidc.authorizationCodeGrant(config, new URL(landed), checks)).claims();
};

describe('the local issuer', () => {
  it('refuses a sign-in without PKCE', async () => {
    const { page } = await begin(false);
    expect(new URL(page.url).searchParams.get('error')).toBe('invalid_request');
  });

  it('refuses an address to return to that is not the product', async () => {
    const url = oidc.buildAuthorizationUrl(config, { redirect_uri: 'http://evil.example/cb', scope: 'openid' });
    const page = await makeBrowser()(url.href);
    expect(page.status).toBe(400);
    expect(page.text).toContain('登录没有完成');
  });

  it('refuses a newcomer without a mobile number and says why', async () => {
    const { browse, page } = await begin();
    const answer = await browse(`${page.url}/login`, new URLSearchParams({ name: '王新', phone: '123' }));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('role="alert"');
  });

  it('signs a demo person in by one button, with name and phone in the token', async () => {
    const { browse, verifier, page } = await begin();
    const landed = await browse(`${page.url}/login`, new URLSearchParams({ sub: 'demo-1' }));
    expect(await finish(landed.url, verifier)).toMatchObject({
      sub: 'demo-1',
      name: '演示1',
      phone_number: '+8613800000001',
      phone_number_verified: true,
    });
  });

  it('gives a newcomer the same subject each time the same phone signs in', async () => {
    const subjects: (string | undefined)[] = [];
    for (const phone of ['13912345678', '+86 139-1234-5678', '１３９１２３４５６７８']) {
      const { browse, verifier, page } = await begin();
      const landed = await browse(`${page.url}/login`, new URLSearchParams({ name: '王新', phone }));
      subjects.push((await finish(landed.url, verifier))?.sub);
    }
    expect(new Set(subjects).size).toBe(1);
  });

  it('shows the page again at the next sign-in, so that another person can be chosen', async () => {
    const { browse, page } = await begin();
    await browse(`${page.url}/login`, new URLSearchParams({ sub: 'demo-1' }));
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: `${WEB}/auth/callback`,
      scope: 'openid',
      code_challenge: await oidc.calculatePKCECodeChallenge(oidc.randomPKCECodeVerifier()),
      code_challenge_method: 'S256',
    });
    expect((await browse(url.href)).text).toContain('演示人员');
  });

  it('escapes what it shows, and offers a search as soon as the list is long', async () => {
    const short = await begin();
    expect(short.page.text).toContain('华东 &#60;机械&#62;');
    expect(short.page.text).not.toContain('role="search"');
    writePeople(13);
    const long = await begin();
    expect(long.page.text).toContain('role="search"');
    const found = await long.browse(`${long.page.url}?q=${encodeURIComponent('演示12')}`);
    expect(found.text.match(/data-sub=/g)).toHaveLength(1);
  });
});
