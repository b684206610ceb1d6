import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passing } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOfMs, periodOf } from '#shared/kernel/period.ts';
import type { Answer, Caller, CallOptions } from '#tests/kit/api.ts';
import { poll, type SystemProcess, startProcess } from '#tests/kit/process.ts';
import { randomOf } from '../simulation/random.ts';

type Import = {
  id: string;
  status: string;
  columns: { field: string | null }[];
  counts: { new: number; refused: number };
  progress: { done: number; total: number };
  committed: { created: number };
};
type Member = { id: string; employeeNo: string | null; standing: string; sex: string };
type Page<T> = { data: T[]; nextCursor: string | null };
type Row = { key: string; employeeNo: string; amountFen: number };
type Batch = { id: string; voucherId: string; counts: Record<string, number> };
type Callers = Record<'chair' | 'finance' | 'analyst' | 'payroll', Caller>;

const SEED = Number(process.env.KILL_SEED ?? 20_261_122);
const PROGRAM = 'tests/journeys/kill-child.ts';
const ROSTER = readFileSync('tests/samples/huadong/roster.xlsx');
const PERIOD = periodOf(instantOfMs(Date.now()));

const chance = randomOf(SEED);
const between = (low: number, high: number): number => low + chance.next() * (high - low);
let folder: string;
let system: SystemProcess;
let callers: Callers;

const restart = async (): Promise<void> => {
  await system.kill();
  system = await startProcess(PROGRAM, folder);
};

/** An answer, or nothing when the process died before it came. */
const maybe = <T>(line: string, options: CallOptions): Promise<Answer<T> | undefined> =>
  system.call<T>(line, options).catch(() => undefined);

const everyPage = async <T>(line: string, who: Caller): Promise<T[]> => {
  const all: T[] = [];
  let cursor: string | null = null;
  do {
    const at: string = `${line.includes('?') ? '&' : '?'}limit=200${cursor ? `&cursor=${cursor}` : ''}`;
    const page: Answer<Page<T>> = await system.call<Page<T>>(`${line}${at}`, who);
    expect(page.status, line).toBe(200);
    all.push(...page.body.data);
    cursor = page.body.nextCursor;
  } while (cursor);
  return all;
};

const payrollRows = (): Row[] => {
  const text = new TextDecoder('gb18030').decode(readFileSync('tests/samples/huadong/payroll-2026-11.csv'));
  return text.split(/\r?\n/).flatMap((line, index) => {
    const cells = line.match(/"[^"]*"|[^,]+/g) ?? [];
    const [employeeNo = '', dues = ''] = [cells[0], cells.at(-1)];
    if (!/^[GX]\d{5}$/.test(employeeNo)) return [];
    return [{ key: `L${index}`, employeeNo, amountFen: Math.round(Number(dues.replaceAll(/[",]/g, '')) * 100) }];
  });
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongxin-kill-'));
  system = await startProcess(PROGRAM, folder);
  callers = JSON.parse(readFileSync(join(folder, 'callers.json'), 'utf8')) as Callers;
});

afterAll(async () => {
  await system?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const openRoster = async (): Promise<Import> => {
  const { chair } = callers;
  const upload = await system.call<{ id: string; url: string }>('POST /v1/uploads', {
    ...chair,
    body: { fileName: 'roster.xlsx', sizeBytes: ROSTER.byteLength },
  });
  expect((await system.call(`PUT ${upload.body.url}`, { rawBody: ROSTER })).status).toBe(200);
  const opened = await system.call<Import>('POST /v1/members/imports', {
    ...chair,
    body: { uploadId: upload.body.id },
  });
  const mapping = opened.body.columns.map(({ field }) => field);
  const checked = await system.call<Import>(`PUT /v1/members/imports/${opened.body.id}/mapping`, {
    ...chair,
    body: { mapping },
  });
  expect(checked.body.status).toBe('checked');
  return checked.body;
};

describe(`kill -9 of program and engine (seed ${SEED})`, () => {
  test('in the middle of an import: every person once, and the kept totals are what counting finds', async () => {
    const { chair } = callers;
    const { id, counts } = await openRoster();
    const path = `/v1/members/imports/${id}`;
    const start = () => maybe<Import>(`POST ${path}/commit`, { ...chair, idempotencyKey: 'import-1' });
    const look = async () => {
      const { status, body } = await system.call<Import>(`GET ${path}`, chair);
      return status === 200 ? body : undefined;
    };
    const total = counts.new + counts.refused;
    let cutShort = 0;
    // At a place that chance chooses, about the time of the answer to a repetition, and further on. The first one comes
    // in the middle on any machine; before the later ones a fast machine may have ended what it resumed.
    const places = [between(0, 0.4), 'unanswered', between(0.4, 0.9)] as const;
    for (const place of places) {
      const started = start();
      if (place === 'unanswered') await passing(between(0, 20));
      else {
        expect((await started)?.status).toBe(202);
        const seen = await poll('progress', 30_000, async () => {
          const now = await look();
          return now && now.progress.done >= place * total ? now : undefined;
        });
        if (seen.status === 'committing') cutShort += 1;
      }
      await restart();
      await started;
    }
    const repeated = await start();
    expect(repeated?.status).toBe(202);
    const done = await poll(
      'the import',
      60_000,
      async () => {
        const now = await look();
        return now && now.status !== 'committing' ? now : undefined;
      },
      200,
    );
    expect([done.status, done.committed.created]).toEqual(['committed', counts.new]);
    expect(cutShort, 'at least one kill came in the middle').toBeGreaterThan(0);
    const members = await everyPage<Member>('GET /v1/members', chair);
    expect(members).toHaveLength(counts.new);
    const numbers = members.map(({ employeeNo }) => employeeNo).filter((no) => no !== null);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(members.map((member) => member.id)).size).toBe(members.length);
    const kept = members.filter(({ standing }) => standing === 'active' || standing === 'retained');
    const summary = await system.call('GET /v1/members/summary', chair);
    expect(summary.body).toMatchObject({
      people: members.length,
      members: kept.length,
      womenMembers: kept.filter(({ sex }) => sex === 'female').length,
      retainedMembers: kept.filter(({ standing }) => standing === 'retained').length,
    });
  });

  test('in the middle of a payroll run: every line once, and no answer that was given is taken back', async () => {
    const { payroll, finance } = callers;
    const rows = payrollRows();
    const sum = rows.reduce((total, row) => total + row.amountFen, 0);
    expect(rows.length).toBeGreaterThan(700);
    const body = { period: PERIOD, mode: 'commit', declared: { count: rows.length, totalFen: sum }, rows };
    const begun = performance.now();
    const dry = await system.call<Batch>('POST /v1/dues/batches', {
      ...payroll,
      body: { ...body, mode: 'dry_run' },
      idempotencyKey: 'dry',
    });
    const takesMs = performance.now() - begun;
    expect(dry.status).toBe(200);
    const post = () => maybe<Batch>('POST /v1/dues/batches', { ...payroll, body, idempotencyKey: 'run-1' });
    const answers: (Answer<Batch> | undefined)[] = [];
    for (const part of [between(0.1, 0.6), between(0.6, 1.4)]) {
      const posting = post();
      await passing(takesMs * part);
      await restart();
      answers.push(await posting);
    }
    answers.push(await post(), await post());
    const given = answers.filter((answer) => answer !== undefined);
    expect(given.map(({ status }) => status).every((status) => status === 200 || status === 201)).toBe(true);
    expect(given.at(-1)?.headers.get('idempotent-replayed')).toBe('true');
    for (const answer of given) expect(answer.body).toEqual(given[0]?.body);
    const { id = '', counts } = given[0]?.body ?? {};
    expect(Object.values(counts ?? {}).reduce((total, count) => total + count, 0)).toBeGreaterThanOrEqual(rows.length);
    const stored = await everyPage<{ key: string; status: string }>(`GET /v1/dues/batches/${id}/rows`, finance);
    expect(stored.map(({ key }) => key).toSorted()).toEqual(rows.map(({ key }) => key).toSorted());
    const month = await system.call<{ batches: string[] }>(`GET /v1/dues/months/${PERIOD}`, finance);
    expect(month.body.batches).toEqual([id]);
  });

  test('in the middle of single payments: each once, whether it was answered or not', async () => {
    const { finance, chair } = callers;
    const unpaid = (
      await everyPage<{ memberId: string; status: string; dueFen: number | null }>(
        `GET /v1/dues/months/${PERIOD}/members`,
        finance,
      )
    ).filter(({ status, dueFen }) => status === 'unpaid' && (dueFen ?? 0) > 0);
    const people = unpaid.slice(0, 6);
    expect(people.length).toBeGreaterThan(0);
    const paidOn = instantOfMs(Date.now()).slice(0, 10);
    const pay = ({ memberId, dueFen }: (typeof people)[number]) => {
      const body = { memberId, period: PERIOD, amountFen: dueFen, method: 'cash', paidOn };
      return maybe<{ voucherId: string }>('POST /v1/dues/payments', {
        ...finance,
        body,
        idempotencyKey: `pay-${memberId}`,
      });
    };
    const first = people.map(pay);
    await passing(between(0, 60));
    await restart();
    const answered = await Promise.all(first);
    for (const [index, person] of people.entries()) {
      const again = await pay(person);
      expect(again?.status, JSON.stringify(again?.body)).toBe(201);
      const before = answered[index];
      if (before?.status === 201) expect(again?.body).toEqual(before.body);
    }
    const paid = await everyPage<{ memberId: string; paidFen: number }>(`GET /v1/dues/months/${PERIOD}/members`, chair);
    for (const { memberId, dueFen } of people)
      expect(paid.find((member) => member.memberId === memberId)?.paidFen).toBe(dueFen);
  });

  test('leaves books that balance, and totals that equal their recount up to the federation', async () => {
    const { finance, chair, analyst } = callers;
    const trial = await system.call('GET /v1/ledger/trial-balance', finance);
    expect(trial.body).toMatchObject({ balanced: true, differenceFen: 0, drift: [] });
    const verified = await system.call<{ vouchers: number }>('GET /v1/ledger/verification', finance);
    expect(verified.body).toMatchObject({ ok: true, findings: [] });
    const members = await everyPage<{ paidFen: number }>(`GET /v1/dues/months/${PERIOD}/members`, finance);
    const month = await system.call<{ paidFen: number; unmatchedFen: number; counts: { paid: number } }>(
      `GET /v1/dues/months/${PERIOD}`,
      finance,
    );
    const paidFen = members.reduce((sum, member) => sum + member.paidFen, 0);
    expect(month.body.paidFen).toBe(paidFen);
    const summary = (await system.call<{ members: number }>('GET /v1/members/summary', chair)).body;
    type Dashboard = { totals: Record<string, number> };
    const seen = await poll(
      'the federation to follow',
      30_000,
      async () => {
        const { body } = await system.call<Dashboard>('GET /v1/federation/nodes/own/dashboard', analyst);
        const { members: shown, duesPaidFen } = body.totals ?? {};
        return shown === summary.members && duesPaidFen === paidFen ? body.totals : undefined;
      },
      100,
    );
    expect(seen.unions).toBe(1);
    const audit = await everyPage<{ events: { name: string }[] }>('GET /v1/audit-events', chair);
    const names = audit.flatMap(({ events }) => events.map(({ name }) => name));
    const times = (name: string) => names.filter((one) => one === name).length;
    expect([times('members.import.started'), times('members.import.committed')]).toEqual([1, 1]);
    expect(times('funds.dues.runCommitted')).toBe(1);
  });
});
