import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClockHandler } from './clock-poller.ts';
import type { Api } from './gateway.ts';
import { ROOT } from './paths.ts';
import type { QueueHandler } from './queue-poller.ts';
import type { StreamHandler } from './stream-delivery.ts';

export type Handlers = {
  unionApi: Api;
  federationApi: Api;
  projector: StreamHandler;
  worker: QueueHandler;
  scheduler: ClockHandler;
};

type Entry = { app?: Api; handler?: unknown };

const load = async (name: string): Promise<Entry> =>
  (await import(pathToFileURL(resolve(ROOT, `functions/entry/${name}.ts`)).href)) as Entry;

const loadApi = async (name: string): Promise<Api> => {
  const { app } = await load(name);
  if (!app) throw new Error(`functions/entry/${name}.ts exports no app`);
  return app;
};

const loadHandler = async <T>(name: string): Promise<T> => {
  const { handler } = await load(name);
  if (typeof handler !== 'function') throw new Error(`functions/entry/${name}.ts exports no handler`);
  return handler as T;
};

/** The very handlers that the cloud runs. They read their environment when they are loaded, so it must be set before. */
export const loadHandlers = async (): Promise<Handlers> => {
  const [unionApi, federationApi, projector, worker, scheduler] = await Promise.all([
    loadApi('union-api'),
    loadApi('federation-api'),
    loadHandler<StreamHandler>('projector'),
    loadHandler<QueueHandler>('worker'),
    loadHandler<ClockHandler>('scheduler'),
  ]);
  return { unionApi, federationApi, projector, worker, scheduler };
};

export const importOptional = async <T>(file: string): Promise<T | undefined> =>
  existsSync(file) ? ((await import(pathToFileURL(file).href)) as T) : undefined;
