import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { NodeCtx, UnionCtx } from '#shared/storage/context.ts';
import type { Runtime } from '#shared/storage/runtime.ts';
import type { Identity } from './identify.ts';

/** What travels with a request inside the API. */
export type HttpEnv = {
  Variables: {
    runtime: Runtime;
    requestId: string;
    identity: Identity | undefined;
    unionCtx: UnionCtx | undefined;
    nodeCtx: NodeCtx | undefined;
  };
};

export type HttpContext = Context<HttpEnv>;
export type HttpApp = OpenAPIHono<HttpEnv>;
