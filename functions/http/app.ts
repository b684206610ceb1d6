import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { MiddlewareHandler } from 'hono/types';
import { DomainError } from '#shared/kernel/errors.ts';
import type { Runtime } from '#shared/storage/runtime.ts';
import { wholeCharacters } from './characters.ts';
import { contractRoutes } from './contract-routes.ts';
import type { HttpApp, HttpEnv } from './env.ts';
import { idempotency } from './idempotency.ts';
import { keyDoor } from './key-door.ts';
import { asDomainError, problemResponse } from './problem.ts';
import { rateLimit } from './rate-limit.ts';

/** Adds the routes of a part to an API. */
export type Register = (app: HttpApp) => void;

/** Ten thousand dues rows with long keys fit well within this; files go to storage by presigned upload. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

const refuseBody = (): never => {
  throw new DomainError('limit', 'http.body.tooLarge');
};

const limitStream = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: refuseBody });

/** Where the length is stated, the body is not touched; Lambda states it always. */
const limitBody: MiddlewareHandler<HttpEnv> = (c, next) => {
  const length = c.req.header('content-length');
  if (length === undefined || c.req.header('transfer-encoding') !== undefined) return limitStream(c, next);
  return Number.parseInt(length, 10) > MAX_BODY_BYTES ? refuseBody() : next();
};

const REQUEST_ID = /^[A-Za-z0-9_-]{8,64}$/;

const applyHeaders = (headers: Headers, requestId: string): void => {
  headers.set('x-request-id', requestId);
  headers.set('cache-control', headers.get('cache-control') ?? 'no-store');
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains');
};

/**
 * An API with everything that all routes share: request id, limits, problems, replay. `runtime` is asked at the first
 * request, so that the document can be built from the routes without any configuration.
 */
export const createApp = (
  runtime: () => Runtime,
  register: readonly Register[],
  limit: MiddlewareHandler<HttpEnv> = rateLimit(),
): HttpApp => {
  const app: HttpApp = new OpenAPIHono<HttpEnv>();
  app.openapi = contractRoutes(app);
  app.use('*', async (c, next) => {
    const given = c.req.header('x-request-id') ?? '';
    c.set('runtime', runtime());
    c.set('requestId', REQUEST_ID.test(given) ? given : c.get('runtime').tools.newId('request'));
    await next();
    applyHeaders(c.res.headers, c.get('requestId'));
  });
  app.use('*', limitBody);
  app.use('/v1/*', limit);
  app.use('/v1/*', keyDoor(app));
  app.use('/v1/*', idempotency);
  app.use('/v1/*', wholeCharacters);
  app.get('/v1/health', (c) => c.json({ status: 'ok' }));
  for (const add of register) add(app);
  app.notFound((c) => problemResponse(c, new DomainError('notFound', 'http.route.notFound')));
  app.onError((error, c) => {
    if (!asDomainError(error)) reportUnexpected(c.get('requestId'), error);
    return problemResponse(c, error);
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-tongxin',
    description: 'Session of a signed-in person; unsafe methods also need the x-csrf-token header.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'API key of a program, `ug_live_…`.',
  });
  return app;
};

/** One structured line without request data: identity numbers must not reach a log by way of an error text. */
const reportUnexpected = (requestId: string, error: unknown): void => {
  const name = error instanceof Error ? error.name : 'unknown';
  const frames =
    error instanceof Error
      ? (error.stack ?? '')
          .split('\n')
          .slice(1, 6)
          .map((line) => line.trim())
      : [];
  process.stderr.write(`${JSON.stringify({ level: 'error', requestId, name, frames })}\n`);
};
