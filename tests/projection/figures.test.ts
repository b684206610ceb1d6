import { beforeEach, describe, expect, it } from 'vitest';
import type { Poison } from '#functions/federation/poison.ts';
import { type ProjectorDeps, projectBatch } from '#functions/federation/project-batch.ts';
import { parentOf } from '#shared/federation/tree/rules.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { type FigureDeltas, type FigureName, figureAttribute } from '#shared/kernel/figures.ts';
import { instant, period } from '#shared/kernel/period.ts';
import type { Item } from '#shared/storage/item.ts';
import { key } from '#shared/storage/keys.ts';
import type { QueueMessage } from '#shared/storage/queue.ts';
import type { StreamRecord } from '#shared/storage/stream.ts';
import { MemoryRows, plainLabels } from '#tests/simulation/memory-rows.ts';
import { recorder, sequenceOf } from './records.ts';

const NOVEMBER = period('2026-11');

const monthImage = (version: number, figures: FigureDeltas, node: string | undefined = '320106'): Item => ({
  v: version,
  ...(node === undefined ? {} : { node }),
  ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [figureAttribute(name as FigureName), value])),
});

describe('projection of figures and events', () => {
  let record: ReturnType<typeof recorder>;
  let rows: MemoryRows;
  let pending: StreamRecord[];
  let puts: string[];
  let poisons: Poison[];
  let messages: QueueMessage[];
  let deps: ProjectorDeps;

  beforeEach(() => {
    record = recorder();
    pending = [];
    puts = [];
    poisons = [];
    messages = [];
    rows = new MemoryRows(
      ({ node, period: month, row }) => {
        pending.push(record(key.childFigures(node, month, row.id), { v: row.version }));
      },
      (row) => {
        puts.push(row);
      },
    );
    deps = {
      rows: rows.port(),
      labels: plainLabels,
      parentOf,
      ownRowNow: async () => true,
      now: () => instant('2026-11-22T02:00:00.000Z'),
      queue: {
        sendMany: async (more) => {
          messages.push(...more);
        },
      },
      quarantine: async (poison) => {
        poisons.push(poison);
      },
      isFollowed: (event) => event.followed !== false,
      projectOffices: async () => {},
      askRanking: async () => {},
    };
  });

  const month = (unionId: string, version: number, figures: FigureDeltas, before?: Item) =>
    record(key.month(unionId, NOVEMBER), monthImage(version, figures), before);

  const drain = async (): Promise<void> => {
    while (pending.length > 0) await projectBatch(pending.splice(0), deps);
  };

  const members = (node: string): number | undefined => rows.selves.get(`${node}/${NOVEMBER}`)?.figures.members;

  it('carries a change of a union up to the province', async () => {
    await projectBatch([month('uni_A', 1, { unions: 1, members: 7 })], deps);
    await projectBatch([month('uni_B', 3, { unions: 1, members: 5 })], deps);
    await drain();
    expect(['320106', '3201', '32'].map(members)).toEqual([12, 12, 12]);
    expect(rows.collection('32', NOVEMBER).get('3201')).toMatchObject({ version: 4, figures: { unions: 2 } });
  });

  it('changes nothing when a batch comes again (F10)', async () => {
    const batch = [month('uni_A', 1, { members: 7 }), month('uni_B', 1, { members: 1 })];
    await projectBatch(batch, deps);
    await drain();
    const before = puts.length;
    for (let again = 0; again < 4; again += 1) await projectBatch(batch, deps);
    await drain();
    expect(puts.length).toBe(before);
    expect(members('32')).toBe(8);
  });

  it('ends the same whatever order changes of different unions come in (F11)', async () => {
    const batch = [1, 2, 3].flatMap((version) =>
      ['uni_A', 'uni_B', 'uni_C'].map((unionId) => month(unionId, version, { members: version * 10 })),
    );
    const byUnion = (unionId: number) => batch.filter((_, index) => index % 3 === unionId);
    for (const one of [...byUnion(2), ...byUnion(0), ...byUnion(1)]) await projectBatch([one], deps);
    await drain();
    expect(members('320106')).toBe(90);
  });

  it('lets no older version come back over a newer one', async () => {
    const old = month('uni_A', 4, { members: 4 });
    await projectBatch([month('uni_A', 5, { members: 5 })], deps);
    await projectBatch([old], deps);
    await drain();
    expect(members('320106')).toBe(5);
  });

  it('writes a row once a batch, however many changes it holds', async () => {
    const batch = Array.from({ length: 50 }, (_, index) => month('uni_A', index + 1, { members: index + 1 }));
    await projectBatch(batch, deps);
    expect(puts).toEqual([`320106/${NOVEMBER}/uni_A`]);
    await drain();
    expect(members('320106')).toBe(50);
  });

  it('heals what a lost record left out, as soon as the union is touched again (F12)', async () => {
    await projectBatch([month('uni_A', 1, { members: 1 })], deps);
    pending.length = 0;
    await projectBatch([month('uni_A', 3, { members: 3 })], deps);
    await drain();
    expect(members('32')).toBe(3);
  });

  it('adds a node up again when that is asked for', async () => {
    await projectBatch([month('uni_A', 1, { members: 1 })], deps);
    pending.length = 0;
    await projectBatch([record(key.recompute('320106', NOVEMBER), { v: 1 })], deps);
    await drain();
    expect(members('32')).toBe(1);
  });

  it('does nothing for rewrites without a change, removals and items that are no figures', async () => {
    const image = monthImage(2, { members: 2 });
    await projectBatch(
      [
        record(key.month('uni_A', NOVEMBER), { ...image, next: '2026-12' }, image),
        record(key.month('uni_A', NOVEMBER), undefined, image),
        record(key.profile('uni_A'), { v: 1 }),
        record(key.nodeSelf('320106', NOVEMBER), { v: 1 }),
        record(key.node('320106'), { v: 1 }),
        record(key.session('abc'), { v: 1 }),
      ],
      deps,
    );
    expect([puts, messages, poisons]).toEqual([[], [], []]);
  });

  describe('poison (F13)', () => {
    it('sets a record aside with its key and reason, and goes on with the rest', async () => {
      const unplaced = record(key.month('uni_X', NOVEMBER), monthImage(1, { members: 9 }, ''));
      const nowhere = record(key.month('uni_Y', NOVEMBER), { v: 1 });
      const unreadable: StreamRecord = { eventName: 'INSERT', dynamodb: { SequenceNumber: '42' } };
      const fraction = month('uni_Z', 1, { members: 0.5 });
      const good = month('uni_A', 1, { members: 1 });
      expect(await projectBatch([nowhere, unreadable, fraction, good], deps)).toEqual({ retryFrom: undefined });
      await drain();
      expect(members('32')).toBe(1);
      expect(poisons).toEqual([
        {
          sequence: sequenceOf(nowhere),
          key: key.month('uni_Y', NOVEMBER),
          reason: 'federation.figures.unplaced',
        },
        { sequence: '42', key: undefined, reason: 'storage.stream.unreadable' },
        {
          sequence: sequenceOf(fraction),
          key: key.month('uni_Z', NOVEMBER),
          reason: 'federation.figures.notAnInteger',
        },
      ]);
      expect((await projectBatch([unplaced], deps)).retryFrom).toBeUndefined();
      expect(poisons.at(-1)?.reason).toBe('federation.node.codeInvalid');
    });

    it('asks for the record again when even the quarantine cannot be written', async () => {
      const nowhere = record(key.month('uni_Y', NOVEMBER), { v: 1 });
      const stuck = { ...deps, quarantine: () => Promise.reject(new Error('down')) };
      expect((await projectBatch([month('uni_A', 1, {}), nowhere], stuck)).retryFrom).toBe(sequenceOf(nowhere));
    });
  });

  describe('partial failure (F14, F15)', () => {
    const busyFor = (unionId: string): ProjectorDeps => ({
      ...deps,
      rows: {
        ...deps.rows,
        putChild: (node, at, row) =>
          row.id === unionId
            ? Promise.reject(new DomainError('unavailable', 'storage.engine.busy'))
            : deps.rows.putChild(node, at, row),
      },
    });

    it('names the lowest record that failed; the ones behind it run again without harm', async () => {
      const batch = ['uni_A', 'uni_B', 'uni_C'].map((unionId) => month(unionId, 1, { members: 1 }));
      const { retryFrom } = await projectBatch(batch, busyFor('uni_B'));
      expect(retryFrom).toBe(sequenceOf(batch[1]));
      await projectBatch(batch.slice(1), deps);
      await drain();
      expect(members('32')).toBe(3);
      expect(poisons).toEqual([]);
    });

    it('goes back to the first of the changes that were coalesced', async () => {
      const batch = [month('uni_B', 1, {}), month('uni_A', 1, {}), month('uni_B', 2, {})];
      expect((await projectBatch(batch, busyFor('uni_B'))).retryFrom).toBe(sequenceOf(batch[0]));
    });

    it('retries a connection that broke, and does not take it for poison', async () => {
      const rowsDown = { ...deps.rows, putChild: () => Promise.reject(new Error('ECONNRESET')) };
      const batch = [month('uni_A', 1, {})];
      expect((await projectBatch(batch, { ...deps, rows: rowsDown })).retryFrom).toBe(sequenceOf(batch[0]));
      expect(poisons).toEqual([]);
    });
  });

  describe('events', () => {
    const eventKey = key.unionEvent('uni_A', '2026-11-22T02:00:00.000Z', 'evt_1');

    it('hands new event rows of every scope to the queue, and only rows that somebody follows', async () => {
      const at = '2026-11-22T02:00:00.000Z';
      await projectBatch(
        [
          record(eventKey, { id: 'evt_1' }),
          record(key.nodeEvent('320106', at, 'evt_2'), { id: 'evt_2' }),
          record(key.personEvent('per_1', at, 'evt_3'), { id: 'evt_3' }),
          record(key.signUpEvent(at, 'evt_4'), { id: 'evt_4' }),
          record(key.unionEvent('uni_A', at, 'evt_5'), { id: 'evt_5', followed: false }),
          record(eventKey, { id: 'evt_1' }, { id: 'evt_1' }),
        ],
        deps,
      );
      expect(messages.map((message) => message.type === 'event' && message.row.id)).toEqual([
        'evt_1',
        'evt_2',
        'evt_3',
        'evt_4',
      ]);
    });

    it('tells the office switcher of each row, and asks again when that fails', async () => {
      const seen: Item[] = [];
      const record1 = record(eventKey, { id: 'evt_1' });
      await projectBatch([record1], {
        ...deps,
        projectOffices: async (events) => {
          seen.push(...events);
        },
      });
      expect(seen).toMatchObject([{ id: 'evt_1' }]);
      const failing = { ...deps, projectOffices: () => Promise.reject(new DomainError('unavailable', 'x.y.z')) };
      expect((await projectBatch([record1], failing)).retryFrom).toBe(sequenceOf(record1));
    });
  });
});
