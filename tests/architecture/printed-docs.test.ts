import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildDocument } from '#functions/http/openapi.ts';
import { PRINTED } from '#infra/local/printed-docs.ts';

test.each(Object.entries(PRINTED))('%s is what the code prints (npm run docs)', (path, render) => {
  expect(readFileSync(path, 'utf8')).toBe(render());
});

test('docs/openapi.json is what the routes say (npm run openapi)', () => {
  expect(JSON.parse(readFileSync('docs/openapi.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(buildDocument())));
});
