import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export type Source = { readonly path: string; readonly text: string };

const IGNORED = /\/(dist|node_modules)\/|^web\/src\/api\/client\.ts$/;

/** Files that git tracks (and new ones that it does not ignore) below the given folders. */
export const trackedFiles = (...folders: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...folders], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '' && !IGNORED.test(path));

const exists = (path: string): boolean => {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
};

export const sourcesOf = (...folders: readonly string[]): readonly Source[] =>
  trackedFiles(...folders)
    .filter((path) => /\.tsx?$/.test(path) && exists(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+'([^']+)'|(?:^|[^.\w])import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g;

/** What a file imports: paths from the root of the repository for its own files, package names for the rest. */
export const importsOf = (source: Source): readonly string[] =>
  [...source.text.matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    if (target.startsWith('#web/')) return `web/src/${target.slice(5)}`;
    if (target.startsWith('#')) return target.slice(1);
    if (!target.startsWith('.')) return target;
    return new URL(target, `file:///${source.path}`).pathname.slice(1);
  });
