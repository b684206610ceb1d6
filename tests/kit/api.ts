import { randomBytes } from 'node:crypto';
import { createApp } from '#functions/http/app.ts';
import type { HttpApp } from '#functions/http/env.ts';
import { FEDERATION_ROUTES, UNION_ROUTES } from '#functions/http/routers.ts';
import { configFromEnv } from '#shared/storage/config.ts';
import { makeRuntime, type Runtime } from '#shared/storage/runtime.ts';
import { endpoint, tableName } from './engine.ts';
import {
  type MemoryBlobs,
  memoryBlobs,
  type RecordingQueue,
  recordingQueue,
  type TestMeter,
  testMeter,
} from './memory-ports.ts';
import { makeTools, type TestTools } from './tools.ts';

export type Answer<T = Record<string, unknown>> = {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
};

/** Who calls: a session cookie with its CSRF token, an API key, or nobody. */
export type Caller = { readonly cookie?: string; readonly csrf?: string; readonly apiKey?: string };

export type CallOptions = Caller & {
  readonly body?: unknown;
  readonly rawBody?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly idempotencyKey?: string;
};

/** The whole product in one process over the embedded engine, with a clock, a queue and files that the test holds. */
export type Kit = {
  readonly runtime: Runtime;
  readonly tools: TestTools;
  readonly queue: RecordingQueue;
  readonly blobs: MemoryBlobs;
  readonly meter: TestMeter;
  readonly unionApi: HttpApp;
  readonly federationApi: HttpApp;
  /** `GET /v1/members` style call; paths under /v1/federation go to the federation API. */
  call<T = Record<string, unknown>>(line: string, options?: CallOptions): Promise<Answer<T>>;
};

// One key for all kits of a process: a vault that is cached in one test opens what another test sealed.
const MASTER_KEY = randomBytes(32).toString('base64');

export const makeKit = (options: { readonly now?: string } = {}): Kit => {
  const tools = makeTools(options.now);
  const queue = recordingQueue();
  const blobs = memoryBlobs();
  const meter = testMeter();
  process.env.AWS_ACCESS_KEY_ID ??= 'local';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
  const config = configFromEnv({
    TABLE_NAME: tableName(),
    TABLE_ENDPOINT: endpoint(),
    MASTER_KEY,
    SEAL_KEY: MASTER_KEY,
    AWS_REGION: 'local',
    PUBLIC_URL: 'http://localhost:5180',
    ISSUER_URL: 'http://localhost:5181',
  });
  const runtime = makeRuntime(config, { tools, queue, blobs, meter });
  const unionApi = createApp(() => runtime, UNION_ROUTES);
  const federationApi = createApp(() => runtime, FEDERATION_ROUTES);
  return {
    runtime,
    tools,
    queue,
    blobs,
    meter,
    unionApi,
    federationApi,
    call: async <T>(line: string, call: CallOptions = {}) => {
      const [method = 'GET', path = '/'] = line.split(' ');
      const app = path.startsWith('/v1/federation') ? federationApi : unionApi;
      const headers: Record<string, string> = { ...call.headers };
      if (call.cookie) headers.cookie = call.cookie;
      if (call.csrf) headers['x-csrf-token'] = call.csrf;
      if (call.apiKey) headers.authorization = `Bearer ${call.apiKey}`;
      if (call.idempotencyKey) headers['idempotency-key'] = call.idempotencyKey;
      const body = call.rawBody ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
      if (body !== undefined) headers['content-type'] ??= 'application/json';
      const response = await app.request(`http://localhost:5180${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: body as BodyInit }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      return {
        status: response.status,
        headers: response.headers,
        body: (isJson && text ? JSON.parse(text) : text) as T,
      };
    },
  };
};
