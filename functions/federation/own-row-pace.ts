import * as z from 'zod';
import type { JobMessage } from '#functions/batch/event-row.ts';
import { type RollUpDeps, refreshOwnRow } from '#shared/federation/figures/projection.ts';
import { figureRows } from '#shared/federation/figures/store.ts';
import { PeriodSchema } from '#shared/kernel/period.ts';
import type { Tools } from '#shared/kernel/tools.ts';
import type { Queue } from '#shared/storage/queue.ts';
import type { Runtime } from '#shared/storage/runtime.ts';
import { labelsIn } from './labels.ts';

export const REFRESH_JOB = 'federation.figures.refresh';

/** A change that comes this short before a refresh asks for another one: clocks of two machines differ. */
const MARGIN_MS = 5000;
const REMEMBERED = 5000;

type Pace = {
  /** Changes before this moment are read by a refresh that was asked for. */
  readonly coveredUntilMs: number;
  /** When the own row is written for the last time, as far as is known. */
  readonly writtenMs: number;
};

/**
 * A node's own row serves trends and long lists, so on a payday it is written once in a pause (two minutes) and not in
 * each window: the first change at once, later ones by a message that comes when the pause is over. Every change that is
 * passed over has such a message before it; a container that forgets only sends one too many.
 */
export const ownRowPace = (tools: Tools, queue: Pick<Queue, 'send'>, pauseSeconds: number): RollUpDeps['ownRowNow'] => {
  const pauseMs = pauseSeconds * 1000;
  const paces = new Map<string, Pace>();
  return async (code, period) => {
    const name = `${code}/${period}`;
    const now = Date.parse(tools.now());
    const pace = paces.get(name);
    if (paces.size >= REMEMBERED) paces.clear();
    if (!pace || now - pace.writtenMs >= pauseMs) {
      paces.set(name, { coveredUntilMs: 0, writtenMs: now });
      return true;
    }
    if (now < pace.coveredUntilMs) return false;
    try {
      await queue.send({ type: 'job', name: REFRESH_JOB, unionId: '', data: { code, period } }, pauseSeconds);
    } catch {
      // Figures do not wait for the queue: without a refresh on its way the row is written at once.
      return true;
    }
    paces.set(name, { coveredUntilMs: now + pauseMs - MARGIN_MS, writtenMs: now + pauseMs });
    return false;
  };
};

const RefreshData = z.object({ code: z.string(), period: PeriodSchema });

/** Adds a node's own row up again; twice is once. */
export const refreshNode = async (runtime: Runtime, { data }: JobMessage): Promise<void> => {
  const { code, period } = RefreshData.parse(data);
  const db = runtime.storeFor({ kind: 'node', code }, REFRESH_JOB);
  const { tools } = runtime;
  await refreshOwnRow({ rows: figureRows(db), labels: labelsIn(db, tools), now: () => tools.now() }, code, period);
};
