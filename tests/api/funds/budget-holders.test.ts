import { expect, test } from 'vitest';
import { makeWorld, stationery } from './expenditure-kit.ts';

type Holders = { data: { title: string; applicant: string; heldFen: number }[] };

test('a line names the requests that hold its money, until they are withdrawn', async () => {
  const world = await makeWorld({ limits: { '50504': 3_000_00, '50102': 1_00 } });
  const made = await world.call<{ id: string }>('POST /v1/expenditures', 'finance', stationery(world, 100_00));
  expect(made.status).toBe(201);
  const holders = async (code: string) =>
    (await world.call<Holders>(`GET /v1/budgets/2026/lines/${code}/holders`, 'cashier')).body.data;
  expect(await holders('50504')).toMatchObject([{ expenditureId: made.body.id, heldFen: 100_00 }]);
  expect(await holders('50102')).toEqual([]);
  const execution = await world.call<{ totals: object }>('GET /v1/budgets/2026/execution', 'cashier');
  expect(execution.body.totals).toMatchObject({ encumberedFen: 100_00, actualFen: 0, unbudgetedFen: 0 });
});
