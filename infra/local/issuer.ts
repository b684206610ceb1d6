import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { interactionPolicy, type OidcContext, Provider } from 'oidc-provider';
import { createMemoryAdapter } from '../../node_modules/oidc-provider/lib/adapters/memory_adapter.js';
import { loadIssuerKeys } from './issuer-keys.ts';
import { errorPage, loginPage } from './issuer-pages.ts';
import { openPeople, type PeopleBook } from './issuer-people.ts';
import { listenOn } from './listen.ts';

export type IssuerOptions = {
  port: number;
  publicUrl: string;
  clientId: string;
  clientSecret: string;
  cookieKey: string;
  keysFile: string;
  peopleFile: string;
  newcomersFile: string;
  say?: (line: string) => void;
};

export type Issuer = { url: string; stop: () => Promise<void> };

const SCOPES = 'openid profile phone';
const BODY_LIMIT = 4096;

/** Everybody chooses a person at every sign-in, so that one browser can walk through the demo as several people. */
const alwaysChoose = () => {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const check = new interactionPolicy.Check('choose', 'a person is chosen', (context) => !context.oidc.result?.login);
  policy.get('login').checks.add(check);
  return policy;
};

const configuration = (options: IssuerOptions, people: PeopleBook) => ({
  adapter: createMemoryAdapter(),
  clients: [
    {
      client_id: options.clientId,
      client_secret: options.clientSecret,
      client_name: '同心',
      redirect_uris: [`${options.publicUrl}/auth/callback`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      // What openid-client sends by default when it is given a secret.
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  jwks: loadIssuerKeys(options.keysFile),
  cookies: { keys: [options.cookieKey], names: { session: 'issuer_session', interaction: 'issuer_interaction' } },
  claims: { openid: ['sub'], profile: ['name'], phone: ['phone_number', 'phone_number_verified'] },
  // Name and phone stand in the ID token too, as WeCom and DingTalk brokers do it: one request less at login.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
  interactions: { policy: alwaysChoose(), url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 3600, Session: 3600 },
  loadExistingGrant: async ({ oidc }: OidcContext) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope(SCOPES);
    await grant.save();
    return grant;
  },
  findAccount: (_: unknown, sub: string) => {
    const person = people.find(sub);
    if (!person) return undefined;
    const claims = { sub, name: person.name, phone_number: `+86${person.phone}`, phone_number_verified: true };
    return { accountId: sub, claims: () => claims };
  },
  renderError: (context: OidcContext, out: { error: string; error_description?: string }) => {
    context.type = 'html';
    context.body = errorPage(`${out.error}: ${out.error_description ?? ''}`, options.publicUrl);
  },
});

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > BODY_LIMIT) throw new Error('form too large');
  }
  return new URLSearchParams(text);
};

const choosePerson = (people: PeopleBook, form: URLSearchParams) => {
  const sub = form.get('sub');
  return sub ? people.find(sub) : people.signUp(form.get('name') ?? '', form.get('phone') ?? '');
};

/** The sign-in page and its answer; everything else is the provider's own. */
const interaction = async (
  provider: Provider,
  people: PeopleBook,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  const { uid } = await provider.interactionDetails(request, response);
  const url = new URL(request.url ?? '/', 'http://issuer');
  const show = (status: number, error?: string) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(loginPage(uid, people.all(), (url.searchParams.get('q') ?? '').trim(), error));
  };
  if (request.method !== 'POST') return show(200);
  const person = choosePerson(people, await readForm(request));
  if (!person) return show(422, '请填写姓名和 11 位手机号。Enter a name and an 11-digit mobile number.');
  const result = { login: { accountId: person.sub, remember: false } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
};

const protect = (response: ServerResponse, publicUrl: string): void => {
  // form-action counts for the redirects after the form too, and these end at the product's callback.
  const policy = `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${publicUrl}; frame-ancestors 'none'; base-uri 'none'`;
  response.setHeader('content-security-policy', policy);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-content-type-options', 'nosniff');
};

/** The local login: an OpenID Connect issuer with a page of demo people (code flow with PKCE, one confidential client). */
export const startIssuer = async (options: IssuerOptions): Promise<Issuer> => {
  const url = `http://127.0.0.1:${options.port}`;
  const people = openPeople(options.peopleFile, options.newcomersFile);
  const provider = new Provider(url, configuration(options, people));
  provider.on('server_error', (_, error) => options.say?.(`登录服务出错 · issuer: ${error.message}`));
  const answer = provider.callback();
  const server = createServer((request, response) => {
    const isOwnPage = request.url?.startsWith('/interaction/') === true;
    if (!isOwnPage) return void answer(request, response);
    protect(response, options.publicUrl);
    interaction(provider, people, request, response).catch((error: Error) => {
      response.writeHead(400, { 'content-type': 'text/html; charset=utf-8' });
      response.end(errorPage(`登录已过期，请重新登录。The sign-in has expired. (${error.message})`, options.publicUrl));
    });
  });
  await listenOn(server, options.port, '127.0.0.1');
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { url, stop };
};
