import type { UnionCtx } from '../../storage/context.ts';
import type { Account } from '../ledger/chart.ts';
import { readChart } from '../ledger/chart-store.ts';
import { readProjects } from '../ledger/project-store.ts';

export type LineNames = {
  readonly account: string;
  readonly zh: string;
  readonly en: string;
  readonly project: string | null;
  readonly projectName: string | null;
};

/** How lines are called in this union. */
export type Namer = {
  readonly accounts: readonly Account[];
  readonly accountOf: (code: string) => Account | undefined;
  /** Project ids by name. */
  readonly projects: ReadonlyMap<string, string>;
  readonly nameOf: (account: string, project: string | null) => LineNames;
};

/** The union's chart and projects, for the names of lines. */
export const openNames = async (ctx: UnionCtx): Promise<Namer> => {
  const [chart, projects] = await Promise.all([readChart(ctx), readProjects(ctx)]);
  const names = new Map(projects.map((one) => [one.id, one.name]));
  return {
    accounts: chart.accounts,
    accountOf: chart.accountOf,
    projects: new Map(projects.map((one) => [one.name, one.id])),
    nameOf: (account, project) => ({
      account,
      zh: chart.accountOf(account)?.zh ?? '',
      en: chart.accountOf(account)?.en ?? '',
      project,
      projectName: project === null ? null : (names.get(project) ?? project),
    }),
  };
};
