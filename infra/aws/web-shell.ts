import { readFileSync } from 'node:fs';
import { pageFor } from '#web/pages.ts';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Answers a page's path with the page's file, which lies beside the bundle (see entries.ts). */
export const handler = async (event: { readonly rawPath: string }) => ({
  statusCode: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
  body: read(pageFor(event.rawPath)),
});
