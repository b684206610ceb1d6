import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { type GoalResult, rounded } from './goal.ts';

type Chunk = {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly src?: string;
};
type Manifest = Readonly<Record<string, Chunk>>;

const DIST = 'web/dist';

/** Kilobytes of gzipped JavaScript that a set of entries loads, each file once. */
const gzippedKb = (manifest: Manifest, entries: readonly string[]): number => {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || files.has(chunk.file)) return;
    if (chunk.file.endsWith('.js')) files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const entry of entries) visit(entry);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0) / 1000;
};

const find = (manifest: Manifest, pattern: RegExp): readonly string[] =>
  Object.keys(manifest).filter((name) => pattern.test(name));

/** Goal 12: what a phone and a desk load before they show something. */
export const run = async (): Promise<readonly GoalResult[]> => {
  if (!existsSync(join(DIST, '.vite/manifest.json')))
    await build({ configFile: 'web/vite.config.ts', logLevel: 'error' });
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Manifest;
  const member = gzippedKb(manifest, [
    ...find(manifest, /member\.html$/),
    ...find(manifest, /src\/member\/(entry|home)\.tsx$/),
  ]);
  const desk = gzippedKb(manifest, [
    ...find(manifest, /(^|\/)index\.html$/),
    ...find(manifest, /src\/console\/(signed-in|home\/[a-z-]+)\.tsx$/),
    ...find(manifest, /src\/features\/federation\/dashboard-page\.tsx$/),
  ]);
  return [
    {
      goal: 12,
      name: 'JavaScript of the member entry',
      value: rounded(member, 1),
      unit: 'kB gz',
      target: '≤ 90',
      ok: member <= 90,
    },
    {
      goal: 12,
      name: 'JavaScript of console sign-in and dashboard',
      value: rounded(desk, 1),
      unit: 'kB gz',
      target: '≤ 260',
      ok: desk <= 260,
    },
  ];
};
