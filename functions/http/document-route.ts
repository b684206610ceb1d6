import { readFile } from 'node:fs/promises';
import type { HttpApp } from './env.ts';

/** Serves the committed document; it is never built per request. */
export const registerDocument = (app: HttpApp): void => {
  app.get('/openapi.json', async (c) => {
    const text = await readFile(new URL('../../docs/openapi.json', import.meta.url), 'utf8');
    c.header('content-type', 'application/json; charset=utf-8');
    c.header('cache-control', 'public, max-age=300');
    return c.body(text);
  });
};
