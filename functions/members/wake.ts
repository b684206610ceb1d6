import * as z from 'zod';
import type { EventHandler, JobHandler } from '#functions/batch/registry.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { IMPORT_ID, type ImportStatus } from '#shared/members/imports/schema.ts';
import { loadImport } from '#shared/members/imports/store.ts';
import { ownerOf } from '#shared/storage/key-owner.ts';
import { jobContext } from '#shared/storage/means.ts';

export const WAKE_JOB = 'members.import.wake';
/** A step that has not moved for so long has nobody who works on it. */
const PATIENCE_SECONDS = 10;

const WakeData = z.object({ importId: z.string().regex(IMPORT_ID), version: z.int().optional() });

/**
 * After a step began: looks in later whether somebody works on it. The process may have ended between the commit of the
 * step and the message that starts its work, and a repeat of the request is answered out of the kept answer.
 */
export const lookInLater: EventHandler = async (runtime, event, row) => {
  const owner = ownerOf(row.pk);
  if (owner?.kind !== 'union') return;
  const data = { importId: event.entity.id };
  await runtime.queue.send({ type: 'job', name: WAKE_JOB, unionId: owner.id, data }, PATIENCE_SECONDS);
};

/** Does the work of a step that stands still, and looks in again at one that moves. */
export const makeWakeJob =
  (jobFor: (status: ImportStatus) => JobHandler | undefined): JobHandler =>
  async (runtime, message) => {
    const { importId, version } = WakeData.parse(message.data);
    const ctx = jobContext(runtime, WAKE_JOB, message.unionId as UnionId, runtime.tools.newId('request'));
    const state = await loadImport(ctx, importId);
    const job = state && jobFor(state.status);
    if (!state || !job) return;
    if (state.v === version) return job(runtime, { ...message, data: { importId } });
    const again = { ...message, data: { importId, version: state.v } };
    await runtime.queue.send(again, PATIENCE_SECONDS);
  };
