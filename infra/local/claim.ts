import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readJson, writeJson } from './json-file.ts';
import { startMarkOf } from './processes.ts';

type Holder = { pid: number; startMark: string };

export class AlreadyRunning extends Error {
  readonly pid: number;
  constructor(pid: number) {
    super(`The state folder is in use by process ${pid}.`);
    this.name = 'AlreadyRunning';
    this.pid = pid;
  }
}

const holderOf = (file: string): Holder | undefined => {
  const holder = readJson<Holder>(file);
  const isAlive = holder && holder.pid !== process.pid && startMarkOf(holder.pid) === holder.startMark;
  return isAlive && holder.startMark !== '' ? holder : undefined;
};

/** One system for each state folder. A killed one leaves its file behind, which then names no living process. */
export const claimState = async (file: string, patienceMs = 3000): Promise<() => void> => {
  for (let waitedMs = 0; holderOf(file); waitedMs += 100) {
    if (waitedMs >= patienceMs) throw new AlreadyRunning(holderOf(file)?.pid ?? 0);
    await sleep(100);
  }
  writeJson(file, { pid: process.pid, startMark: startMarkOf(process.pid) });
  return () => rmSync(file, { force: true });
};

const parentOf = (pid: number): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return 0;
  }
};

/** The npm that started us, if one did: when it is killed the system must end, or it would hold ports and data for ever. */
export const watchNpm = (onGone: () => void): void => {
  if (process.platform !== 'linux' || !process.env.npm_lifecycle_event) return;
  let pid = process.ppid;
  const commandOf = () => readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  while (pid > 1 && !/npm/.test(commandOf())) pid = parentOf(pid);
  if (pid <= 1) return;
  const startMark = startMarkOf(pid);
  const timer = setInterval(() => {
    if (startMarkOf(pid) === startMark) return;
    clearInterval(timer);
    onGone();
  }, 250).unref();
};
