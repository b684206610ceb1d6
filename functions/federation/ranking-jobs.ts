import * as z from 'zod';
import type { JobMessage } from '#functions/batch/event-row.ts';
import { figureRows } from '#shared/federation/figures/store.ts';
import { rankUnions } from '#shared/federation/ranking/rules.ts';
import type { Ranking } from '#shared/federation/ranking/schema.ts';
import { putRanking, readRankingOf } from '#shared/federation/ranking/store.ts';
import { levelOf, parentOf } from '#shared/federation/tree/rules.ts';
import { addMs, InstantSchema, type Period, PeriodSchema } from '#shared/kernel/period.ts';
import type { Tools } from '#shared/kernel/tools.ts';
import type { Queue, QueueMessage } from '#shared/storage/queue.ts';
import type { Runtime } from '#shared/storage/runtime.ts';
import type { Store } from '#shared/storage/store.ts';

export const RANKING_JOB = 'federation.ranking.rebuild';

/** Clocks of two machines differ. */
const MARGIN_MS = 5000;
const REMEMBERED = 5000;
/** A node whose ranking is asked for again and again is built once in so many pauses: a payday lasts for hours. */
const BUSY_PAUSES = 10;
/** The most that SQS keeps a message back. */
const MAX_DELAY_SECONDS = 900;

const RebuildData = z.object({ code: z.string(), period: PeriodSchema, askedAt: InstantSchema });

const message = (data: z.infer<typeof RebuildData>): QueueMessage => ({
  type: 'job',
  name: RANKING_JOB,
  unionId: '',
  data,
});

/**
 * Asks for a district's ranking when its collection changed: one message a pause, which comes when the pause is over
 * and reads every change that it stood for. A container that forgets only sends one too many.
 */
export const rankingPace = (tools: Tools, queue: Pick<Queue, 'send'>, pauseSeconds: number) => {
  const pauseMs = pauseSeconds * 1000;
  const covered = new Map<string, number>();
  return async (code: string, period: Period): Promise<void> => {
    if (levelOf(code) !== 'district') return;
    const name = `${code}/${period}`;
    const askedAt = tools.now();
    const now = Date.parse(askedAt);
    if (now < (covered.get(name) ?? 0)) return;
    if (covered.size >= REMEMBERED) covered.clear();
    try {
      await queue.send(message({ code, period, askedAt }), pauseSeconds);
    } catch {
      // Figures do not wait for the queue: the next change asks again, and the nightly recount changes every node.
      return;
    }
    covered.set(name, now + pauseMs - Math.min(MARGIN_MS, pauseMs / 2));
  };
};

const build = async (db: Store, code: string, period: Period): Promise<Ranking> => {
  const rows = await figureRows(db).children(code, period);
  const nodes = rows.filter(({ id }) => id.startsWith(code));
  const below = await Promise.all(nodes.map(({ id }) => readRankingOf({ db }, id, period)));
  const unions = rows.filter((row) => !nodes.includes(row));
  return rankUnions(
    code,
    unions,
    below.filter((one) => one !== undefined),
  );
};

/**
 * Builds a node's ranking and asks for its parent's. Passes when a build began after the question, waits when the last
 * one is too young; so a node is built once for all that changed meanwhile. Twice is once.
 */
export const rebuildRanking = async (runtime: Runtime, { data }: JobMessage): Promise<void> => {
  const { code, period, askedAt } = RebuildData.parse(data);
  const { tools, queue } = runtime;
  const pauseSeconds = runtime.config.RANKING_PAUSE_SECONDS;
  const db = runtime.storeFor({ kind: 'node', code }, RANKING_JOB);
  const kept = await readRankingOf({ db }, code, period);
  const builtMs = kept ? Date.parse(kept.at) : 0;
  if (builtMs > Date.parse(askedAt) + MARGIN_MS) return;
  const at = tools.now();
  const waitSeconds = Math.ceil((builtMs - Date.parse(at)) / 1000) + BUSY_PAUSES * pauseSeconds;
  if (waitSeconds > 0) return queue.send(message({ code, period, askedAt }), Math.min(waitSeconds, MAX_DELAY_SECONDS));
  const ranking = await build(db, code, period);
  const parent = parentOf(code);
  // First the parent's message: after a crash in between, this node is built again. It comes a pause later and is dated
  // so, because a parent that is built until then may not see what is put here.
  if (parent !== undefined) {
    const comesAt = addMs(at, pauseSeconds * 1000);
    await queue.send(message({ code: parent, period, askedAt: comesAt }), pauseSeconds);
  }
  if (kept?.version !== ranking.version) await putRanking({ db }, code, period, ranking, at);
};
