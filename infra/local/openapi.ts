import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildDocument } from '#functions/http/openapi.ts';
import { ROOT } from './paths.ts';

const DOCUMENT = resolve(ROOT, 'docs/openapi.json');
const CLIENT = resolve(ROOT, 'web/src/api/client.ts');

/** Written the same way each time, so that a test can compare the committed file with the routes byte by byte. */
export const documentText = (): string => `${JSON.stringify(buildDocument(), null, 2)}\n`;

const generateClient = (): void => {
  const program = resolve(ROOT, 'node_modules/oazapfts/dist/cli.js');
  execFileSync(process.execPath, [program, DOCUMENT, CLIENT, '--optimistic', '--useUnknown'], { stdio: 'inherit' });
};

if (import.meta.main) {
  mkdirSync(resolve(ROOT, 'docs'), { recursive: true });
  writeFileSync(DOCUMENT, documentText());
  generateClient();
  process.stdout.write('✓ docs/openapi.json, web/src/api/client.ts\n');
}
