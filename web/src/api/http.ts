import { localeTag } from '#web/i18n/locale.ts';
import { ProblemError, problemFrom, unreachableCode } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const SESSION_PATH = '/v1/session';

let csrfToken = '';

/** Set by whoever reads the session; every unsafe request carries it. */
export const setCsrfToken = (token: string): void => {
  csrfToken = token;
};

export const hereAsReturn = (): string => `${location.pathname}${location.search}${location.hash}`;

export const signInUrl = (returnTo = hereAsReturn()): string => `/auth/login?returnTo=${encodeURIComponent(returnTo)}`;

/** Sign in and come back to this very place. */
export const goToSignIn = (): void => location.assign(signInUrl());

const pathOf = (input: RequestInfo | URL): string => {
  const url = input instanceof Request ? input.url : String(input);
  return new URL(url, location.origin).pathname;
};

const headersFor = (init: RequestInit): Headers => {
  const headers = new Headers(init.headers);
  headers.set('accept-language', localeTag());
  if (!headers.has('accept')) headers.set('accept', 'application/json');
  if (!SAFE.has((init.method ?? 'GET').toUpperCase())) headers.set('x-csrf-token', csrfToken);
  return headers;
};

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/**
 * The `fetch` of the product, also given to the generated client. Answers only successes; everything else is thrown as
 * a ProblemError. A lost session leads to the sign-in page, except when the question was whether there is a session.
 */
export const send = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
  let response: Response;
  try {
    response = await fetch(input, { ...init, credentials: 'same-origin', headers: headersFor(init) });
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new ProblemError({ status: 0, code: unreachableCode, detail: '' });
  }
  if (response.ok) return response;
  if (response.status === 401 && pathOf(input) !== SESSION_PATH) goToSignIn();
  throw await problemFrom(response);
};

export type Call = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
};

const withQuery = (path: string, query: Call['query'] = {}): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
};

/** For the few calls of the shell and the light entries; features use the generated client. */
export const request = async <T>(path: string, call: Call = {}): Promise<T> => {
  const headers: Record<string, string> = {};
  if (call.body !== undefined) headers['content-type'] = 'application/json';
  if (call.idempotencyKey !== undefined) headers['idempotency-key'] = call.idempotencyKey;
  const response = await send(withQuery(path, call.query), {
    method: call.method ?? 'GET',
    headers,
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    ...(call.signal === undefined ? {} : { signal: call.signal }),
  });
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
};
