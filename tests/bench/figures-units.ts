import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '#infra/local/engine.ts';
import { ensureTable } from '#infra/local/table-setup.ts';
import { readDashboard } from '#shared/federation/figures/actions.ts';
import type { ChildRow } from '#shared/federation/figures/schema.ts';
import { figureRows } from '#shared/federation/figures/store.ts';
import { readRanking } from '#shared/federation/ranking/actions.ts';
import { rankUnions } from '#shared/federation/ranking/rules.ts';
import { putRanking } from '#shared/federation/ranking/store.ts';
import { type Figures, NO_FIGURES } from '#shared/kernel/figures.ts';
import { period } from '#shared/kernel/period.ts';
import { configFromEnv } from '#shared/storage/config.ts';
import type { NodeCtx } from '#shared/storage/context.ts';
import { key } from '#shared/storage/keys.ts';
import { nodeContext } from '#shared/storage/means.ts';
import { makeRuntime, type Runtime } from '#shared/storage/runtime.ts';
import { memoryBlobs, recordingQueue, type TestMeter, testMeter } from '#tests/kit/memory-ports.ts';
import { makeTools } from '#tests/kit/tools.ts';
import { randomOf } from '#tests/simulation/random.ts';
import { type GoalResult, rounded } from './goal.ts';

const NOVEMBER = period('2026-11');
const TABLE = 'tongxin-bench-figures';
const LONG_NAME = '江苏省南京市鼓楼区华东精密机械制造集团股份有限公司工会委员会第一分会';

/** Figures of a union or a region with so many members, none of them zero: the longest rows there are. */
const figuresOfMembers = (members: number): Figures => {
  const yearFen = members * 4_200_00;
  return Object.fromEntries(
    Object.keys(NO_FIGURES).map((name, index) => [
      name,
      name.endsWith('Fen') ? yearFen + index * 1237 : Math.ceil((members * (index + 3)) / 20),
    ]),
  ) as Figures;
};

type Bed = { readonly runtime: Runtime; readonly meter: TestMeter };

const contextOf = ({ runtime }: Bed, code: string): NodeCtx => {
  const actor = { kind: 'person', personId: runtime.tools.newId('person'), name: '测试' } as const;
  return nodeContext(runtime, { actor, requestId: 'req_bench', useCase: 'view' }, { code, roles: ['analyst'] });
};

/** Puts a node's children and its own row, then reads the screen; answers the units of both Queries. */
const measureView = async (bed: Bed, code: string, ids: readonly string[], members: number, limit: number) => {
  const rows = figureRows(bed.runtime.storeFor({ kind: 'projector' }, 'setup'));
  const figures = figuresOfMembers(members);
  for (const id of ids) await rows.putChild(code, NOVEMBER, { id, name: LONG_NAME, figures, version: 40 });
  const path = [{ code: code.slice(0, 2), name: '江苏省总工会' }];
  const own = { period: NOVEMBER, name: '南京市鼓楼区总工会', path, figures, version: 40, at: bed.runtime.tools.now() };
  await rows.putSelf(code, own);
  bed.meter.entries.length = 0;
  const view = await readDashboard(contextOf(bed, code), code, { month: NOVEMBER, limit });
  if (view.children.length !== Math.min(ids.length, limit)) throw new Error('the view is not complete');
  const reads = bed.meter.entries.filter((entry) => entry.useCase === 'view');
  const ofChildren = reads.find((entry) => entry.partitions.some((name) => name.includes(NOVEMBER)));
  return { children: ofChildren?.readUnits ?? 0, screen: bed.meter.total('view').read };
};

const nodeIds = (parent: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${parent}${String(index + 10)}`);
const unionIds = (bed: Bed, count: number): string[] =>
  Array.from({ length: count }, () => bed.runtime.tools.newId('union'));

/** A district's ranking at its largest: no union stands at two ends, so all 600 places are of different unions. */
const spreadRates = (bed: Bed, count: number): readonly ChildRow[] => {
  const random = randomOf(7);
  return unionIds(bed, count).map((id) => {
    const duesDueFen = 600_000;
    const contributionDueFen = 4_800_000;
    const figures = {
      ...NO_FIGURES,
      unions: 1,
      employees: 10_000,
      members: random.below(10_000),
      duesDueFen,
      duesPaidFen: random.below(duesDueFen),
      contributionDueFen,
      contributionPaidFen: random.below(contributionDueFen),
    };
    return { id, name: LONG_NAME, figures, version: 40 };
  });
};

/** Reads one ranking of 1,000 unions; answers the units of the packed item and of the whole answer with 20 names. */
const measureRanking = async (bed: Bed, code: string) => {
  const db = bed.runtime.storeFor({ kind: 'projector' }, 'setup');
  const rows = spreadRates(bed, 1000);
  const node = { code, name: '鼓楼区总工会', level: 'district', path: [], v: 1 };
  const listed = rows.map(({ id, name }) => ({
    ...key.nodeUnion(code, id),
    unionId: id,
    name,
    status: 'active',
    v: 1,
  }));
  await db.writeMany([{ ...key.node(code), ...node }, ...listed]);
  bed.meter.entries.length = 0;
  await putRanking({ db }, code, NOVEMBER, rankUnions(code, rows, []), bed.runtime.tools.now());
  const written = bed.meter.total('setup').write;
  const query = { month: NOVEMBER, by: 'dues', order: 'worst', limit: 20 } as const;
  const view = await readRanking(contextOf(bed, code), code, query);
  if (view.data.length !== 20 || view.unions !== 1000) throw new Error('the ranking is not complete');
  const ofItem = bed.meter.entries.find((entry) => entry.useCase === 'view' && entry.operation === 'query');
  return { item: ofItem?.readUnits ?? 0, answer: bed.meter.total('view').read, written };
};

const measureAll = async (bed: Bed): Promise<readonly GoalResult[]> => {
  const nation = await measureView(bed, '10', nodeIds('10', 31), 8_700_000, 200);
  const district = await measureView(bed, '110101', unionIds(bed, 1000), 50_000, 50);
  const small = await measureView(bed, '120101', unionIds(bed, 31), 32, 200);
  const large = await measureView(bed, '130101', unionIds(bed, 31), 32_000, 200);
  const ranking = await measureRanking(bed, '140101');
  const result = (goal: number, name: string, value: number, limit: number, unit: string): GoalResult => ({
    goal,
    name,
    value: rounded(value, 3),
    unit,
    target: `≤ ${limit}`,
    ok: value <= limit,
    baseline: goal === 7 ? 'counting members: 0.028 each' : 'counting members: 1,000 ×',
  });
  return [
    result(7, 'read units of a node with 31 children', nation.children, 1, 'read units'),
    result(7, 'read units of the first 50 children of a district of 1,000', district.children, 1.5, 'read units'),
    result(7, 'read units of the whole screen, own totals and month before included', nation.screen, 1.5, 'read units'),
    {
      ...result(7, 'read units of a ranking of 1,000 unions', ranking.item, 2.1, 'read units'),
      baseline: `answer with 20 names: ${ranking.answer}; rebuild, once in 1 to 10 minutes: ${ranking.written} written`,
    },
    result(8, 'read units of a view, 1,000 to 1,000,000 members', large.screen / small.screen, 1, '×'),
  ];
};

/** Goals 7 and 8: read units that the engine itself reports for the product's own reads. */
export const measureReadUnits = async (): Promise<readonly GoalResult[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-bench-'));
  const engine = await startEngine({ folder });
  try {
    await ensureTable(engine.endpoint, TABLE);
    process.env.AWS_ACCESS_KEY_ID ??= 'local';
    process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
    const key = Buffer.alloc(32, 7).toString('base64');
    const config = configFromEnv({
      TABLE_NAME: TABLE,
      TABLE_ENDPOINT: engine.endpoint,
      MASTER_KEY: key,
      SEAL_KEY: key,
      AWS_REGION: 'local',
      PUBLIC_URL: 'http://localhost:5180',
      ISSUER_URL: 'http://localhost:5181',
    });
    const meter = testMeter();
    const ports = { queue: recordingQueue(), blobs: memoryBlobs() };
    return await measureAll({ runtime: makeRuntime(config, { tools: makeTools(), meter, ...ports }), meter });
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
