import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const findOnPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(':')
    .map((folder) => `${folder}/${name}`)
    .find((file) => existsSync(file));

/** Starts a program that ends with us: through `setpriv` where it exists, so that even kill -9 of the parent ends it. */
export const spawnBound = (command: string, args: string[], logFile?: string): ChildProcess => {
  const log = logFile ? openSync(logFile, 'a') : 'ignore';
  const setpriv = process.platform === 'linux' ? findOnPath('setpriv') : undefined;
  const [program, list] = setpriv ? [setpriv, ['--pdeathsig', 'TERM', command, ...args]] : [command, args];
  // A group of its own: Ctrl-C in the terminal reaches us only, and we end it after the last write.
  return spawn(program, list, { stdio: ['ignore', log, log], detached: setpriv !== undefined });
};

const commandOf = (pid: number): string => {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

/** A pid may have been given to a stranger since it was written down: only a process with `mark` in its command line counts. */
export const isRunning = (pid: number, mark: string): boolean => commandOf(pid).includes(mark);

/** When a process started, as the system tells it: together with the pid it names one process for ever. */
export const startMarkOf = (pid: number): string => {
  try {
    if (process.platform !== 'linux') {
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    }
    // The second field is the program's name in brackets and may hold spaces; state is the third, start time the 22nd.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    // A zombie has ended; only its parent has not looked yet.
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone.
  }
};

export const endProcess = async (pid: number, mark: string, patienceMs = 3000): Promise<void> => {
  if (!isRunning(pid, mark)) return;
  signal(pid, 'SIGTERM');
  for (let waitedMs = 0; waitedMs < patienceMs && isRunning(pid, mark); waitedMs += 20) await sleep(20);
  if (isRunning(pid, mark)) signal(pid, 'SIGKILL');
  while (isRunning(pid, mark)) await sleep(20);
};

export const readPid = (file: string): number | undefined => {
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').trim());
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
};

export const writePid = (file: string, pid: number | undefined): void => writeFileSync(file, `${pid ?? ''}\n`);

/** Ends what an earlier run, killed before it could clean up, left behind. */
export const endOrphan = async (pidFile: string, marks: string[]): Promise<boolean> => {
  const pid = readPid(pidFile);
  const mark = marks.find((candidate) => pid !== undefined && isRunning(pid, candidate));
  if (pid !== undefined && mark) await endProcess(pid, mark);
  rmSync(pidFile, { force: true });
  return mark !== undefined;
};
