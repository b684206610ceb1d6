import { useQuery } from '@tanstack/react-query';
import {
  type BudgetFileRows,
  type BudgetVersion,
  type BudgetYear,
  compareBudgetVersions,
  createBudgetVersion,
  getBudget,
  getBudgetExecution,
  getBudgetVersion,
  listBudgetLineEntries,
  listBudgetLineHolders,
  listBudgets,
  listDistricts,
  listProjects,
  readBudgetFile,
  type SaveBudget,
  type SetInterimSpending,
  saveBudgetVersion,
  setInterimSpending,
  type TakeBudgetStep,
  takeBudgetStep,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';

const BUDGET = ['funds', 'budget'];
const stale = [BUDGET];

export const useBudgets = () => useQuery({ queryKey: [...BUDGET, 'years'], queryFn: () => listBudgets() });

export const useBudget = (year: number) =>
  useQuery({ queryKey: [...BUDGET, 'year', year], queryFn: () => getBudget(year) });

/** The version in force of a year; nothing while there is none or it is not known yet. */
export const useBudgetInForce = (year: number): BudgetVersion | undefined => {
  const number = useBudget(year).data?.inForce ?? null;
  const { data } = useQuery({
    queryKey: [...BUDGET, 'version', year, number],
    queryFn: () => getBudgetVersion(year, number ?? 1),
    enabled: number !== null,
  });
  return data;
};

/** While a version waits for the upper union the page looks now and then whether it has answered. */
const LOOK_AGAIN_MS = 20_000;

export const useVersion = (year: number, number: number) =>
  useQuery({
    queryKey: [...BUDGET, 'version', year, number],
    queryFn: () => getBudgetVersion(year, number),
    refetchInterval: ({ state }) => (state.data?.filedAt ? LOOK_AGAIN_MS : false),
  });

const CITY_LENGTH = 4;
const FRESH_MS = 600_000;

/** The name of a federation; empty until it is known. */
export const useUpperName = (code: string): string => {
  const under = code.slice(0, CITY_LENGTH);
  const { data } = useQuery({
    queryKey: ['tenancy', 'districts', under],
    queryFn: async () => (await listDistricts({ under })).data,
    staleTime: FRESH_MS,
  });
  return data?.find((each) => each.code === code)?.name ?? '';
};

export const useComparison = (year: number, number: number, base: number) =>
  useQuery({
    queryKey: [...BUDGET, 'comparison', year, number, base],
    queryFn: () => compareBudgetVersions(year, number, base),
  });

export const useExecution = (year: number) =>
  useQuery({ queryKey: [...BUDGET, 'execution', year], queryFn: () => getBudgetExecution(year) });

export const useProjects = () =>
  useQuery({ queryKey: ['funds', 'projects'], queryFn: () => listProjects(), select: ({ data }) => data });

export const useBegin = (year: number, done: (version: BudgetVersion) => void) =>
  useAction({
    run: (reason: string, key) => createBudgetVersion(year, { reason }, { idempotencyKey: key }),
    stale,
    done,
  });

type Place = { readonly year: number; readonly number: number };

export const useSave = ({ year, number }: Place, done: () => void) =>
  useAction({
    run: (input: SaveBudget, key) => saveBudgetVersion(year, number, input, { idempotencyKey: key }),
    stale,
    done,
  });

export const useStep = ({ year, number }: Place, done: (version: BudgetVersion) => void) =>
  useAction({
    run: (input: TakeBudgetStep, key) => takeBudgetStep(year, number, input, { idempotencyKey: key }),
    stale,
    done,
  });

export const useInterim = (year: number, done: (after: BudgetYear) => void) =>
  useAction({ run: (input: SetInterimSpending) => setInterimSpending(year, input), stale, done });

export const useFileRows = (year: number, done: (rows: BudgetFileRows) => void) =>
  useAction({ run: (uploadId: string) => readBudgetFile(year, { uploadId }), done });

export const fileOf = ({ year, number }: Place): string => `/v1/budgets/${year}/versions/${number}/file`;

type Line = { readonly year: number; readonly account: string; readonly project: string | undefined };
type Page = { readonly cursor?: string | undefined; readonly limit: number };

const asked = ({ project }: Line, { cursor, limit }: Page) => ({
  limit,
  ...(project === undefined ? {} : { project }),
  ...(cursor === undefined ? {} : { cursor }),
});

export const useLineEntries = (line: Line, period: string) =>
  useCursorList({
    key: [...BUDGET, 'entries', line, period],
    pageSize: 100,
    load: (page) => listBudgetLineEntries(line.year, line.account, period, asked(line, page)),
  });

export const useLineHolders = (line: Line) =>
  useCursorList({
    key: [...BUDGET, 'holders', line],
    pageSize: 100,
    load: (page) => listBudgetLineHolders(line.year, line.account, asked(line, page)),
  });
