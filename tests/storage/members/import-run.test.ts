import { describe, expect, test } from 'vitest';
import { figuresOf } from '#shared/kernel/figures.ts';
import { cancelImport, commitImport, undoImport } from '#shared/members/imports/actions.ts';
import { runCommit } from '#shared/members/imports/commit-run.ts';
import { getImport, listSkipped } from '#shared/members/imports/queries.ts';
import { runUndo } from '#shared/members/imports/undo-run.ts';
import { createMember, updateMember } from '#shared/members/roster/actions.ts';
import { listMembers } from '#shared/members/roster/queries.ts';
import { CreateMember } from '#shared/members/roster/schema.ts';
import { loadRoster, readRoster } from '#shared/members/roster/store.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { pk } from '#shared/storage/keys.ts';
import { readMonth, runningPeriod } from '#shared/storage/month.ts';
import { makeKit } from '#tests/kit/api.ts';
import { makeUnion } from '#tests/kit/union.ts';
import { checkedImport, drainJobs, idNumberOf, jobCtx, personRow } from './roster-file.ts';

const ROWS = 120;
const clean = Array.from({ length: ROWS }, (_, index) => personRow(index));

const setUp = async (rows = clean) => {
  const kit = makeKit();
  const union = await makeUnion(kit);
  const ctx = union.ctxFor('chair');
  const { id } = await checkedImport(kit, ctx, rows);
  return { kit, union, ctx, id, job: jobCtx(kit, union) };
};

const figures = async (ctx: UnionCtx) => figuresOf((await readMonth(ctx, runningPeriod(ctx))) ?? {});

/** Lets the worker die at its nth transaction: before it is sent, or after it was committed and before the reply. */
const dieAt = (ctx: UnionCtx, nth: number, when: 'before' | 'after'): void => {
  const transact = ctx.db.transact.bind(ctx.db);
  let count = 0;
  ctx.db.transact = async (actions, token) => {
    count += 1;
    if (count === nth && when === 'before') throw new Error('killed');
    await transact(actions, token);
    if (count === nth) throw new Error('killed');
  };
};

const expectWhole = async (ctx: UnionCtx, rows = ROWS): Promise<void> => {
  const { lines } = await readRoster(ctx);
  expect(lines).toHaveLength(rows);
  expect(new Set(lines.map(({ memberId }) => memberId)).size).toBe(rows);
  expect(lines.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: rows }, (_, index) => index));
  expect(await ctx.db.queryAll({ pk: pk.identityLocks(ctx.scope.unionId) })).toHaveLength(rows);
  expect(await ctx.db.queryAll({ pk: pk.members(ctx.scope.unionId) })).toHaveLength(rows);
  expect(await figures(ctx)).toMatchObject({ members: rows, duesDueFen: rows * 3270, joined: rows });
};

describe('a commit that is cut short', () => {
  test.each([
    [1, 'before'],
    [2, 'before'],
    [2, 'after'],
    [3, 'after'],
  ] as const)('at transaction %i (%s it was sent): the next run loses and doubles nothing', async (nth, when) => {
    const { kit, union, ctx, id, job } = await setUp();
    await commitImport(ctx, id);
    dieAt(job, nth, when);
    await expect(runCommit(job, id)).rejects.toThrow('killed');
    expect((await getImport(ctx, id)).status).toBe('committing');
    await runCommit(jobCtx(kit, union), id);
    expect(await getImport(ctx, id)).toMatchObject({ status: 'committed', committed: { created: ROWS, changed: 0 } });
    await expectWhole(ctx);
  });

  test('two workers with the same message write each row once', async () => {
    const { kit, union, ctx, id, job } = await setUp();
    await commitImport(ctx, id);
    await Promise.all([runCommit(job, id), runCommit(jobCtx(kit, union), id)]);
    expect((await getImport(ctx, id)).status).toBe('committed');
    await expectWhole(ctx);
  });

  test('somebody who adds one of the people meanwhile is met and not doubled', async () => {
    const { ctx, id, job } = await setUp();
    await commitImport(ctx, id);
    const transact = job.db.transact.bind(job.db);
    let count = 0;
    job.db.transact = async (actions, token) => {
      count += 1;
      if (count === 2)
        await createMember(
          ctx,
          CreateMember.parse({ name: '欧阳少东', idNumber: idNumberOf(ROWS - 1), wageBaseFen: 654_321 }),
        );
      await transact(actions, token);
    };
    await runCommit(job, id);
    expect(await getImport(ctx, id)).toMatchObject({
      status: 'committed',
      committed: { created: ROWS - 1, changed: 1 },
    });
    await expectWhole(ctx);
  });

  test('a job that comes again after the end does nothing', async () => {
    const { kit, ctx, id, job } = await setUp();
    await commitImport(ctx, id);
    await drainJobs(kit);
    const before = kit.meter.total().write;
    await runCommit(job, id);
    await runUndo(job, id);
    expect(kit.meter.total().write).toBe(before);
  });
});

describe('cancelling', () => {
  test('a running commit stops at its next chunk, keeps what it wrote and can be taken back', async () => {
    const { kit, ctx, id, job } = await setUp();
    await commitImport(ctx, id);
    const transact = job.db.transact.bind(job.db);
    let count = 0;
    job.db.transact = async (actions, token) => {
      await transact(actions, token);
      count += 1;
      if (count === 1) await cancelImport(ctx, id);
    };
    await runCommit(job, id);
    const stopped = await getImport(ctx, id);
    expect(stopped).toMatchObject({ status: 'cancelled', isCancelRequested: true });
    expect(stopped.committed.created).toBeGreaterThan(0);
    expect(stopped.committed.created).toBeLessThan(ROWS);
    await undoImport(ctx, id);
    await drainJobs(kit);
    expect((await readRoster(ctx)).lines).toEqual([]);
    expect(await figures(ctx)).toMatchObject({ members: 0, duesDueFen: 0, joined: 0 });
  });

  test('before the commit nothing was written', async () => {
    const { ctx, id } = await setUp();
    expect((await cancelImport(ctx, id)).status).toBe('cancelled');
    await expect(commitImport(ctx, id)).rejects.toMatchObject({ code: 'members.import.wrongStatus' });
    expect((await readRoster(ctx)).lines).toEqual([]);
  });
});

describe('running a file again', () => {
  test('finds no change and leaves nothing to commit', async () => {
    const { kit, ctx, id } = await setUp();
    await commitImport(ctx, id);
    await drainJobs(kit);
    const again = await checkedImport(kit, ctx, clean);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: ROWS, refused: 0 });
    await expect(commitImport(ctx, again.id)).rejects.toMatchObject({ code: 'members.import.nothingToCommit' });
    expect(again.isMappingRemembered).toBe(true);
  });

  test('with blanks erases nothing, with changes writes only those', async () => {
    const { kit, ctx, id } = await setUp();
    await commitImport(ctx, id);
    await drainJobs(kit);
    const changed = clean.map((_, index) =>
      index < 60 ? personRow(index, { department: '', phone: '' }) : personRow(index, { wage: '7000', name: '欧阳东' }),
    );
    const again = await checkedImport(kit, ctx, changed);
    expect(again.counts).toMatchObject({ changed: 60, unchanged: 60 });
    await commitImport(ctx, again.id);
    await drainJobs(kit);
    expect(await getImport(ctx, again.id)).toMatchObject({
      status: 'committed',
      committed: { created: 0, changed: 60 },
    });
    expect(await figures(ctx)).toMatchObject({ members: ROWS, duesDueFen: 60 * 3270 + 60 * 3500 });
    const page = await listMembers(ctx, { q: '欧阳少东', limit: 200 });
    expect(page.data).toHaveLength(60);
    expect(page.data.every(({ department, phoneMasked }) => department !== null && phoneMasked !== null)).toBe(true);
  });

  test('headcount follows when the roster has more people employed than were declared', async () => {
    const { kit, ctx, id } = await setUp();
    expect((await figures(ctx)).employees).toBe(100);
    await commitImport(ctx, id);
    await drainJobs(kit);
    expect((await figures(ctx)).employees).toBe(ROWS);
  });
});

describe('a row that is likelier another person', () => {
  test('is refused: another name with another employee number, or by the employee number alone', async () => {
    const { kit, ctx, id } = await setUp(clean.slice(0, 3));
    await commitImport(ctx, id);
    await drainJobs(kit);
    const rows = [
      personRow(0, { name: '马宇', no: 'G90000' }),
      personRow(1, { name: '马宇', id: '' }),
      personRow(2, { name: '马宇' }),
    ];
    const again = await checkedImport(kit, ctx, rows);
    expect(again.counts).toMatchObject({ refused: 2, changed: 1 });
    await commitImport(ctx, again.id);
    await drainJobs(kit);
    expect((await listMembers(ctx, { q: '马宇', limit: 50 })).data.map(({ employeeNo }) => employeeNo)).toEqual([
      'G00002',
    ]);
  });
});

describe('undoing a whole import', () => {
  test('removes who was added and restores who was changed, as it was', async () => {
    const { kit, ctx, id } = await setUp();
    await commitImport(ctx, id);
    await drainJobs(kit);
    const before = await loadRoster(ctx);
    const figuresBefore = await figures(ctx);
    const more = [...clean.map((_, index) => personRow(index, { wage: '9000' })), personRow(500), personRow(501)];
    const second = await checkedImport(kit, ctx, more);
    await commitImport(ctx, second.id);
    await drainJobs(kit);
    await undoImport(ctx, second.id);
    await drainJobs(kit);
    expect(await getImport(ctx, second.id)).toMatchObject({
      status: 'undone',
      undone: { removed: 2, restored: ROWS, skipped: 0 },
    });
    const after = await loadRoster(ctx);
    const linesOf = (roster: typeof before) => [...roster.pages.values()].flatMap(({ lines }) => lines.filter(Boolean));
    expect(linesOf(after)).toEqual(linesOf(before));
    expect(await figures(ctx)).toEqual(figuresBefore);
  });

  test('leaves alone and lists who was touched since or has dues', async () => {
    const { kit, union, ctx, id } = await setUp();
    await commitImport(ctx, id);
    await drainJobs(kit);
    const { lines } = await readRoster(ctx);
    const touched = lines[3]?.memberId ?? '';
    await updateMember(ctx, touched, { team: '甲班' });
    await undoImport(ctx, id);
    await runUndo(jobCtx(kit, union), id, async () => new Set([7]));
    expect((await getImport(ctx, id)).undone).toEqual({ removed: ROWS - 2, restored: 0, skipped: 2 });
    expect(await listSkipped(ctx, id)).toEqual(
      expect.arrayContaining([
        { memberId: touched, code: 'members.undo.touched' },
        { memberId: lines[7]?.memberId, code: 'members.undo.hasDues' },
      ]),
    );
    expect((await readRoster(ctx)).lines.map(({ ordinal }) => ordinal)).toEqual([3, 7]);
  });

  test('goes on after a kill and never takes back twice', async () => {
    const { kit, union, ctx, id, job } = await setUp();
    await commitImport(ctx, id);
    await drainJobs(kit);
    await undoImport(ctx, id);
    dieAt(job, 2, 'after');
    await expect(runUndo(job, id)).rejects.toThrow('killed');
    await runUndo(jobCtx(kit, union), id);
    expect((await getImport(ctx, id)).undone).toEqual({ removed: ROWS, restored: 0, skipped: 0 });
    expect(await figures(ctx)).toMatchObject({ members: 0, joined: 0, duesDueFen: 0 });
    expect(await ctx.db.queryAll({ pk: pk.identityLocks(union.unionId) })).toEqual([]);
  });
});
