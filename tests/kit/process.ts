import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '#infra/local/paths.ts';
import { readPid, startMarkOf } from '#infra/local/processes.ts';
import type { RunInfo } from '#infra/local/system.ts';
import type { Answer, CallOptions } from './api.ts';

const START_LIMIT_MS = 60_000;
const POLL_MS = 10;

/** Asks until the answer is there; fails with what was last seen when the time is over. */
export const poll = async <T>(
  what: string,
  limitMs: number,
  ask: () => Promise<T | undefined> | T | undefined,
  pauseMs = POLL_MS,
): Promise<T> => {
  const until = performance.now() + limitMs;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (performance.now() > until) throw new Error(`${what} did not happen within ${limitMs} ms`);
    await sleep(pauseMs);
  }
};

const killNow = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
};

/** A running system in processes of its own: the program with all its handlers, and the engine. */
export type SystemProcess = {
  readonly run: RunInfo;
  call<T = Record<string, unknown>>(line: string, options?: CallOptions): Promise<Answer<T>>;
  /** kill -9 of program and engine at the same moment; returns when neither is left. */
  kill(): Promise<void>;
};

const callAt =
  (base: string) =>
  async <T>(line: string, options: CallOptions = {}): Promise<Answer<T>> => {
    const [method = 'GET', path = '/'] = line.split(' ');
    const headers: Record<string, string> = { ...options.headers };
    if (options.cookie) headers.cookie = options.cookie;
    if (options.csrf) headers['x-csrf-token'] = options.csrf;
    if (options.apiKey) headers.authorization = `Bearer ${options.apiKey}`;
    if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
    if (options.body !== undefined) headers['content-type'] = 'application/json';
    const body = options.rawBody ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
    const url = path.startsWith('http') ? path : `${base}${path}`;
    const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: body as BodyInit }) });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as T };
  };

const gone = (pid: number, mark: string): boolean => startMarkOf(pid) !== mark;

/** Starts `program` with a state folder, where an earlier one may have been killed, and waits until it answers. */
export const startProcess = async (program: string, folder: string): Promise<SystemProcess> => {
  const runFile = join(folder, 'run.json');
  // The last one was killed, so the file that says where it is was left behind.
  rmSync(runFile, { force: true });
  const log = openSync(join(folder, 'child.log'), 'a');
  const child: ChildProcess = spawn(process.execPath, [program, folder], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, TABLE_ENDPOINT: '', TONGXIN_STATE: folder },
  });
  const pid = child.pid ?? 0;
  const kill = async (): Promise<void> => {
    const enginePid = readPid(join(folder, 'engine.pid')) ?? 0;
    const [mark, engineMark] = [startMarkOf(pid), enginePid ? startMarkOf(enginePid) : ''];
    // Engine and program are groups of their own; the engine first, so that no write of a dying program is lost to order.
    if (enginePid && engineMark) killNow(enginePid);
    killNow(-pid);
    await poll('the end of both processes', 20_000, () =>
      (mark === '' || gone(pid, mark)) && (engineMark === '' || gone(enginePid, engineMark)) ? true : undefined,
    );
  };
  try {
    const run = await poll('the start', START_LIMIT_MS, () => {
      if (child.exitCode !== null) throw new Error(readFileSync(join(folder, 'child.log'), 'utf8').slice(-2000));
      return existsSync(runFile) ? (JSON.parse(readFileSync(runFile, 'utf8')) as RunInfo) : undefined;
    });
    return { run, call: callAt(run.apiUrl), kill };
  } catch (error) {
    await kill();
    throw error;
  }
};
