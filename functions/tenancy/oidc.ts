import type * as oidc from 'openid-client';
import { DomainError } from '#shared/kernel/errors.ts';
import { msOfInstant } from '#shared/kernel/period.ts';
import type { Runtime } from '#shared/storage/runtime.ts';
import type { LoginClaims, LoginProvider } from '#shared/tenancy/people/login.ts';

export const CALLBACK_PATH = '/auth/callback';
const SCOPE = 'openid profile phone';
const TIMEOUT_SECONDS = 8;
const DISCOVERY_MS = 10 * 60_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The protocol library is loaded when somebody signs in, not with every handler. */
const protocol = () => import('openid-client');

/** What the protocol library throws, as ours: no answer is 503, an answer that does not hold is 401. */
const refuseLogin = (error: unknown): never => {
  const { code, status } = (error ?? {}) as { code?: unknown; status?: unknown };
  const noAnswer =
    error instanceof TypeError || code === 'OAUTH_TIMEOUT' || (typeof status === 'number' && status >= 500);
  throw noAnswer
    ? new DomainError('unavailable', 'tenancy.login.issuerDown')
    : new DomainError('unauthenticated', 'tenancy.login.refused');
};

const discover = async (runtime: Runtime): Promise<oidc.Configuration> => {
  const { allowInsecureRequests, discovery, enableNonRepudiationChecks } = await protocol();
  const { ISSUER_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = runtime.config;
  const issuer = new URL(ISSUER_URL);
  // Plain HTTP is for an issuer on this very machine alone.
  const insecure = issuer.protocol === 'http:' && LOOPBACK.has(issuer.hostname);
  const execute = [enableNonRepudiationChecks, ...(insecure ? [allowInsecureRequests] : [])];
  return discovery(issuer, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, undefined, { execute, timeout: TIMEOUT_SECONDS });
};

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

type Claims = Readonly<Record<string, unknown>>;

const readClaims = (issuer: string, subject: string, idToken: Claims, more: Claims): LoginClaims => {
  const said = { ...more, ...idToken };
  const name = text(said.name);
  const phone = said.phone_number_verified === true ? text(said.phone_number) : undefined;
  return { issuer, subject, ...(name ? { name } : {}), ...(phone ? { verifiedPhone: phone } : {}) };
};

const isComplete = (claims: Claims): boolean => claims.name !== undefined && claims.phone_number !== undefined;

/** The issuer of this deployment. Its discovery document is kept for ten minutes; failures are not. */
export const oidcProvider = (runtime: Runtime): LoginProvider => {
  let kept: { readonly config: Promise<oidc.Configuration>; readonly until: number } | undefined;
  const redirectUri = `${runtime.config.PUBLIC_URL}${CALLBACK_PATH}`;
  const config = async (): Promise<oidc.Configuration> => {
    const now = msOfInstant(runtime.tools.now());
    kept = kept && kept.until > now ? kept : { config: discover(runtime), until: now + DISCOVERY_MS };
    try {
      return await kept.config;
    } catch {
      kept = undefined;
      throw new DomainError('unavailable', 'tenancy.login.issuerDown');
    }
  };
  return {
    authorizationUrl: async ({ state, nonce, codeChallenge }) => {
      const server = await config();
      const { buildAuthorizationUrl } = await protocol();
      return buildAuthorizationUrl(server, {
        redirect_uri: redirectUri,
        scope: SCOPE,
        state,
        nonce,
        code_challenge: codeChallenge,
        code_challenge_method: 'S256',
      }).href;
    },
    exchange: async ({ callbackUrl, state, nonce, codeVerifier }) => {
      const server = await config();
      const { authorizationCodeGrant, fetchUserInfo } = await protocol();
      const checks = {
        pkceCodeVerifier: codeVerifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      };
      const tokens = await authorizationCodeGrant(server, new URL(callbackUrl), checks).catch(refuseLogin);
      const idToken = tokens.claims();
      if (!idToken) return refuseLogin(undefined);
      const more = isComplete(idToken)
        ? {}
        : await fetchUserInfo(server, tokens.access_token, idToken.sub).catch(refuseLogin);
      return readClaims(runtime.config.ISSUER_NAME ?? idToken.iss, idToken.sub, idToken, more);
    },
  };
};

const providers = new WeakMap<Runtime, LoginProvider>();

/** The login of a runtime; tests bring their own issuer with `useLoginProvider`. */
export const loginProviderOf = (runtime: Runtime): LoginProvider => {
  const known = providers.get(runtime);
  if (known) return known;
  const made = oidcProvider(runtime);
  providers.set(runtime, made);
  return made;
};

export const useLoginProvider = (runtime: Runtime, provider: LoginProvider): void => {
  providers.set(runtime, provider);
};
