import * as z from 'zod';
import type { JobHandler } from '#functions/batch/registry.ts';
import { hasDues } from '#shared/funds/dues/month-queries.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { IMPORT_JOBS } from '#shared/members/imports/actions.ts';
import { runCommit } from '#shared/members/imports/commit-run.ts';
import { runCheck } from '#shared/members/imports/jobs.ts';
import { IMPORT_ID, type ImportStatus } from '#shared/members/imports/schema.ts';
import { runUndo } from '#shared/members/imports/undo-run.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { jobContext } from '#shared/storage/means.ts';
import { makeWakeJob, WAKE_JOB } from './wake.ts';

const JobData = z.object({ importId: z.string().regex(IMPORT_ID) });

const jobOf =
  (name: string, run: (ctx: UnionCtx, importId: string) => Promise<void>): JobHandler =>
  async (runtime, message) => {
    const { importId } = JobData.parse(message.data);
    await run(jobContext(runtime, name, message.unionId as UnionId, runtime.tools.newId('request')), importId);
  };

const check = jobOf(IMPORT_JOBS.check, runCheck);
const commit = jobOf(IMPORT_JOBS.commit, runCommit);
// Who has dues on the books is a question for funds, which members does not know: it is joined here.
const undo = jobOf(IMPORT_JOBS.undo, (ctx, importId) => runUndo(ctx, importId, hasDues));

const BY_STATUS: Readonly<Partial<Record<ImportStatus, JobHandler>>> = {
  checking: check,
  committing: commit,
  undoing: undo,
};

/** Jobs of imports. Each may come twice or after a kill: it goes on where the manifest stands. */
export const MEMBER_JOBS: Readonly<Record<string, JobHandler>> = {
  [IMPORT_JOBS.check]: check,
  [IMPORT_JOBS.commit]: commit,
  [IMPORT_JOBS.undo]: undo,
  [WAKE_JOB]: makeWakeJob((status) => BY_STATUS[status]),
};
