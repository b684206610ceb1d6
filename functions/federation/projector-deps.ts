import { figureRows } from '#shared/federation/figures/store.ts';
import { parentOf } from '#shared/federation/tree/rules.ts';
import type { Runtime } from '#shared/storage/runtime.ts';
import { labelsIn } from './labels.ts';
import { ownRowPace } from './own-row-pace.ts';
import { quarantineIn } from './poison.ts';
import type { ProjectorDeps } from './project-batch.ts';
import { rankingPace } from './ranking-jobs.ts';

/** The projector's means out of a runtime. What follows events is given by the entry, so that tests can stand in. */
export const projectorDeps = (
  runtime: Runtime,
  following: Pick<ProjectorDeps, 'isFollowed' | 'projectOffices'>,
): ProjectorDeps => {
  const { tools, queue } = runtime;
  const db = runtime.storeFor({ kind: 'projector' }, 'projector');
  return {
    rows: figureRows(db),
    labels: labelsIn(db, tools),
    parentOf,
    ownRowNow: ownRowPace(tools, queue, runtime.config.OWN_ROW_PAUSE_SECONDS),
    now: () => tools.now(),
    queue,
    askRanking: rankingPace(tools, queue, runtime.config.RANKING_PAUSE_SECONDS),
    quarantine: quarantineIn(db, tools),
    ...following,
  };
};
