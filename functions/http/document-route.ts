import type { HttpApp } from './env.ts';

/** Imported when it is asked for, so that a bundle has it too, in a file of its own. */
const documentText = async (): Promise<string> => {
  const { default: document } = await import('../../docs/openapi.json', { with: { type: 'json' } });
  return JSON.stringify(document);
};

/** Serves the committed document; it is never built per request. */
export const registerDocument = (app: HttpApp): void => {
  app.get('/openapi.json', async (c) => {
    c.header('content-type', 'application/json; charset=utf-8');
    c.header('cache-control', 'public, max-age=300');
    return c.body(await documentText());
  });
};
