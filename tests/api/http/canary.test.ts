import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { synthesizeResidentId } from '#shared/kernel/identity.ts';
import { day } from '#shared/kernel/period.ts';
import { type Answer, type Caller, type CallOptions, type Kit, makeKit } from '#tests/kit/api.ts';
import { newDocumentClient, tableName } from '#tests/kit/engine.ts';
import { type KitUnion, makeUnion } from '#tests/kit/union.ts';
import { drainJobs, personRow, rosterCsv } from '../../storage/members/roster-file.ts';
import { application, follow, makeDistrict, nodeEventRows, unionEventRows } from '../tenancy/kit.ts';
import { uploadCsv } from './furnished.ts';

type View = { id: string; idMasked?: string; columns?: { field: string | null }[] };

/** Numbers that stand nowhere else, so that finding one means that it leaked. */
const idCanary = (sequence: number): string =>
  synthesizeResidentId({ region6: '320199', birthDay: day('1987-03-09'), sequence3: String(sequence) });
const CREATED = { id: idCanary(771), phone: '13977100771', name: '缪鲲鹏' };
const IMPORTED = { id: idCanary(772), phone: '13977200772', name: '缪鹳鹤' };
const REFUSED = { id: `${idCanary(773).slice(0, 17)}${idCanary(773).endsWith('1') ? '2' : '1'}`, phone: '13977300773' };
const PAYROLL = { id: idCanary(774) };
const CONTACT = { phone: '13977500775' };
const INVITED = { phone: '13977600776' };
const SECRETS = [CREATED, IMPORTED, REFUSED, PAYROLL, CONTACT, INVITED].flatMap(({ ...one }: Record<string, string>) =>
  [one.id, one.phone].filter((text) => text !== undefined),
);

let kit: Kit;
let union: KitUnion;
let chair: Caller;
const logged: string[] = [];
const answers: Answer<unknown>[] = [];
const { write: toErr } = process.stderr;
const { write: toOut } = process.stdout;

beforeEach(async () => {
  kit = makeKit();
  union = await makeUnion(kit, { roles: ['chair', 'finance'] });
  chair = { cookie: union.cookieFor('chair'), csrf: union.csrfFor('chair') };
  const keep = ((text: string) => logged.push(String(text)) > 0) as typeof toErr;
  process.stderr.write = keep;
  process.stdout.write = keep;
});

afterEach(() => {
  process.stderr.write = toErr;
  process.stdout.write = toOut;
});

const call = async <T = View>(line: string, options: CallOptions): Promise<Answer<T>> => {
  const answer = await kit.call<T>(line, options);
  answers.push(answer);
  return answer;
};

const queued: unknown[] = [];
const drain = async (): Promise<void> => {
  queued.push(...kit.queue.messages);
  await drainJobs(kit);
};

/** The text itself and the forms that a careless writer gives it. */
const formsOf = (secret: string): string[] => [
  secret,
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('base64url'),
  Buffer.from(secret).toString('hex'),
  encodeURIComponent(`+86${secret}`),
];

const leaksIn = (what: unknown): string[] => {
  const text = typeof what === 'string' ? what : JSON.stringify(what, (_, value) => bytesAsText(value));
  return SECRETS.filter((secret) => formsOf(secret).some((form) => text.includes(form)));
};

const bytesAsText = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;

/** Everything that the table holds, indexes included, as it lies there. */
const wholeTable = async (): Promise<Record<string, unknown>[]> => {
  const client = newDocumentClient();
  const all: Record<string, unknown>[] = [];
  let startKey: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: tableName(), ...(startKey ? { ExclusiveStartKey: startKey } : {}) }),
    );
    all.push(...(page.Items ?? []));
    startKey = page.LastEvaluatedKey;
  } while (startKey);
  return all;
};

const createAndReveal = async (): Promise<void> => {
  const body = {
    name: CREATED.name,
    idNumber: CREATED.id,
    phone: CREATED.phone,
    employeeNo: 'K1',
    wageBaseFen: 600_000,
  };
  const made = await call('POST /v1/members', { ...chair, body, idempotencyKey: 'canary-1' });
  await call('POST /v1/members', { ...chair, body, idempotencyKey: 'canary-1' });
  await call('POST /v1/members', { ...chair, body });
  await call('POST /v1/members', {
    ...chair,
    body: { ...body, idNumber: REFUSED.id, phone: REFUSED.phone, extra: CREATED.id },
  });
  await call(`PATCH /v1/members/${made.body.id}`, { ...chair, body: { phone: CREATED.phone, department: '机加工' } });
  await call(`GET /v1/members/${made.body.id}`, chair);
  await call(`GET /v1/members?q=${CREATED.phone.slice(-4)}`, chair);
  await call(`GET /v1/members/${CREATED.id}`, chair);
  const reveal = { fields: ['idNumber', 'phone'], reason: '办理互助保障参保' };
  const shown = await kit.call<Record<string, unknown>>(`POST /v1/members/${made.body.id}/reveal`, {
    ...chair,
    body: reveal,
  });
  expect(leaksIn(shown.body)).toEqual([CREATED.id, CREATED.phone]);
};

const importAndUndo = async (): Promise<void> => {
  const rows = [
    personRow(1, { id: IMPORTED.id, phone: IMPORTED.phone, name: IMPORTED.name }),
    personRow(2, { id: REFUSED.id, phone: REFUSED.phone }),
    personRow(3, { id: IMPORTED.id, phone: IMPORTED.phone }),
  ];
  const uploadId = await uploadCsv(kit, union, chair, rosterCsv(rows));
  const opened = await call('POST /v1/members/imports', { ...chair, body: { uploadId } });
  const path = `/v1/members/imports/${opened.body.id}`;
  const mapping = opened.body.columns?.map(({ field }) => field);
  await call(`PUT ${path}/mapping`, { ...chair, body: { mapping } });
  // The refused cells as the file has them, for whoever has to mend them: the one list that may hold raw numbers.
  for (const status of ['refused', 'changed', 'noticed']) await kit.call(`GET ${path}/rows?status=${status}`, chair);
  await call(`POST ${path}/commit`, { ...chair, idempotencyKey: 'canary-2' });
  await drain();
  const done = await call<{ status: string }>(`GET ${path}`, chair);
  expect(done.body.status).toBe('committed');
  await call('GET /v1/members', chair);
  await call('GET /v1/audit-events', chair);
  await call(`POST ${path}/undo`, { ...chair, idempotencyKey: 'canary-3' });
  await drain();
};

const payInviteApply = async (): Promise<string> => {
  const finance = { cookie: union.cookieFor('finance'), csrf: union.csrfFor('finance') };
  const rows = [
    { key: '1', idNumber: PAYROLL.id, amountFen: 3000 },
    { key: '2', idNumber: CREATED.id, amountFen: 3000 },
  ];
  const batch = { period: '2026-11', mode: 'commit', declared: { count: 2, totalFen: 6000 }, rows };
  const posted = await call('POST /v1/dues/batches', { ...finance, body: batch, idempotencyKey: 'canary-4' });
  expect(posted.status).toBe(201);
  await call(`GET /v1/dues/batches/${posted.body.id}/rows`, finance);
  await call('GET /v1/dues/worklist', finance);
  const invitation = { name: '李审', phone: INVITED.phone, terms: [{ role: 'audit', from: '2026-11-22' }] };
  await call('POST /v1/invitations', { ...chair, body: invitation, idempotencyKey: 'canary-5' });
  await call('GET /v1/invitations', chair);
  const district = await makeDistrict(kit);
  const contact = { name: '陈建国', phone: CONTACT.phone };
  const applied = await call('POST /v1/public/applications', { body: application(district, { contact }) });
  expect(applied.status).toBe(201);
  return district;
};

describe('no identity number and no phone lies anywhere in the clear', () => {
  test('after people were put on the roster, shown, imported, paid for, invited and named as a contact', async () => {
    await createAndReveal();
    await importAndUndo();
    const district = await payInviteApply();
    const events = [...(await unionEventRows(kit, union.unionId)), ...(await nodeEventRows(kit, district))];
    await follow(kit, events);
    expect(events.length).toBeGreaterThan(5);
    expect(leaksIn(events), 'event rows').toEqual([]);
    expect(queued.length).toBeGreaterThan(1);
    expect(leaksIn(queued), 'queue').toEqual([]);
    expect(leaksIn(answers.map(({ body }) => body)), 'answers and problems').toEqual([]);
    expect(leaksIn(answers.map(({ headers }) => [...headers])), 'headers').toEqual([]);
    expect(leaksIn(kit.meter.entries), 'metering').toEqual([]);
    expect(leaksIn(logged), 'logs').toEqual([]);
    const items = await wholeTable();
    const leaking = items.filter((item) => leaksIn(item).length > 0).map((item) => [item.pk, item.sk, leaksIn(item)]);
    expect(leaking, 'table').toEqual([]);
    expect(JSON.stringify(items), 'the canary is alive').toContain(CREATED.name);
  });
});
