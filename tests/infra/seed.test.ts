import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, startEngine } from '#infra/local/engine.ts';
import { applyEnvironment, handlerEnvironment, LOCAL_TABLE } from '#infra/local/environment.ts';
import { loadHandlers } from '#infra/local/handlers.ts';
import type { DemoPerson } from '#infra/local/issuer-people.ts';
import { type Queues, startQueues } from '#infra/local/queues.ts';
import { loadSecrets } from '#infra/local/secrets.ts';
import { UNIONS } from '#infra/local/seed/catalogue.ts';
import { makeChance } from '#infra/local/seed/chance.ts';
import { seedOf } from '#infra/local/seed/seed.ts';
import { makeHiring } from '#infra/local/seed/staff.ts';
import type { SeedDeps, SeedResult } from '#infra/local/seed/types.ts';
import { startStreamPoller } from '#infra/local/stream-poller.ts';
import { ensureTable, localClientConfig } from '#infra/local/table-setup.ts';
import { sumFigures } from '#shared/federation/figures/rules.ts';
import { readSelfRows } from '#shared/federation/figures/store.ts';
import { listDistricts, pageNodeUnions } from '#shared/federation/tree/store.ts';
import { readEntries } from '#shared/funds/dues/store.ts';
import { listWorklist } from '#shared/funds/dues/worklist-queries.ts';
import { readTrialBalance, verifyLedger } from '#shared/funds/ledger/actions.ts';
import { readVouchers } from '#shared/funds/ledger/store.ts';
import { readStatement } from '#shared/funds/statements/queries.ts';
import { authenticateClient } from '#shared/integration/clients/authenticate.ts';
import { figuresOf } from '#shared/kernel/figures.ts';
import { parseIdentity } from '#shared/kernel/identity.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { day, type Period, period } from '#shared/kernel/period.ts';
import { monthlyDueFen } from '#shared/members/roster/obligation.ts';
import { openIdentity } from '#shared/members/roster/seal.ts';
import { loadMembers, readRoster } from '#shared/members/roster/store.ts';
import { configFromEnv } from '#shared/storage/config.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { key, pk } from '#shared/storage/keys.ts';
import { jobContext } from '#shared/storage/means.ts';
import type { MonthItem } from '#shared/storage/month.ts';
import { makeRuntime, type Runtime } from '#shared/storage/runtime.ts';
import { sha256Hex } from '#shared/storage/seal.ts';
import { CLIENT_SCOPES } from '#shared/tenancy/access/permissions.ts';
import { loadInvitations, loadOfficeRows } from '#shared/tenancy/people/store.ts';
import { vaultOf } from '#shared/tenancy/unions/vault.ts';
import { type ExportedVoucher, foldBalanceSheet, foldIncome } from '#tests/kit/statement-fold.ts';

const NOW = new Date('2026-11-22T08:00:00.000Z');
const RUNNING = period('2026-11');
const SLUGS = ['jinling', 'jinchuan', 'guanqian', 'shengze', 'bianmin'];
const PEOPLE_MAX = 60;
const ISSUER = 'http://localhost:5181';
const MANY = 100;

describe('the demo data', () => {
  let folder: string;
  let engine: Engine;
  let queues: Queues;
  let restore: () => void;
  let runtime: Runtime;
  let deps: SeedDeps;
  let result: SeedResult;
  let people: readonly DemoPerson[];
  let unions: { unionId: string; months: readonly MonthItem[]; ctx: UnionCtx }[];

  const scan = async () => {
    const client = new DynamoDBClient(localClientConfig(engine.endpoint));
    const items: unknown[] = [];
    let start: Record<string, never> | undefined;
    do {
      const page = await client.send(
        new ScanCommand({ TableName: LOCAL_TABLE, ...(start ? { ExclusiveStartKey: start } : {}) }),
      );
      items.push(...(page.Items ?? []));
      start = page.LastEvaluatedKey as typeof start;
    } while (start);
    client.destroy();
    // The engine gives attributes in any order.
    const sorted = (_: string, value: unknown): unknown =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value;
    return items.map((item) => JSON.stringify(item, sorted)).sort();
  };

  const readUnions = async (): Promise<typeof unions> => {
    const db = runtime.storeFor({ kind: 'projector' });
    const found: typeof unions = [];
    for (const { code } of await listDistricts({ db }))
      for (const { unionId } of (await pageNodeUnions({ db }, code, MANY)).items) {
        const months = await db.queryAll<MonthItem>({ pk: pk.months(unionId), consistent: true });
        found.push({ unionId, months, ctx: jobContext(runtime, 'test', unionId as UnionId, 'req_test') });
      }
    return found;
  };

  const flagship = (): UnionCtx => {
    const found = unions.find(({ unionId }) => unionId === result.unionId);
    if (!found) throw new Error('the union of the API key is not in the tree');
    return found.ctx;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tongxin-seed-'));
    engine = await startEngine({ folder });
    queues = await startQueues({ queues: join(folder, 'queues'), files: join(folder, 'files') });
    await ensureTable(engine.endpoint, LOCAL_TABLE);
    const places = { tableEndpoint: engine.endpoint, queues, issuerUrl: ISSUER, publicUrl: 'http://localhost:5180' };
    restore = applyEnvironment(handlerEnvironment(places, loadSecrets(join(folder, 'secrets.json'))));
    const config = configFromEnv(process.env);
    runtime = makeRuntime(config);
    const writePeople = (all: readonly DemoPerson[]) => {
      people = all;
    };
    deps = { config, now: NOW, issuerName: ISSUER, publicUrl: 'http://localhost:5180', writePeople, say: () => {} };
    result = await seedOf(SLUGS, PEOPLE_MAX)(deps);
    unions = await readUnions();
  });

  afterAll(async () => {
    restore?.();
    await queues?.stop();
    await engine?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lives through twelve months that end with the running one', () => {
    expect(unions).toHaveLength(SLUGS.length);
    // The month before holds nothing but the opening of the books.
    const lived = unions.map(({ months }) => months.map((month) => month.sk).filter((period) => period >= '2025-12'));
    const longest = lived.toSorted((a, b) => b.length - a.length);
    expect(longest[0]).toHaveLength(12);
    expect(longest[0]?.[0]).toBe('2025-12');
    expect(longest.every((months) => months.at(-1) === RUNNING)).toBe(true);
  });

  it('shows figures in the province that are the sum of its unions in every month', async () => {
    const rows = await readSelfRows({ db: runtime.storeFor({ kind: 'projector' }) }, '32', RUNNING, 12);
    expect(rows).toHaveLength(12);
    for (const row of rows) {
      const items = unions.flatMap(({ months }) => months.filter((month) => month.sk === row.period));
      expect(row.figures).toEqual(sumFigures(items.map(figuresOf)));
    }
  });

  it('keeps figures that are the recount of members and of dues pages', async () => {
    for (const { ctx, months } of unions) {
      const { lines } = await readRoster(ctx);
      const figures = months.map(figuresOf);
      expect(figures.at(-1)).toMatchObject({
        members: lines.filter((line) => line.standing === 'active').length,
        retainedMembers: lines.filter((line) => line.standing === 'retained').length,
        duesDueFen: lines.reduce((sum, line) => sum + monthlyDueFen(line), 0),
      });
      const entries = await Promise.all(months.map((month) => readEntries(ctx, month.sk)));
      const paidFen = figures.reduce((sum, month) => sum + month.duesPaidFen, 0);
      expect(paidFen).toBe(entries.flat().reduce((sum, entry) => sum + entry.amountFen, 0));
    }
  });

  it('leaves every trial balance at zero and every chain of vouchers whole', async () => {
    for (const { ctx, months } of unions)
      for (const { sk } of months) {
        expect(await readTrialBalance(ctx, sk as Period)).toMatchObject({
          balanced: true,
          differenceFen: 0,
          drift: [],
        });
        expect(await verifyLedger(ctx, sk as Period)).toMatchObject({ ok: true, findings: [] });
      }
    expect(await verifyLedger(flagship(), RUNNING)).not.toMatchObject({ vouchers: 0 });
  });

  it('shows statements of the demo union that a fold of its vouchers, written apart, makes as well, to the fen', async () => {
    const ctx = flagship();
    const vouchers: ExportedVoucher[] = [];
    for (const { sk } of unions.find(({ unionId }) => unionId === result.unionId)?.months ?? [])
      vouchers.push(...(await readVouchers(ctx, sk as Period)));
    const year = Number(RUNNING.slice(0, 4));
    const month = Number(RUNNING.slice(5));
    const folds = { balanceSheet: foldBalanceSheet(vouchers, year, month), income: foldIncome(vouchers, year, month) };
    for (const form of ['balanceSheet', 'income'] as const) {
      const { layout, checks } = await readStatement(ctx, form, { scope: 'month', period: RUNNING as Period });
      expect(checks.filter(({ isMet }) => !isMet)).toEqual([]);
      const shown = layout.rows.flatMap((row) =>
        row.flatMap((cell, index) => {
          const [first, second] = [row[index + 1]?.value, row[index + 2]?.value];
          const isRow = cell.text && typeof first === 'number' && typeof second === 'number';
          return isRow ? [[cell.text?.zh ?? '', [first, second]] as const] : [];
        }),
      );
      expect(shown.length).toBeGreaterThan(10);
      for (const [name, amounts] of shown) expect([name, folds[form][name]]).toEqual([name, amounts]);
    }
  });

  it('invents identity numbers that are valid and belong to no county', async () => {
    for (const { ctx } of unions) {
      const vault = await vaultOf(ctx);
      const { lines } = await readRoster(ctx);
      const members = await loadMembers(
        ctx,
        lines.map((line) => line.memberId),
      );
      expect(members.size).toBe(lines.length);
      for (const member of members.values()) {
        const number = openIdentity(vault, member);
        expect(parseIdentity(number)).toMatchObject({ ok: true, kind: 'residentId' });
        expect(number).toMatch(/^\d{4}99/);
      }
    }
  });

  it('lets everybody of the sign-in page in with an office, among them one person with two', async () => {
    const db = runtime.storeFor({ kind: 'identity' });
    const offices = new Map<string, number>();
    for (const person of people) {
      const binding = await db.get<{ personId: string }>(key.binding(sha256Hex(`${ISSUER}\n${person.sub}`)));
      offices.set(person.name, (await loadOfficeRows(db, binding?.personId ?? '')).length);
    }
    expect(Object.fromEntries(offices)).toMatchObject({
      周建华: 1,
      李慧敏: 1,
      阿布都热合曼·买买提: 1,
      顾明德: 1,
      沈志远: 2,
      何雨桐: 1,
    });
    expect([...offices.values()].every((count) => count > 0)).toBe(true);
    expect(new Set(people.map((person) => person.phone)).size).toBe(people.length);
    expect(result.people).toEqual(people);
  });

  it('gives a key with every scope and keeps its secret nowhere', async () => {
    const client = await authenticateClient(runtime, result.apiKey);
    expect(client).toMatchObject({ unionId: result.unionId, actor: { scopes: [...CLIENT_SCOPES] } });
    const secret = result.apiKey.split('_').at(-2) ?? '';
    expect(secret).toHaveLength(43);
    expect((await scan()).some((item) => item.includes(secret))).toBe(false);
  });

  it('leaves something to do: money to look at, a file to confirm, people to welcome, unions to approve', async () => {
    const ctx = flagship();
    const { data } = await listWorklist(ctx, { limit: MANY });
    expect(new Set(data.map((item) => item.kind))).toEqual(new Set(['unmatched', 'differs']));
    const imports = await ctx.db.queryAll<{ status?: string; counts?: object }>({ pk: pk.imports(ctx.scope.unionId) });
    expect(imports.find((item) => item.status === 'checked')?.counts).toMatchObject({ refused: 2, new: 7 });
    const invitations = await loadInvitations(ctx);
    expect(invitations.filter((item) => item.status === 'open' && item.expiresOn >= '2026-11-22')).toHaveLength(2);
    const inbox = await runtime
      .storeFor({ kind: 'node', code: '320106' })
      .queryAll<{ status: string }>({ pk: pk.nodeInbox('320106') });
    expect(inbox.filter((item) => item.status === 'applied')).toHaveLength(2);
    const filings = await runtime
      .storeFor({ kind: 'node', code: '320106' })
      .queryAll<{ status: string; delivery?: string }>({ pk: pk.nodeFilings('320106') });
    expect(filings.map(({ status, delivery }) => `${status} ${delivery ?? ''}`).toSorted()).toEqual([
      'accepted entered',
      'accepted entered',
      'waiting ',
    ]);
  });

  it('has brought about itself all that the projector would make of its changes', async () => {
    const { projector } = await loadHandlers();
    const followed = async () =>
      (await scan()).filter((row) => /"pk":\{"S":"(?:N#\d+#\d|N#\d+#SELF|P#\w+#OFFICES)/.test(row));
    const before = await followed();
    const poller = startStreamPoller({
      endpoint: engine.endpoint,
      tableName: LOCAL_TABLE,
      checkpointFile: join(folder, 'stream.json'),
      undeliveredFile: join(folder, 'undelivered.jsonl'),
      handler: projector,
      windowMs: 1,
      pollMs: 1,
    });
    await poller.idle();
    await poller.stop();
    const timeless = (rows: readonly string[]) =>
      rows.map((row) => row.replaceAll(/"(?:at|t)":\{"S":"[^"]*"\},?/g, ''));
    expect(before.length).toBeGreaterThan(50);
    expect(timeless(await followed())).toEqual(timeless(before));
  });

  it('changes nothing when it is told again', async () => {
    const before = await scan();
    expect(await seedOf(SLUGS, PEOPLE_MAX)(deps)).toMatchObject({ unionId: '', apiKey: '' });
    expect(sha256Hex((await scan()).join('\n'))).toBe(sha256Hex(before.join('\n')));
  });
});

describe('the people of the demo', () => {
  const staffOf = (slug: string) => {
    const plan = UNIONS.find((one) => one.slug === slug);
    if (!plan) throw new Error(slug);
    const hire = makeHiring(plan, makeChance(`staff of ${slug}`), day('2025-12-01'));
    return Array.from({ length: plan.people }, () => hire(day('2025-12-01'), { isMember: true }));
  };

  it('are the same on every machine', () => {
    expect(staffOf('jinling')).toEqual(staffOf('jinling'));
  });

  it('are 24 unions of 9 to 800 people under four districts, each person once', () => {
    expect(UNIONS).toHaveLength(24);
    expect(new Set(UNIONS.map((plan) => plan.district)).size).toBe(4);
    expect(Math.min(...UNIONS.map((plan) => plan.people))).toBe(9);
    for (const plan of UNIONS) {
      const staff = staffOf(plan.slug);
      expect(new Set(staff.map((one) => one.idNumber)).size).toBe(staff.length);
      expect(new Set(staff.map((one) => one.employeeNo)).size).toBe(staff.length);
    }
  });

  it('have names of every kind', () => {
    const names = UNIONS.flatMap((plan) => staffOf(plan.slug)).map((one) => one.name);
    for (const part of ['欧阳', '上官', '·', '𬭎']) expect(names.some((name) => name.includes(part))).toBe(true);
  });
});
