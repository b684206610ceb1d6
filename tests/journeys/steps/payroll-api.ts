import { expect } from 'vitest';
import { lineOf, troubleOf, unmatched } from './payroll-file.ts';
import { SUBJECT } from './roster.ts';
import { callWithKey, truth, type World } from './world.ts';

type Row = { key: string; status: string; code?: string };
type Batch = { id: string; status: string; counts: Record<string, number>; rows: Row[] };
type Members = { data: { employeeNo: string; dueFen: number }[] };

const { period } = truth.payroll;
const rowOf = (no: string, amountFen: number) => ({ key: no, employeeNo: no, amountFen });
const bodyOf = (mode: 'dry_run' | 'commit', rows: readonly ReturnType<typeof rowOf>[]) => ({
  period,
  mode,
  declared: { count: rows.length, totalFen: rows.reduce((sum, row) => sum + row.amountFen, 0) },
  rows,
});
const post = (world: World, idempotencyKey: string, body: unknown) =>
  callWithKey<Batch>(world, 'POST', '/v1/dues/batches', { idempotencyKey, body });

/** Three lines are tried: one of a member, two that fit nobody; nothing is posted. */
export const tryByApi = async (world: World): Promise<void> => {
  const strangers = unmatched.slice(0, 2).map(({ no, amountFen }) => rowOf(no, amountFen));
  const rows = [rowOf(SUBJECT, lineOf(SUBJECT).amountFen), ...strangers];
  const { status, body } = await post(world, 'journey-try', bodyOf('dry_run', rows));
  expect([status, body.counts.posted, body.counts.unmatched]).toEqual([200, 1, 2]);
  expect(body.rows.map((row) => row.status)).toEqual(['posted', 'unmatched', 'unmatched']);
  const runs = await callWithKey<{ data: unknown[] }>(world, 'GET', '/v1/dues/batches');
  expect(runs.body.data).toEqual([]);
};

/** The line that the file lacked arrives late, by API; the same call again says that it is a replay. */
export const postLate = async (world: World): Promise<void> => {
  const { no } = troubleOf('dues-missing-line');
  const path = `/v1/dues/months/${period}/members?status=unpaid&limit=200`;
  const unpaid = await callWithKey<Members>(world, 'GET', path);
  const [missing] = unpaid.body.data;
  expect(unpaid.body.data.map(({ employeeNo }) => employeeNo)).toEqual([no]);
  world.found.set('lateFen', String(missing?.dueFen));
  const body = bodyOf('commit', [rowOf(no, missing?.dueFen ?? 0)]);
  const first = await post(world, 'journey-late', body);
  expect([first.status, first.body.counts.posted, first.headers['idempotent-replayed']]).toEqual([201, 1, undefined]);
  const again = await post(world, 'journey-late', body);
  expect([again.status, again.headers['idempotent-replayed']]).toEqual([200, 'true']);
  expect(again.body).toEqual(first.body);
};
