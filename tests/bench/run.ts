import type { GoalResult } from './goal.ts';

type Bench = { readonly run: () => Promise<readonly GoalResult[]> };

/** Which file measures which goals; a file is loaded only when one of its goals is asked for. */
const BENCHES: readonly { readonly goals: readonly number[]; readonly load: () => Promise<Bench> }[] = [
  { goals: [1, 2, 8], load: () => import('./dues.ts') },
  { goals: [3, 4, 5, 6, 7, 8], load: () => import('./figures.ts') },
  { goals: [10], load: () => import('./handler.ts') },
  { goals: [12], load: () => import('./web.ts') },
  { goals: [13], load: () => import('./import.ts') },
];

const wanted = (): ReadonlySet<number> => {
  const at = process.argv.indexOf('--goal');
  const list = at >= 0 ? process.argv[at + 1] : process.argv.find((text) => text.startsWith('--goal='))?.slice(7);
  return new Set((list ?? '').split(',').filter(Boolean).map(Number));
};

const print = (results: readonly GoalResult[]): void => {
  for (const result of results) process.stdout.write(`${JSON.stringify(result)}\n`);
  const rows = results.map((result) => ({
    goal: result.goal,
    name: result.name,
    value: result.skipped ? `skipped: ${result.skipped}` : `${result.value} ${result.unit}`,
    target: result.target,
    ok: result.skipped ? '–' : result.ok ? 'yes' : 'NO',
    baseline: result.baseline ?? '',
  }));
  console.table(rows);
};

const goals = wanted();
const results: GoalResult[] = [];
for (const bench of BENCHES) {
  if (goals.size > 0 && !bench.goals.some((goal) => goals.has(goal))) continue;
  const { run } = await bench.load();
  results.push(...(await run()).filter((result) => goals.size === 0 || goals.has(result.goal)));
}
print(results);
process.exitCode = results.some((result) => !result.ok && !result.skipped) ? 1 : 0;
