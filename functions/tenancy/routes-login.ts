import { createRoute } from '@hono/zod-openapi';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import type { HttpApp, HttpContext } from '#functions/http/env.ts';
import { identify, personCtx, SESSION_COOKIE, sourceOf } from '#functions/http/identify.ts';
import { PUBLIC, problems } from '#functions/http/route.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import type { PersonId, UnionId } from '#shared/kernel/ids.ts';
import { type Origin, personContext, unionContext } from '#shared/storage/means.ts';
import { LOGIN_MS, startLogin, takeLogin } from '#shared/tenancy/people/login.ts';
import { safeReturnTo } from '#shared/tenancy/people/rules.ts';
import { ABSOLUTE_MS } from '#shared/tenancy/people/session-rules.ts';
import { createSession, revokeSession } from '#shared/tenancy/people/sessions.ts';
import { type SignInDeps, signIn } from '#shared/tenancy/people/sign-in.ts';
import { CALLBACK_PATH, loginProviderOf } from './oidc.ts';

const tags = ['session'];
const LOGIN_COOKIE = '__Host-tongxin-login';
const COOKIE = { httpOnly: true, secure: true, sameSite: 'Lax', path: '/' } as const;

const redirect = (description: string) => ({
  description,
  headers: z.object({ location: z.string().max(4000) }),
  content: { 'text/plain': { schema: z.string().max(0) } },
});

const ReturnTo = z.strictObject({ returnTo: z.string().max(1000).optional().meta({ example: '/members' }) });

const login = createRoute({
  method: 'get',
  path: '/auth/login',
  operationId: 'login',
  summary: 'Go to the sign-in page of the issuer',
  tags,
  security: PUBLIC,
  request: { query: ReturnTo },
  responses: { 302: redirect('To the issuer'), ...problems() },
});

/** Issuers may add parameters of their own, so this query alone is not strict. */
const CallbackQuery = z.object({
  state: z.string().min(1).max(200),
  code: z.string().min(1).max(2000).optional(),
  error: z.string().max(200).optional(),
});

const callback = createRoute({
  method: 'get',
  path: CALLBACK_PATH,
  operationId: 'loginCallback',
  summary: 'Where the issuer sends the browser back',
  tags,
  security: PUBLIC,
  request: { query: CallbackQuery },
  responses: { 302: redirect('Signed in'), ...problems() },
});

const logout = createRoute({
  method: 'get',
  path: '/auth/logout',
  operationId: 'logout',
  summary: 'End the session and go to a page of this origin',
  tags,
  security: PUBLIC,
  request: { query: ReturnTo },
  responses: { 302: redirect('Signed out'), ...problems() },
});

const goTo = (c: HttpContext, location: string) => c.text('', 302, { location });

export const clearSession = (c: HttpContext): void => {
  deleteCookie(c, SESSION_COOKIE, COOKIE);
};

const originOf = (c: HttpContext, personId: PersonId, name: string): Origin => {
  const agent = c.req.header('user-agent')?.slice(0, 200);
  return {
    actor: { kind: 'person', personId, name },
    requestId: c.var.requestId,
    useCase: 'signIn',
    source: { ...sourceOf(c), ...(agent ? { agent } : {}) },
  };
};

const depsOf = (c: HttpContext): SignInDeps => {
  const { runtime } = c.var;
  return {
    db: runtime.storeFor({ kind: 'identity' }, 'signIn'),
    sealer: runtime.sealer,
    newPersonId: () => runtime.tools.newId('person'),
    personCtx: (personId, name) => personContext(runtime, originOf(c, personId, name), personId),
    unionCtx: (unionId, personId, name) =>
      unionContext(runtime, originOf(c, personId, name), { unionId: unionId as UnionId, roles: [] }),
  };
};

/** The address that the issuer called, under the public name: a proxy in between has another host. */
const callbackUrl = (c: HttpContext): string =>
  `${c.var.runtime.config.PUBLIC_URL}${CALLBACK_PATH}${new URL(c.req.url).search}`;

const finishLogin = async (c: HttpContext, state: string): Promise<string> => {
  const { runtime } = c.var;
  // The state must come back in the browser that began: otherwise somebody could sign a victim in as themselves.
  const own = getCookie(c, LOGIN_COOKIE);
  deleteCookie(c, LOGIN_COOKIE, COOKIE);
  if (own !== state) throw new DomainError('unauthenticated', 'tenancy.login.otherBrowser');
  const deps = depsOf(c);
  const { nonce, codeVerifier, returnTo } = await takeLogin(deps.db, runtime.tools, state);
  const request = { callbackUrl: callbackUrl(c), state, nonce, codeVerifier };
  const claims = await loginProviderOf(runtime).exchange(request);
  const { personId, name, active } = await signIn(deps, claims);
  const session = await createSession(deps.personCtx(personId, name), { name, active });
  setCookie(c, SESSION_COOKIE, session.token, { ...COOKIE, maxAge: ABSOLUTE_MS / 1000 });
  return returnTo;
};

/** Login through any OpenID Connect issuer, wholly on the server: the browser only ever holds our own cookie. */
export const registerLoginRoutes = (app: HttpApp): void => {
  app.openapi(login, async (c) => {
    const { runtime } = c.var;
    const db = runtime.storeFor({ kind: 'identity' }, 'login');
    const { returnTo } = c.req.valid('query');
    const { url, state } = await startLogin(db, runtime.tools, loginProviderOf(runtime), returnTo);
    setCookie(c, LOGIN_COOKIE, state, { ...COOKIE, maxAge: LOGIN_MS / 1000 });
    return goTo(c, url);
  });
  app.openapi(callback, async (c) => goTo(c, await finishLogin(c, c.req.valid('query').state)));
  app.openapi(logout, async (c) => {
    const to = safeReturnTo(c.req.valid('query').returnTo);
    // Another site may send the browser here; it must not be able to sign anybody out.
    if (c.req.header('sec-fetch-site') === 'cross-site') return goTo(c, to);
    const identity = await identify(c);
    if (identity?.kind === 'session') {
      const { ctx, session } = await personCtx(c);
      await revokeSession(ctx, session.sessionId);
    }
    clearSession(c);
    return goTo(c, to);
  });
};
