import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonId, UnionId } from '#shared/kernel/ids.ts';
import { synthesizeUscc } from '#shared/kernel/uscc.ts';
import type { Means } from '#shared/storage/context.ts';
import type { Principal } from '#shared/storage/policy.ts';
import { makeSealer } from '#shared/storage/seal.ts';
import { Store } from '#shared/storage/store.ts';
import { KeyRing, localWrapper } from '#shared/storage/vault.ts';
import { acceptInvitation } from '#shared/tenancy/people/invitation-actions.ts';
import { removeOfficer } from '#shared/tenancy/people/officer-actions.ts';
import { applyForUnion } from '#shared/tenancy/unions/application-actions.ts';
import { memoryBlobs, recordingQueue } from '#tests/kit/memory-ports.ts';
import { makeTools } from '#tests/kit/tools.ts';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'local' }));
const engine = mockClient(client);
const tools = makeTools();
const secret = new Uint8Array(32);
const UNION = 'uni_01JD9Z6T7QF3000000000000AA' as UnionId;
const PERSON = 'per_01JD9Z6T7QF3000000000000AA' as PersonId;
const OTHER = 'per_01JD9Z6T7QF3000000000000BB' as PersonId;

const means = (principal: Principal): Means => ({
  db: new Store({ client, tableName: 't', tools }, principal),
  keys: new KeyRing(localWrapper(secret, tools), tools),
  queue: recordingQueue(),
  blobs: memoryBlobs(),
  sealer: makeSealer(secret, tools),
});
const common = { tools, requestId: 'req_01JD9Z6T7QF3000000000000AA' } as const;
const actor = { kind: 'person', personId: PERSON, name: '张三' } as const;
const signUp = {
  ...means({ kind: 'signup' }),
  ...common,
  actor: { kind: 'visitor' },
  scope: { kind: 'signup' },
} as const;
const person = {
  ...means({ kind: 'identity' }),
  ...common,
  actor,
  scope: { kind: 'person', personId: PERSON },
} as const;
const union = (roles: readonly 'chair'[]) =>
  ({
    ...means({ kind: 'union', unionId: UNION }),
    ...common,
    actor,
    scope: { kind: 'union', unionId: UNION, roles },
  }) as const;

const application = {
  unionName: '华东精工有限公司工会委员会',
  unionCode: synthesizeUscc({ prefix: '81', region6: '320106', seed: 9 }),
  enterpriseCode: synthesizeUscc({ prefix: '91', region6: '320106', seed: 9 }),
  districtCode: '320106',
  employees: 812,
  contact: { name: '陈建国', phone: '13800000000' },
};

const failedAt = (index: number, count: number): Error =>
  Object.assign(new Error('cancelled'), {
    name: 'TransactionCanceledException',
    CancellationReasons: Array.from({ length: count }, (_, at) => ({
      Code: at === index ? 'ConditionalCheckFailed' : 'None',
    })),
  });

/** Verb, key and condition of each action of the last transaction. */
const sent = (call = 0) =>
  (engine.commandCalls(TransactWriteCommand)[call]?.args[0].input.TransactItems ?? []).map((action) => {
    const [[verb, input] = ['', {}]] = Object.entries(action);
    const one = input as {
      Item?: Record<string, unknown>;
      Key?: Record<string, unknown>;
      ConditionExpression?: string;
    };
    const { pk, sk } = one.Item ?? one.Key ?? {};
    return [verb, `${pk} / ${sk}`, one.ConditionExpression ?? ''];
  });

beforeEach(() => {
  engine.reset();
  engine.on(TransactWriteCommand).resolves({});
});

describe('an application', () => {
  beforeEach(() => {
    engine.on(GetCommand).resolves({ Item: { pk: 'N#320106#NODE', sk: 'NODE', code: '320106' } });
  });

  it('locks both codes, enters the inbox and leaves its event in one transaction', async () => {
    const { id } = await applyForUnion(signUp, application);
    const actions = sent();
    const isNew = 'attribute_not_exists(pk)';
    expect(actions.slice(0, 4)).toEqual([
      ['Put', `A#${application.unionCode}#LOCK / LOCK`, isNew],
      ['Put', `A#${application.enterpriseCode}#LOCK / LOCK`, isNew],
      ['Put', `N#320106#INBOX / ${id}`, isNew],
      ['Put', `A#${id}#APPLICATION / APPLICATION`, isNew],
    ]);
    expect(actions[4]?.[1]).toMatch(/^A#EVENTS#2026-11 \/ 2026-11-22T/);
    const text = JSON.stringify(engine.commandCalls(TransactWriteCommand)[0]?.args[0].input);
    expect(text).not.toContain('13800000000');
  });

  it.each([
    [0, 'unionCode'],
    [1, 'enterpriseCode'],
  ])('says which code was taken when condition %i fails', async (index, field) => {
    engine.on(TransactWriteCommand).rejects(failedAt(index, 5));
    await expect(applyForUnion(signUp, application)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'tenancy.application.codeTaken',
      params: { field },
    });
  });

  it('is sent again with the same token when the reply was lost, and is one', async () => {
    const lost = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    engine.on(TransactWriteCommand).rejectsOnce(lost).resolves({});
    await applyForUnion(signUp, application);
    const tokens = engine.commandCalls(TransactWriteCommand).map((call) => call.args[0].input.ClientRequestToken);
    expect(tokens).toHaveLength(2);
    expect(new Set(tokens).size).toBe(1);
  });

  it('answers 503 while the engine stays busy, having written nothing', async () => {
    engine.on(TransactWriteCommand).rejects(Object.assign(new Error('slow'), { name: 'ThrottlingException' }));
    await expect(applyForUnion(signUp, application)).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

describe('an acceptance', () => {
  const invitation = {
    pk: `U#${UNION}#INVITES`,
    sk: 'inv_01JD9Z6T7QF3000000000000AA',
    invitationId: 'inv_01JD9Z6T7QF3000000000000AA',
    kind: 'link',
    status: 'open',
    name: '李会计',
    terms: [{ role: 'finance', from: '2026-11-22' }],
    createdAt: '2026-11-22T02:00:00.000Z',
    createdBy: '张三',
    expiresOn: '2026-11-29',
    v: 1,
  };

  beforeEach(() => {
    engine.on(GetCommand).resolves({});
    engine.on(GetCommand, { Key: { pk: invitation.pk, sk: invitation.sk } }).resolves({ Item: invitation });
  });

  it('puts the officer and closes the invitation, each under its guard', async () => {
    await acceptInvitation(person, union([]), invitation.invitationId, { name: '李会计' });
    expect(sent().slice(0, 2)).toEqual([
      ['Put', `U#${UNION}#OFFICERS / ${PERSON}`, 'attribute_not_exists(pk)'],
      ['Put', `U#${UNION}#INVITES / ${invitation.sk}`, '#v = :guard'],
    ]);
  });

  it.each([
    [0, 'storage.version.stale'],
    [1, 'tenancy.invitation.notOpen'],
  ])('that loses at condition %i answers %s', async (index, code) => {
    engine.on(TransactWriteCommand).rejects(failedAt(index, 3));
    const lost = acceptInvitation(person, union([]), invitation.invitationId, { name: '李会计' });
    await expect(lost).rejects.toMatchObject({ kind: 'conflict', code });
  });
});

describe('the removal of a chair', () => {
  const officer = (personId: string, v: number) => ({
    pk: `U#${UNION}#OFFICERS`,
    sk: personId,
    personId,
    name: '主席',
    terms: [{ role: 'chair', from: '2026-01-01' }],
    v,
  });

  it('rests on the chair that stays: that row is checked in the same transaction', async () => {
    engine.on(QueryCommand).resolves({ Items: [officer(PERSON, 3), officer(OTHER, 5)] });
    await removeOfficer(union(['chair']), PERSON);
    expect(sent().slice(0, 2)).toEqual([
      ['Delete', `U#${UNION}#OFFICERS / ${PERSON}`, '#v = :guard'],
      ['ConditionCheck', `U#${UNION}#OFFICERS / ${OTHER}`, '#v = :v'],
    ]);
    engine.on(TransactWriteCommand).rejects(failedAt(1, 3));
    await expect(removeOfficer(union(['chair']), PERSON)).rejects.toMatchObject({ code: 'storage.version.stale' });
  });
});
