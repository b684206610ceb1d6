import { mkdirSync, rmSync } from 'node:fs';
import { claimState } from './claim.ts';
import { startClock } from './clock-poller.ts';
import { endAll, type Stops, startDoors } from './doors.ts';
import { type Engine, type EngineKind, startEngine } from './engine.ts';
import { LOCAL_TABLE } from './environment.ts';
import type { Handlers } from './handlers.ts';
import { writeJson } from './json-file.ts';
import { sweepPassingFiles } from './passing-files.ts';
import { type StateFiles, stateFiles, stateFolder } from './paths.ts';
import { startQueuePoller } from './queue-poller.ts';
import { type Queues, startQueues } from './queues.ts';
import type { Seed, SeedResult } from './seed/types.ts';
import { clearInterruptedSeed, ensureSeeded } from './seeding.ts';
import { deliveredSequence } from './stream-checkpoint.ts';
import { startStreamPoller } from './stream-poller.ts';
import { ensureTable } from './table-setup.ts';
import { ensureWebBuilt } from './web-build.ts';

export type RunInfo = {
  webUrl: string;
  apiUrl: string;
  issuerUrl: string;
  unionId: string;
  apiKey: string;
  people: { name: string; role: string; hint: string; node: string }[];
};

export type SystemOptions = {
  folder?: string;
  preferredPort?: number;
  buildWeb?: boolean;
  /** Tests give their own instead of `functions/entry`. */
  load?: () => Promise<Handlers>;
  /** Tests give their own; without one it is `seed/seed.ts`. */
  seed?: Seed;
  say?: (line: string) => void;
};

export type System = {
  run: RunInfo;
  engineKind: EngineKind;
  /** Resolves when every change so far has gone through the projector. */
  idle: () => Promise<void>;
  stop: () => Promise<void>;
};

type Say = (line: string) => void;
const IDLE_LIMIT_MS = 10_000;

const startData = async (folder: string, files: StateFiles, stops: Stops, say: Say) => {
  const starting = [
    startEngine({ folder, deliveredSequence: deliveredSequence(files.stream), say }),
    startQueues({ queues: files.queues, files: files.files }),
  ] as const;
  for (const part of starting) part.then((started) => stops.push(started.stop)).catch(() => {});
  const [engine, queues] = await Promise.all(starting);
  await ensureTable(engine.endpoint, process.env.TABLE_NAME ?? LOCAL_TABLE);
  await sweepPassingFiles(queues);
  return { engine, queues };
};

const startPollers = (
  engine: Engine,
  queues: Queues,
  handlers: Handlers,
  files: StateFiles,
  stops: Stops,
  startsNow: boolean,
  say: Say,
) => {
  const stream = startStreamPoller({
    startsNow,
    endpoint: engine.endpoint,
    tableName: process.env.TABLE_NAME ?? LOCAL_TABLE,
    checkpointFile: files.stream,
    undeliveredFile: files.undelivered,
    handler: handlers.projector,
    say,
  });
  stops.push(stream.stop);
  const { endpoint, queueUrl } = queues;
  const work = startQueuePoller({ endpoint, queueUrl, handler: handlers.worker, say });
  stops.push(work.stop);
  return stream;
};

const withLimit = (work: Promise<unknown>, limitMs: number): Promise<unknown> =>
  Promise.race([work, new Promise((done) => setTimeout(done, limitMs).unref())]);

const describeRun = (publicUrl: string, issuerUrl: string, seeded: SeedResult): RunInfo => ({
  webUrl: publicUrl,
  apiUrl: publicUrl,
  issuerUrl,
  unionId: seeded.unionId,
  apiKey: seeded.apiKey,
  people: seeded.people.map(({ name, role, hint, node }) => ({ name, role, hint, node })),
});

const startAll = async (options: SystemOptions, stops: Stops): Promise<System> => {
  const { folder = stateFolder(), buildWeb = true, say = () => {} } = options;
  const files = stateFiles(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  stops.push(await claimState(files.starter));
  rmSync(files.run, { force: true });
  if (clearInterruptedSeed(files))
    say('上次写入演示数据时被中断，重新开始。The last seed was interrupted; it starts over.');
  const web = buildWeb ? ensureWebBuilt(say) : Promise.resolve();
  web.catch(() => {});
  const data = await startData(folder, files, stops, say);
  const doors = await startDoors(data, files, options, stops, say);
  // The seed brings about itself all that follows from its year: a projector would only do it again, at twice the time.
  const seeded = await ensureSeeded(files, options.seed, say);
  const stream = startPollers(data.engine, data.queues, doors.handlers, files, stops, seeded.isFresh, say);
  if (seeded.isFresh) await withLimit(stream.idle(), IDLE_LIMIT_MS);
  const clock = startClock(doors.handlers.scheduler, say);
  stops.push(clock.stop);
  await Promise.all([web, clock.first]);
  await withLimit(stream.idle(), IDLE_LIMIT_MS);
  const run = describeRun(doors.publicUrl, doors.issuerUrl, seeded);
  stops.push(() => rmSync(files.run, { force: true }));
  writeJson(files.run, run, 0o600);
  return { run, engineKind: data.engine.kind, idle: stream.idle, stop: () => endAll(stops) };
};

/** The whole system in this process (and dynoxide beside it): what `npm start` runs and what journeys and benches start. */
export const startSystem = async (options: SystemOptions = {}): Promise<System> => {
  const stops: Stops = [];
  try {
    return await startAll(options, stops);
  } catch (error) {
    await endAll(stops);
    throw error;
  }
};
