import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './paths.ts';

export const WEB_FOLDER = resolve(ROOT, 'web/dist');

// The mark lies inside the build that it describes, so that it goes when the build goes.
const MARK = resolve(WEB_FOLDER, '.sources');
const CONFIG = resolve(ROOT, 'web/vite.config.ts');
const SOURCES = ['web/**/*.*', 'shared/**/*.ts', 'package-lock.json'];

const hashSources = (): string => {
  const files = globSync(SOURCES, { cwd: ROOT, exclude: ['web/dist/**'] }).toSorted();
  const hash = createHash('sha256');
  for (const file of files) {
    const found = readFileSync(resolve(ROOT, file));
    hash.update(`${file}\0${found.length}\0`).update(found);
  }
  return hash.digest('hex');
};

const runVite = (outFolder: string): Promise<void> =>
  new Promise((done, refuse) => {
    const vite = resolve(ROOT, 'node_modules/vite/bin/vite.js');
    const args = [vite, 'build', '--config', CONFIG, '--outDir', outFolder, '--emptyOutDir', '--logLevel', 'warn'];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.once('error', refuse);
    child.once('exit', (code) => (code === 0 ? done() : refuse(new Error(`vite build failed\n${output}`))));
  });

const moveFolder = (from: string, to: string): void => {
  try {
    renameSync(from, to);
  } catch {
    // Another file system, such as a mounted node_modules.
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
};

const isCurrent = (): boolean => existsSync(MARK) && readFileSync(MARK, 'utf8') === hashSources();

const TURN = resolve(ROOT, 'node_modules/.cache/tongxin-web-turn');
/** Longer than any build takes: whoever held the turn was killed. */
const TURN_MS = 180_000;

const tryTurn = (): boolean => {
  try {
    mkdirSync(TURN);
    return true;
  } catch {
    return false;
  }
};

const isAbandoned = (): boolean => {
  const taken = statSync(TURN, { throwIfNoEntry: false });
  return taken !== undefined && Date.now() - taken.mtimeMs > TURN_MS;
};

/** Test files run side by side and each asks for the build: the first makes it, the others wait and find it. */
const takeTurn = async (): Promise<() => void> => {
  mkdirSync(resolve(TURN, '..'), { recursive: true });
  while (!tryTurn()) {
    if (isAbandoned()) rmSync(TURN, { recursive: true, force: true });
    await sleep(100);
  }
  return () => rmSync(TURN, { recursive: true, force: true });
};

const build = async (): Promise<void> => {
  // Of before the build: what changes meanwhile is built next time.
  const hash = hashSources();
  const draft = resolve(ROOT, `node_modules/.cache/tongxin-web-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  await runVite(draft);
  writeFileSync(resolve(draft, '.sources'), hash);
  rmSync(WEB_FOLDER, { recursive: true, force: true });
  moveFolder(draft, WEB_FOLDER);
};

/** Builds the web when its sources changed. A build is moved into place whole, so a kill leaves the last good one. */
export const ensureWebBuilt = async (say: (line: string) => void = () => {}): Promise<'built' | 'current' | 'none'> => {
  if (!existsSync(CONFIG)) return 'none';
  if (isCurrent()) return 'current';
  const endTurn = await takeTurn();
  try {
    if (isCurrent()) return 'current';
    say('正在构建网页… Building the web…');
    await build();
    return 'built';
  } finally {
    endTurn();
  }
};
