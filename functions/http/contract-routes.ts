import { HTTPException } from 'hono/http-exception';
import type { MiddlewareHandler } from 'hono/types';
import type * as z from 'zod';
import { DomainError } from '#shared/kernel/errors.ts';
import type { HttpApp, HttpContext, HttpEnv } from './env.ts';
import { refuseFields } from './validation.ts';

type Body = { readonly content: Readonly<Record<string, { readonly schema?: unknown }>> };
type Contract = {
  readonly query?: z.ZodType;
  readonly params?: z.ZodType;
  readonly headers?: z.ZodType;
  readonly body?: Body;
};
/** A route may answer some breaches of its contract in its own words: by throwing. */
type Breach = { readonly success: false; readonly error: z.ZodError; readonly target: Target; readonly data: unknown };
type Hook = (breach: Breach, c: HttpContext) => unknown;
type Target = 'query' | 'param' | 'header' | 'json';

const JSON_TYPE = /^application\/([a-z-.]+\+)?json(;\s*[a-zA-Z0-9-]+=([^;]+))*$/i;

/** Parses at once: asynchronous parsing, which the adapter of zod-openapi uses, leaves out zod's compiled path. */
const accept = (c: HttpContext, target: Target, schema: z.ZodType, value: unknown, hook?: Hook): void => {
  const result = schema.safeParse(value);
  if (!result.success) hook?.({ ...result, target, data: value }, c);
  c.req.addValidatedData(target, (result.success ? result.data : refuseFields(target, result.error)) as object);
};

const queryOf = (c: HttpContext): object =>
  Object.fromEntries(
    Object.entries(c.req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
  );

/** The JSON of a request; without a content type there must be no body, and then the contract decides. */
const jsonOf = async (c: HttpContext): Promise<unknown> => {
  const type = c.req.header('content-type');
  if (type === undefined && c.req.raw.body === null) return {};
  if (type === undefined ? (await c.req.text()) !== '' : !JSON_TYPE.test(type))
    throw new DomainError('invalid', 'http.contentType.unsupported');
  if (type === undefined) return {};
  try {
    return await c.req.json();
  } catch {
    throw new HTTPException(400, { message: 'Malformed JSON in request body' });
  }
};

const jsonSchemaOf = (body: Body | undefined): z.ZodType | undefined => {
  if (!body) return undefined;
  const [type = '', ...more] = Object.keys(body.content);
  if (type !== 'application/json' || more.length > 0) throw new Error('a contract takes JSON and nothing else');
  return body.content[type]?.schema as z.ZodType;
};

/** One step that holds a request against its contract, in the order query, path, header, body. */
const checkOf = ({ query, params, headers, body }: Contract, hook?: Hook): MiddlewareHandler<HttpEnv> => {
  const json = jsonSchemaOf(body);
  return async (c, next) => {
    if (query) accept(c, 'query', query, queryOf(c), hook);
    if (params) accept(c, 'param', params, c.req.param(), hook);
    if (headers) accept(c, 'header', headers, c.req.header(), hook);
    if (json) accept(c, 'json', json, await jsonOf(c), hook);
    await next();
  };
};

/** Registers routes of contracts as `OpenAPIHono.openapi` does, with one check in place of four. */
export const contractRoutes = (app: HttpApp): HttpApp['openapi'] => {
  type Route = Parameters<HttpApp['openapi']>[0];
  const register = (route: Route, handler: MiddlewareHandler<HttpEnv>, hook?: Hook): HttpApp => {
    const { middleware, request = {}, method, path } = route;
    if (middleware || 'cookies' in request) throw new Error('a contract has no steps of its own and reads no cookies');
    app.openAPIRegistry.registerPath(route);
    const routingPath = path.replaceAll(/\/\{(.+?)\}/g, '/:$1');
    app.on([method], [routingPath], checkOf(request as Contract, hook), handler);
    return app;
  };
  return register as unknown as HttpApp['openapi'];
};
