import { AlreadyRunning, watchNpm } from './claim.ts';
import { readJson } from './json-file.ts';
import { stateFiles, stateFolder } from './paths.ts';
import { type RunInfo, type System, startSystem } from './system.ts';

const PEOPLE_SHOWN_MAX = 16;
const STOP_LIMIT_MS = 5000;
const DOUBLE_SIGNAL_MS = 1000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Chinese characters take two columns of a terminal. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (/[ᄀ-￦]/.test(char) ? 2 : 1), 0);

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(1, width - widthOf(text)));

const printReady = ({ run, engineKind }: System, seconds: number): void => {
  say('');
  say(`✓ 同心已就绪（${seconds.toFixed(1)} 秒，数据库 ${engineKind}）· Tongxin is ready`);
  say('');
  say(`  ${pad('网页 Web', 16)}${run.webUrl}`);
  say(`  ${pad('接口 API', 16)}${run.apiUrl}/v1 （文档 docs ${run.webUrl}/docs）`);
  say(`  ${pad('登录 Sign-in', 16)}${run.issuerUrl}`);
  if (run.unionId) say(`  ${pad('演示工会 Union', 16)}${run.unionId}`);
  if (run.apiKey) say(`  ${pad('密钥 API key', 16)}${run.apiKey}`);
  if (run.people.length > 0) {
    say('');
    say('  演示人员（登录页点一下即可）· Demo people (one click on the sign-in page)');
    const width = (name: 'name' | 'role') => Math.max(...run.people.map((person) => widthOf(person[name]))) + 2;
    for (const person of run.people.slice(0, PEOPLE_SHOWN_MAX)) {
      const note = [person.hint, person.node].filter(Boolean).join(' · ');
      say(`    ${pad(person.name, width('name'))}${pad(person.role, width('role'))}${note}`);
    }
  }
  say('');
  say('按 Ctrl-C 停止，数据保留；npm run reset 清空。Ctrl-C stops and keeps the data; npm run reset empties it.');
};

const explain = (error: unknown): void => {
  if (!(error instanceof AlreadyRunning)) {
    process.stderr.write(`✗ 启动失败 · Start failed: ${error instanceof Error ? error.stack : String(error)}\n`);
    return;
  }
  const url = readJson<RunInfo>(stateFiles(stateFolder()).run)?.webUrl ?? '';
  process.stderr.write(`✗ 同心已在运行（进程 ${error.pid}）${url} · Tongxin is already running\n`);
};

const main = async (): Promise<void> => {
  const startedMs = performance.now();
  let system: System | undefined;
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    say('\n正在停止… Stopping…');
    // A job that does not end is cut off; it is handed over again at the next start.
    setTimeout(() => process.exit(0), STOP_LIMIT_MS).unref();
    await system?.stop();
    process.exit(0);
  };
  let stoppedAtMs = 0;
  const onSignal = (): void => {
    // The terminal and npm may both pass on one Ctrl-C; a later one means that somebody will not wait.
    if (isStopping && performance.now() - stoppedAtMs > DOUBLE_SIGNAL_MS) process.exit(1);
    if (!isStopping) stoppedAtMs = performance.now();
    void stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  watchNpm(() => void stop());
  const port = Number(process.env.TONGXIN_PORT);
  try {
    system = await startSystem({ say, ...(port > 0 ? { preferredPort: port } : {}) });
    if (isStopping) return await system.stop();
    printReady(system, (performance.now() - startedMs) / 1000);
  } catch (error) {
    explain(error);
    process.exit(1);
  }
};

await main();
