import { DomainError } from '../../kernel/errors.ts';
import { addMs, type Instant, msOfInstant } from '../../kernel/period.ts';
import type { Tools } from '../../kernel/tools.ts';
import { key } from '../../storage/keys.ts';
import { sha256, sha256Hex } from '../../storage/seal.ts';
import type { Store } from '../../storage/store.ts';
import { safeReturnTo } from './rules.ts';

const STATE_BYTES = 32;
/** A login must be finished within this time. */
export const LOGIN_MS = 10 * 60_000;

/** What the issuer says about who signed in, after every check of the protocol. */
export type LoginClaims = {
  readonly issuer: string;
  readonly subject: string;
  readonly name?: string;
  /** As the issuer wrote it; only when the issuer says that it verified it. */
  readonly verifiedPhone?: string;
};

/** Any OpenID Connect issuer; `functions/tenancy/oidc.ts` speaks to it, tests bring their own. */
export type LoginProvider = {
  authorizationUrl(request: {
    readonly state: string;
    readonly nonce: string;
    readonly codeChallenge: string;
  }): Promise<string>;
  exchange(request: {
    readonly callbackUrl: string;
    readonly state: string;
    readonly nonce: string;
    readonly codeVerifier: string;
  }): Promise<LoginClaims>;
};

/** `S#LOGIN#<state hash>`: one login under way. The verifier and the nonce never leave the server. */
type LoginItem = {
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
  readonly expiresAt: Instant;
};

const randomText = (tools: Tools): string => Buffer.from(tools.randomBytes(STATE_BYTES)).toString('base64url');

/** Begins a login (RFC 9700: code flow, PKCE S256, state and nonce); answers where to send the browser. */
export const startLogin = async (
  db: Store,
  tools: Tools,
  provider: LoginProvider,
  returnTo: string | undefined,
): Promise<{ readonly url: string; readonly state: string }> => {
  const [state, nonce, codeVerifier] = [randomText(tools), randomText(tools), randomText(tools)];
  const codeChallenge = sha256(codeVerifier).toString('base64url');
  const url = await provider.authorizationUrl({ state, nonce, codeChallenge });
  const expiresAt = addMs(tools.now(), LOGIN_MS);
  const item: LoginItem = { nonce, codeVerifier, returnTo: safeReturnTo(returnTo), expiresAt };
  await db.put({ ...key.login(sha256Hex(state)), ...item, ttl: Math.floor(msOfInstant(expiresAt) / 1000) });
  return { url, state };
};

/** Takes the login of a state, once. Throws `tenancy.login.expired` for a second use, an unknown or an old state. */
export const takeLogin = async (db: Store, tools: Tools, state: string): Promise<LoginItem> => {
  const taken = await db.update<LoginItem>(
    key.login(sha256Hex(state)),
    { expression: 'SET #used = :yes', names: { '#used': 'used' }, values: { ':yes': true } },
    { expression: 'attribute_exists(pk) AND attribute_not_exists(#used)', names: { '#used': 'used' } },
  );
  if (!taken || taken.expiresAt <= tools.now()) throw new DomainError('unauthenticated', 'tenancy.login.expired');
  return taken;
};
