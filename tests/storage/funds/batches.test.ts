import { beforeEach, describe, expect, test } from 'vitest';
import { postBatch } from '#shared/funds/dues/batch-actions.ts';
import { getBatch, listBatches, listBatchRows } from '#shared/funds/dues/batch-queries.ts';
import { correctDues } from '#shared/funds/dues/delta-actions.ts';
import { getDuesMonth } from '#shared/funds/dues/month-queries.ts';
import type { CreateDuesBatch, DuesRow } from '#shared/funds/dues/schema.ts';
import { resolveItem } from '#shared/funds/dues/worklist-actions.ts';
import { listWorklist } from '#shared/funds/dues/worklist-queries.ts';
import { readTrialBalance, verifyLedger } from '#shared/funds/ledger/actions.ts';
import { foldMonths } from '#shared/funds/ledger/proof.ts';
import { fen } from '#shared/kernel/fen.ts';
import { figuresOf } from '#shared/kernel/figures.ts';
import { period } from '#shared/kernel/period.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { key, pk } from '#shared/storage/keys.ts';
import { readMonth } from '#shared/storage/month.ts';
import { type Kit, makeKit } from '#tests/kit/api.ts';
import { declaredOf, rowsOf, type Seeded, seedUnion } from './kit.ts';

const november = period('2026-11');
const october = period('2026-10');
let kit: Kit;
let union: Seeded;

beforeEach(async () => {
  kit = makeKit();
  union = await seedUnion(kit, 5, { files: true });
});

const batch = (rows: DuesRow[], more: Partial<CreateDuesBatch> = {}): CreateDuesBatch => ({
  period: november,
  mode: 'commit',
  declared: declaredOf(rows),
  rows,
  ...more,
});

const everything = async (ctx: UnionCtx) => ({
  month: await readMonth(ctx, november),
  dues: await ctx.db.queryAll({ pk: pk.dues(union.unionId, november) }),
  vouchers: await ctx.db.queryAll({ pk: pk.vouchers(union.unionId, november) }),
  events: await ctx.db.queryAll({ pk: pk.unionEvents(union.unionId, november) }),
  worklist: await ctx.db.queryAll({ pk: pk.worklist(union.unionId) }),
});

const expectNothingChanged = async (call: () => Promise<unknown>, code: string) => {
  const ctx = union.payroll();
  const before = await everything(ctx);
  await expect(call()).rejects.toMatchObject({ code });
  expect(await everything(ctx)).toEqual(before);
};

describe('a batch is refused as a whole and changes nothing', () => {
  test('without an Idempotency-Key', async () => {
    const { idempotency: _, ...ctx } = union.payroll();
    await expectNothingChanged(() => postBatch(ctx, batch(rowsOf(union.lines))), 'http.idempotency.missing');
  });

  test('when count or sum are not what was declared', async () => {
    const rows = rowsOf(union.lines);
    const declared = declaredOf(rows);
    await expectNothingChanged(
      () => postBatch(union.payroll(), batch(rows, { declared: { ...declared, count: 6 } })),
      'funds.dues.declaredCountMismatch',
    );
    await expectNothingChanged(
      () => postBatch(union.payroll(), batch(rows, { declared: { ...declared, totalFen: declared.totalFen + 1 } })),
      'funds.dues.declaredTotalMismatch',
    );
  });

  test('for a month that has not begun, and for one that is closed', async () => {
    const rows = rowsOf(union.lines);
    await expectNothingChanged(
      () => postBatch(union.payroll(), batch(rows, { period: period('2026-12') })),
      'funds.dues.periodFuture',
    );
    for (const attribute of ['duesClosedAt', 'closedAt']) {
      const other = await seedUnion(kit, 1);
      const ctx = other.payroll();
      await ctx.db.update(key.month(other.unionId, november), {
        expression: `SET ${attribute} = :at`,
        values: { ':at': '2026-11-21T00:00:00.000Z' },
      });
      await expect(postBatch(ctx, batch(rowsOf(other.lines)))).rejects.toMatchObject({
        code: 'funds.dues.periodClosed',
      });
      expect(await ctx.db.queryAll({ pk: pk.dues(other.unionId, november) })).toEqual([]);
    }
  });

  test('with a row key twice', async () => {
    const [row] = rowsOf(union.lines) as [DuesRow];
    const rows = [row, { ...row, employeeNo: 'G00002' }];
    await expectNothingChanged(() => postBatch(union.payroll(), batch(rows)), 'funds.dues.keyTwice');
  });

  test('by somebody without the scope', async () => {
    const ctx = union.payroll();
    const actor = { ...ctx.actor, scopes: ['dues:read'] } as typeof ctx.actor;
    await expectNothingChanged(
      () => postBatch({ ...ctx, actor }, batch(rowsOf(union.lines))),
      'tenancy.access.scopeMissing',
    );
  });

  test('when its key was used for another content or for another month', async () => {
    const rows = rowsOf(union.lines);
    await postBatch(union.payroll('same'), batch(rows));
    await expectNothingChanged(
      () => postBatch(union.payroll('same'), batch(rows.slice(1))),
      'http.idempotency.keyReused',
    );
    await expectNothingChanged(
      () => postBatch(union.payroll('same'), batch(rows, { period: october })),
      'http.idempotency.keyReused',
    );
  });
});

describe('a committed run', () => {
  test('posts every row, books 102 to 401, counts figures and leaves one event', async () => {
    const rows = rowsOf(union.lines);
    const { totalFen } = declaredOf(rows);
    const ctx = union.payroll();
    const { batch: answer, isReplay } = await postBatch(ctx, batch(rows));
    expect(isReplay).toBe(false);
    expect(answer).toMatchObject({
      status: 'committed',
      counts: { rows: 5, posted: 5 },
      totals: { postedFen: totalFen },
    });
    expect(answer.rows).toEqual(rows.map(({ key: name, amountFen }) => ({ key: name, status: 'posted', amountFen })));
    const month = await readMonth(ctx, november);
    expect(figuresOf(month ?? {})).toMatchObject({
      duesPaidFen: totalFen,
      duesPayments: 5,
      incomeFen: totalFen,
      reporting: 1,
      duesUnmatchedFen: 0,
    });
    expect(foldMonths([month ?? {}])).toEqual(
      new Map([
        ['102', { debitFen: totalFen, creditFen: 0 }],
        ['401', { debitFen: 0, creditFen: totalFen }],
      ]),
    );
    const { events } = await everything(ctx);
    expect(events).toMatchObject([{ events: [{ name: 'funds.dues.runCommitted', entity: { id: answer.id } }] }]);
    expect(await readTrialBalance(union.finance())).toMatchObject({
      balanced: true,
      differenceFen: 0,
      vouchersChecked: 1,
    });
  });

  test('is answered the same when it is sent again, with one item read and nothing written', async () => {
    const rows = [...rowsOf(union.lines)];
    const first = await postBatch(union.payroll('again'), batch(rows));
    const before = await everything(union.payroll());
    kit.meter.entries.length = 0;
    const second = await postBatch(union.payroll('again'), batch(rows));
    expect(kit.meter.total()).toEqual({ read: 0.5, write: 0 });
    expect(second).toEqual({ isReplay: true, batch: first.batch });
    expect(await everything(union.payroll())).toEqual(before);
  });

  test('sends unmatched money to 215 and the worklist, lists what differs, and a replay says the same', async () => {
    const rows = rowsOf(union.lines);
    const [one, two, three] = rows as [DuesRow, DuesRow, DuesRow];
    const sent: DuesRow[] = [
      { ...one, amountFen: one.amountFen + 300 },
      two,
      three,
      { key: 'X1', employeeNo: 'X99999', amountFen: 3000 },
      { key: 'X2', idNumber: '110101199001010013', amountFen: 100 },
    ];
    const { batch: answer } = await postBatch(union.payroll('mixed'), batch(sent));
    expect(answer.rows).toEqual([
      { key: 'G00001', status: 'posted', amountFen: one.amountFen + 300, dueFen: one.amountFen, differs: true },
      { key: 'G00002', status: 'posted', amountFen: two.amountFen },
      { key: 'G00003', status: 'posted', amountFen: three.amountFen },
      {
        key: 'X1',
        status: 'unmatched',
        amountFen: 3000,
        code: 'funds.dues.memberNotFound',
        pointer: '/rows/3/employeeNo',
      },
      {
        key: 'X2',
        status: 'refused',
        amountFen: 100,
        code: 'kernel.identity.checksumMismatch',
        pointer: '/rows/4/idNumber',
      },
    ]);
    expect(answer.counts).toMatchObject({ posted: 3, unmatched: 1, refused: 1, differing: 1 });
    const again = await postBatch(union.payroll('mixed'), batch(sent));
    expect(again).toEqual({ isReplay: true, batch: answer });
    const month = await readMonth(union.payroll(), november);
    expect(month?.c_215).toBe(3000);
    expect(figuresOf(month ?? {}).duesUnmatchedFen).toBe(3000);
    const list = await listWorklist(union.finance(), { limit: 50 });
    expect(list.data.map(({ kind, amountFen, hint }) => ({ kind, amountFen, hint }))).toEqual(
      expect.arrayContaining([
        { kind: 'differs', amountFen: one.amountFen + 300, hint: 'G00001' },
        { kind: 'unmatched', amountFen: 3000, hint: 'X99999' },
      ]),
    );
    const stored = JSON.stringify(await everything(union.payroll()));
    expect(stored).not.toContain('110101199001010013');
  });

  test('counts no line twice when another run brings it again, and refuses another amount for it', async () => {
    const rows = rowsOf(union.lines);
    await postBatch(union.payroll(), batch(rows.slice(0, 3)));
    const [one, two] = rows as [DuesRow, DuesRow];
    const again = [one, { ...two, amountFen: two.amountFen + 5 }, ...rows.slice(3)];
    const { batch: answer } = await postBatch(union.payroll(), batch(again));
    expect(answer.rows.map((row) => row.status)).toEqual(['already_posted', 'refused', 'posted', 'posted']);
    expect(answer.rows[1]).toMatchObject({ code: 'funds.dues.alreadyPostedOtherAmount', pointer: '/rows/1/amountFen' });
    const month = await readMonth(union.payroll(), november);
    expect(figuresOf(month ?? {}).duesPaidFen).toBe(declaredOf(rows).totalFen);
  });

  test('does not book unmatched money twice when the file is sent again with a new key', async () => {
    const rows: DuesRow[] = [{ key: 'X1', employeeNo: 'X99999', amountFen: 3000 }];
    await postBatch(union.payroll(), batch(rows));
    const { batch: answer } = await postBatch(union.payroll(), batch(rows));
    expect(answer.rows).toMatchObject([{ status: 'already_posted' }]);
    expect(answer.voucherId).toBeNull();
    expect((await readMonth(union.payroll(), november))?.c_215).toBe(3000);
  });

  test('is listed, read by its id alone and gives back its rows with the callers’ keys', async () => {
    const rows = rowsOf(union.lines).map((row, index) => ({ ...row, key: `zeile-${index}` }));
    const { batch: answer } = await postBatch(
      union.payroll(),
      batch([...rows, { key: 'X1', employeeNo: 'X99999', amountFen: 3000 }]),
    );
    const { rows: _, corrections: __, mode: ___, ...summary } = answer;
    expect(await getBatch(union.finance(), answer.id)).toEqual(summary);
    expect((await listBatches(union.finance(), undefined)).data).toEqual([summary]);
    const all = await listBatchRows(union.finance(), answer.id, { limit: 1 });
    expect(all).toMatchObject({ hasMore: true, data: [{ key: 'X1', status: 'unmatched', hint: 'X99999' }] });
    const more = await listBatchRows(union.finance(), answer.id, { limit: 1, cursor: all.nextCursor ?? '' });
    expect(more.data.map(({ key: name, memberId }) => [name, memberId])).toEqual(
      union.lines.map((line, index) => [`zeile-${index}`, line.memberId]),
    );
    const unmatched = await listBatchRows(union.finance(), answer.id, { limit: 50, status: 'unmatched' });
    expect(unmatched).toMatchObject({ hasMore: false, data: [{ key: 'X1' }] });
    const foreign = listBatchRows(union.payroll(), answer.id, { limit: 1, cursor: all.nextCursor ?? '' });
    await expect(foreign).rejects.toMatchObject({ code: 'http.cursor.invalid' });
  });

  test('of another union does not exist', async () => {
    const { batch: answer } = await postBatch(union.payroll(), batch(rowsOf(union.lines)));
    const other = await seedUnion(kit, 1);
    await expect(getBatch(other.finance(), answer.id)).rejects.toMatchObject({ kind: 'notFound' });
    await expect(getBatch(other.finance(), 'dbt_ZZZZZZZZZZZZZZZZZZZZZZZZZZ')).rejects.toMatchObject({
      kind: 'notFound',
    });
  });

  test('for an earlier month counts there and is booked in the running one', async () => {
    const rows = rowsOf(union.lines);
    const { batch: answer } = await postBatch(union.payroll('late'), batch(rows, { period: october }));
    expect(answer.voucherId).toBe('2026-11-ji-000001');
    const { totalFen } = declaredOf(rows);
    const ctx = union.finance();
    expect(figuresOf((await readMonth(ctx, october)) ?? {})).toMatchObject({ duesPaidFen: totalFen, incomeFen: 0 });
    expect(figuresOf((await readMonth(ctx, november)) ?? {})).toMatchObject({ duesPaidFen: 0, incomeFen: totalFen });
    expect(await postBatch(union.payroll('late'), batch(rows, { period: october }))).toEqual({
      isReplay: true,
      batch: answer,
    });
    expect(await getDuesMonth(ctx, october)).toMatchObject({ paidFen: totalFen, batches: [answer.id] });
  });
});

describe('corrections that ride in a run', () => {
  const correction = { key: 'K1', employeeNo: 'G00001', period: october, deltaFen: fen(-500), reason: '多扣退还' };

  test('are refused one by one: of nobody, below nothing, in a month to come', async () => {
    const rows = rowsOf(union.lines);
    const { batch: answer } = await postBatch(
      union.payroll(),
      batch(rows, {
        corrections: [
          { ...correction, employeeNo: 'X1' },
          { ...correction, key: 'K2' },
        ],
      }),
    );
    expect(answer.corrections).toEqual([
      {
        key: 'K1',
        status: 'refused',
        deltaFen: -500,
        code: 'funds.dues.memberNotFound',
        pointer: '/corrections/0/employeeNo',
      },
      {
        key: 'K2',
        status: 'refused',
        deltaFen: -500,
        code: 'funds.dues.netNegative',
        pointer: '/corrections/1/deltaFen',
      },
    ]);
    await expectNothingChanged(
      () => postBatch(union.payroll(), batch(rows, { corrections: [{ ...correction, period: period('2026-12') }] })),
      'funds.dues.periodFuture',
    );
  });

  test('change the net of their month, are booked with the run, and never twice', async () => {
    const rows = rowsOf(union.lines);
    await postBatch(union.payroll(), batch(rows, { period: october }));
    const { batch: answer } = await postBatch(union.payroll(), batch(rows, { corrections: [correction] }));
    expect(answer.corrections).toEqual([{ key: 'K1', status: 'posted', deltaFen: -500 }]);
    expect(answer.totals).toMatchObject({ returnedFen: 500, addedFen: 0 });
    const again = await postBatch(union.payroll(), batch([], { corrections: [correction] }));
    expect(again.batch.corrections).toMatchObject([{ status: 'already_posted' }]);
    const [due] = rows;
    await expect(
      correctDues(union.finance(), {
        memberId: union.lines[0]?.memberId ?? '',
        period: october,
        deltaFen: fen(-(due?.amountFen ?? 0)),
        reason: '再退一次',
      }),
    ).rejects.toMatchObject({ code: 'funds.dues.netNegative' });
    expect(await readTrialBalance(union.finance())).toMatchObject({ balanced: true });
    expect(await verifyLedger(union.finance())).toMatchObject({ ok: true, vouchers: 2 });
  });
});

describe('the worklist', () => {
  const unmatchedItem = async () => {
    await postBatch(union.payroll(), batch([{ key: 'X1', employeeNo: 'X99999', amountFen: 3000 }]));
    const [item] = (await listWorklist(union.finance(), { limit: 10 })).data;
    if (!item) throw new Error('nothing on the worklist');
    return item;
  };

  test('refuses what cannot be done with an item, and an item of nobody', async () => {
    const item = await unmatchedItem();
    const finance = union.finance();
    await expect(resolveItem(finance, item.id, { action: 'accept', reason: '接受' })).rejects.toMatchObject({
      code: 'funds.dues.actionNotPossible',
    });
    await expect(resolveItem(finance, item.id, { action: 'book', reason: '入账' })).rejects.toMatchObject({
      code: 'funds.dues.memberMissing',
    });
    const stranger = { action: 'book', memberId: kit.tools.newId('member'), reason: '入账' } as const;
    await expect(resolveItem(finance, item.id, stranger)).rejects.toMatchObject({ kind: 'notFound' });
    await expect(
      resolveItem(finance, kit.tools.newId('worklistItem'), { action: 'return', reason: '退回' }),
    ).rejects.toMatchObject({ kind: 'notFound' });
    expect((await readMonth(finance, november))?.d_215).toBeUndefined();
  });

  test('books unmatched money to a member once, from 215 to 401', async () => {
    const item = await unmatchedItem();
    const memberId = union.lines[4]?.memberId ?? '';
    const done = await resolveItem(union.finance(), item.id, { action: 'book', memberId, reason: '工号写错' });
    expect(done).toMatchObject({ status: 'resolved', action: 'book' });
    await expect(resolveItem(union.finance(), item.id, { action: 'return', reason: '退回' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'funds.dues.itemResolved',
    });
    const month = await readMonth(union.finance(), november);
    expect(month).toMatchObject({ d_102: 3000, c_215: 3000, d_215: 3000, c_401: 3000 });
    expect(figuresOf(month ?? {})).toMatchObject({ duesPaidFen: 3000, duesUnmatchedFen: 0, duesPayments: 1 });
    expect((await listWorklist(union.finance(), { limit: 10 })).data).toEqual([]);
    expect(await readTrialBalance(union.finance())).toMatchObject({ balanced: true });
  });

  test('gives unmatched money back, and what was paid above what is due', async () => {
    const item = await unmatchedItem();
    await resolveItem(union.finance(), item.id, { action: 'return', reason: '退回单位' });
    const [row] = rowsOf(union.lines) as [DuesRow];
    await postBatch(union.payroll(), batch([{ ...row, amountFen: row.amountFen + 700 }]));
    const [differs] = (await listWorklist(union.finance(), { limit: 10 })).data;
    await resolveItem(union.finance(), differs?.id ?? '', { action: 'return', reason: '多扣退还' });
    const month = await readMonth(union.finance(), november);
    expect(figuresOf(month ?? {})).toMatchObject({ duesPaidFen: row.amountFen, duesUnmatchedFen: 0 });
    expect(await readTrialBalance(union.finance())).toMatchObject({ balanced: true, vouchersChecked: 4 });
    expect(await verifyLedger(union.finance())).toMatchObject({ ok: true });
  });
});

describe('a dry run', () => {
  test('answers what a commit would and writes nothing at all', async () => {
    const rows = rowsOf(union.lines);
    kit.meter.entries.length = 0;
    const { idempotency: _, ...ctx } = union.payroll();
    const { batch: answer } = await postBatch(ctx, batch(rows, { mode: 'dry_run' }));
    expect(kit.meter.total().write).toBe(0);
    expect(answer).toMatchObject({ status: 'dry_run', voucherId: null, committedAt: null, counts: { posted: 5 } });
    await expect(getBatch(union.finance(), answer.id)).rejects.toMatchObject({ kind: 'notFound' });
  });
});
