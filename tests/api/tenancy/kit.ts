import { randomInt } from 'node:crypto';
import type { SQSEvent } from 'aws-lambda';
import { dispatch } from '#functions/batch/dispatch.ts';
import { FOLLOWERS, JOBS } from '#functions/batch/registry.ts';
import { useLoginProvider } from '#functions/tenancy/oidc.ts';
import { projectOffices } from '#functions/tenancy/on-events.ts';
import { synthesizeUscc } from '#shared/kernel/uscc.ts';
import type { Item } from '#shared/storage/item.ts';
import { key, pk } from '#shared/storage/keys.ts';
import type { LoginClaims } from '#shared/tenancy/people/login.ts';
import type { Kit } from '#tests/kit/api.ts';

/** A district of its own, planted as the seed plants nodes. */
export const makeDistrict = async (kit: Kit): Promise<string> => {
  const code = String(randomInt(100_000, 1_000_000));
  await kit.runtime
    .storeFor({ kind: 'node', code })
    .put({ ...key.node(code), code, name: '测试区总工会', level: 'district', path: [], v: 1 });
  return code;
};

export const application = (districtCode: string, over: Record<string, unknown> = {}) => {
  const seed = randomInt(800_000_000);
  return {
    unionName: '华东精工有限公司工会委员会',
    unionCode: synthesizeUscc({ prefix: '81', region6: districtCode, seed }),
    enterpriseCode: synthesizeUscc({ prefix: '91', region6: districtCode, seed }),
    districtCode,
    employees: 812,
    contact: { name: '陈建国', phone: `139${String(randomInt(100_000_000)).padStart(8, '0')}` },
    ...over,
  };
};

const sqsEvent = (rows: readonly Item[]): SQSEvent => ({
  Records: rows.map((row, index) => ({
    messageId: `m${index}`,
    receiptHandle: '',
    body: JSON.stringify({ type: 'event', row }),
    attributes: {} as SQSEvent['Records'][number]['attributes'],
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: '',
  })),
});

/** Hands event rows to the worker and the projector, as stream and queue do. */
export const follow = async (kit: Kit, rows: readonly Item[]) => {
  await projectOffices(rows, { db: kit.runtime.storeFor({ kind: 'projector' }) });
  return dispatch(kit.runtime, { jobs: JOBS, followers: FOLLOWERS }, sqsEvent(rows));
};

export const nodeEventRows = (kit: Kit, code: string) =>
  kit.runtime.storeFor({ kind: 'node', code }).queryAll({ pk: pk.nodeEvents(code, '2026-11') });

export const unionEventRows = (kit: Kit, unionId: string) =>
  kit.runtime.storeFor({ kind: 'union', unionId }).queryAll({ pk: pk.unionEvents(unionId, '2026-11') });

/** An issuer that says what the test tells it to. */
export const fakeIssuer = (kit: Kit) => {
  const said: { claims: LoginClaims | Error; requests: { state: string; nonce: string; codeVerifier: string }[] } = {
    claims: new Error('no claims given'),
    requests: [],
  };
  useLoginProvider(kit.runtime, {
    authorizationUrl: async ({ state }) => `http://issuer.test/auth?state=${state}`,
    exchange: async (request) => {
      said.requests.push(request);
      if (said.claims instanceof Error) throw said.claims;
      return said.claims;
    },
  });
  return said;
};

export const cookieOf = (headers: Headers, name: string): string | undefined =>
  headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .find((pair) => pair.startsWith(`${name}=`) && pair !== `${name}=`);

/** Goes through the login in one browser; answers the session cookie and where the browser ended. */
export const signIn = async (kit: Kit, claims: LoginClaims, returnTo = '/') => {
  const issuer = fakeIssuer(kit);
  issuer.claims = claims;
  const begun = await kit.call(`GET /auth/login?returnTo=${encodeURIComponent(returnTo)}`);
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const loginCookie = cookieOf(begun.headers, '__Host-tongxin-login') ?? '';
  const ended = await kit.call(`GET /auth/callback?code=c&state=${state}`, { cookie: loginCookie });
  const cookie = cookieOf(ended.headers, '__Host-tongxin') ?? '';
  return { begun, ended, state, loginCookie, cookie, location: ended.headers.get('location') };
};

export type SessionBody = {
  person: { id: string; name: string };
  active: { kind: string; id: string; roles: string[]; memberId?: string } | null;
  offices: { key: string; id: string; roles: string[] }[];
  permissions: string[];
  csrfToken: string;
};

export const sessionOf = async (kit: Kit, cookie: string): Promise<SessionBody> =>
  (await kit.call<SessionBody>('GET /v1/session', { cookie })).body;
