import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { instantOfMs } from '#shared/kernel/period.ts';
import { blobName } from '#shared/storage/blobs.ts';
import { clientsFor, sessionTags } from '#shared/storage/clients.ts';
import { configFromEnv } from '#shared/storage/config.ts';
import { type Access, policyOf } from '#shared/storage/policy.ts';
import { makeRuntime } from '#shared/storage/runtime.ts';
import { sessionMaker } from '#shared/storage/sessions.ts';
import { changeOf } from '#shared/storage/stream.ts';
import { systemTools } from '#shared/storage/system-tools.ts';
import { KeyRing, localWrapper } from '#shared/storage/vault.ts';
import { makeTools } from '#tests/kit/tools.ts';

process.env.AWS_ACCESS_KEY_ID ??= 'local';
process.env.AWS_SECRET_ACCESS_KEY ??= 'local';

const SEAL_KEY = Buffer.alloc(32, 1).toString('base64');
const cloud = configFromEnv({
  TABLE_NAME: 'Tongxin',
  AWS_REGION: 'cn-north-1',
  SEAL_KEY,
  QUEUE_URL: 'https://sqs.example/work',
  BUCKET: 'tongxin-files',
  DATA_KEY_ARN: 'arn:aws-cn:kms:cn-north-1:1:key/1',
  DATA_ROLE_ARN: 'arn:aws-cn:iam::1:role/data',
});
const laptop = configFromEnv({
  ...cloud,
  AWS_REGION: 'local',
  DATA_ROLE_ARN: '',
  DATA_KEY_ARN: '',
  TABLE_ENDPOINT: 'http://127.0.0.1:9',
  SQS_ENDPOINT: 'http://127.0.0.1:9',
  S3_ENDPOINT: 'http://127.0.0.1:9',
  S3_PUBLIC_ENDPOINT: 'http://localhost:5180/files',
  MASTER_KEY: SEAL_KEY,
} as never);
const union = { kind: 'union', unionId: 'uni_01JD9Z6T7QF3000000000000AA' } as const;

const kms = mockClient(KMSClient);
const s3 = mockClient(S3Client);
const sqs = mockClient(SQSClient);
const sts = mockClient(STSClient);

beforeEach(() => {
  for (const mock of [kms, s3, sqs, sts]) mock.reset();
});

describe('keys of unions', () => {
  test('are wrapped under the id of their union and open for it alone', async () => {
    kms.on(EncryptCommand).resolves({ CiphertextBlob: new Uint8Array([1, 2]) });
    kms
      .on(DecryptCommand)
      .resolvesOnce({ Plaintext: new Uint8Array(32) })
      .resolves({});
    const { keys } = makeRuntime(cloud);
    expect(await keys.createKey(union.unionId)).toBe('AQI=');
    const vault = await keys.vault(union.unionId, async () => 'AQI=');
    expect(vault.decrypt('m', 'idNumber', vault.encrypt('m', 'idNumber', 'x'))).toBe('x');
    expect(kms.commandCalls(DecryptCommand)[0]?.args[0].input.EncryptionContext).toEqual({
      unionId: union.unionId,
      purpose: 'fields',
    });
    await expect(keys.vault('uni_other', async () => 'AQI=')).rejects.toMatchObject({
      code: 'storage.vault.keyUnavailable',
    });
    kms.on(EncryptCommand).resolves({});
    expect(await keys.createKey(union.unionId)).toBe('');
  });

  test('stay in memory for five minutes and for five hundred unions at most', async () => {
    const tools = makeTools();
    const wrapper = localWrapper(new Uint8Array(32), tools);
    const ring = new KeyRing(wrapper, tools);
    let reads = 0;
    const load = (unionId: string) => async () => {
      reads += 1;
      return wrapper.wrap(new Uint8Array(32), unionId);
    };
    const vault = await ring.vault('a', load('a'));
    await ring.vault('a', load('a'));
    expect(reads).toBe(1);
    tools.advance(5 * 60_000);
    await ring.vault('a', load('a'));
    expect(reads).toBe(2);
    for (let index = 0; index < 500; index += 1) await ring.vault(`u${index}`, load(`u${index}`));
    await ring.vault('a', load('a'));
    expect(reads).toBe(503);
    expect(() => vault.decrypt('m', 'f', 'b9.AAAA')).toThrowError('storage.vault.unknownVersion');
  });
});

describe('files', () => {
  const name = blobName(union.unionId, 'uploads', 'x');

  test('are signed for the host that the browser knows, and named as the person named them', async () => {
    const { blobs } = makeRuntime(laptop);
    expect(await blobs.uploadUrl(name, 60)).toMatch(
      /^http:\/\/localhost:5180\/files\/tongxin-files\/passing\/uploads\/uni_/,
    );
    expect(decodeURIComponent(await blobs.downloadUrl(name, '错误行.xlsx', 60))).toContain(
      "filename*=UTF-8''%E9%94%99",
    );
    expect(await makeRuntime(cloud).blobs.uploadUrl(name, 60)).toContain('.cn-north-1.amazonaws.com.cn/');
  });

  test('that do not exist are told apart from files that cannot be asked for', async () => {
    const { blobs } = makeRuntime(cloud);
    const missing = (error: string) => Object.assign(new Error(error), { name: error });
    s3.on(HeadObjectCommand)
      .resolvesOnce({ ContentLength: 7 })
      .rejectsOnce(missing('NotFound'))
      .rejectsOnce(missing('NoSuchKey'))
      .rejects(missing('AccessDenied'));
    expect([await blobs.size(name), await blobs.size(name), await blobs.size(name)]).toEqual([7, undefined, undefined]);
    await expect(blobs.size(name)).rejects.toThrow('AccessDenied');
    s3.on(GetObjectCommand)
      .resolvesOnce({ Body: { transformToByteArray: async () => Buffer.from('ab') } as never })
      .resolves({});
    expect(Buffer.from(await blobs.read(name)).toString()).toBe('ab');
    await expect(blobs.read(name)).rejects.toMatchObject({ code: 'storage.blob.missing' });
  });

  test('are written and removed under their name', async () => {
    const { blobs } = makeRuntime(cloud);
    await blobs.write(name, new Uint8Array(1), 'text/csv');
    await blobs.remove(name);
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      Bucket: 'tongxin-files',
      Key: name,
      ContentType: 'text/csv',
    });
    expect(s3.commandCalls(DeleteObjectCommand)).toHaveLength(1);
  });
});

describe('the queue', () => {
  const message = { type: 'job', name: 'test', unionId: union.unionId, data: {} } as const;

  test('sends one or many in lots of ten, and says when one was not taken', async () => {
    sqs.on(SendMessageBatchCommand).resolves({});
    const { queue } = makeRuntime(cloud);
    await queue.send(message);
    await queue.send(message, 5);
    expect(sqs.commandCalls(SendMessageCommand).map((call) => call.args[0].input.DelaySeconds)).toEqual([0, 5]);
    await queue.sendMany(Array.from({ length: 11 }, () => message));
    expect(sqs.commandCalls(SendMessageBatchCommand).map((call) => call.args[0].input.Entries?.length)).toEqual([
      10, 1,
    ]);
    sqs.on(SendMessageBatchCommand).resolves({ Failed: [{ Id: '0', Code: 'x', SenderFault: false }] });
    await expect(makeRuntime(laptop).queue.sendMany([message])).rejects.toThrow('refused 1');
  });
});

describe('clients', () => {
  test('of unions and nodes are their own, kept, and never shared; the rest use the function’s', () => {
    const clientFor = clientsFor(cloud);
    const node = { kind: 'node', code: '3201' } as const;
    expect(clientFor(union)).toBe(clientFor({ ...union }));
    expect(clientFor(union)).not.toBe(clientFor({ ...union, unionId: 'uni_other' }));
    expect(clientFor(node)).not.toBe(clientFor({ kind: 'identity' }));
    expect(clientFor({ kind: 'identity' })).toBe(clientFor({ kind: 'projector' }));
    const first = clientFor(union);
    for (let index = 0; index < 500; index += 1) clientFor({ kind: 'node', code: String(index) });
    expect(clientFor(union)).not.toBe(first);
    const atHome = clientsFor(laptop);
    expect(atHome(union)).toBe(atHome(node));
  });

  test('take on the data role with the tags of their principal', async () => {
    const given = { AccessKeyId: 'a', SecretAccessKey: 'b', SessionToken: 'c', Expiration: new Date(0) };
    sts
      .on(AssumeRoleCommand)
      .resolvesOnce({ Credentials: given })
      .resolvesOnce({ Credentials: { ...given, SessionToken: undefined, Expiration: undefined } })
      .resolves({});
    const assume = sessionMaker('cn-north-1');
    const input = { roleArn: 'arn', name: 'union', seconds: 900, tags: sessionTags(union) };
    expect(await assume(input)).toMatchObject({ accessKeyId: 'a', sessionToken: 'c' });
    expect(await assume(input)).toEqual({ accessKeyId: 'a', secretAccessKey: 'b' });
    await expect(assume(input)).rejects.toThrow('no credentials');
    expect(sts.commandCalls(AssumeRoleCommand)[0]?.args[0].input.Tags).toEqual([
      { Key: 'unionId', Value: union.unionId },
    ]);
    const provisioner = { kind: 'provisioner', unionId: 'uni_x', code: '3201' } as const;
    expect(sessionTags(provisioner).map((tag) => tag.Key)).toEqual(['unionId', 'node']);
  });

  test('that a principal uses are asked for with its session', async () => {
    sts
      .on(AssumeRoleCommand)
      .resolves({ Credentials: { AccessKeyId: 'a', SecretAccessKey: 'b', SessionToken: 'c', Expiration: undefined } });
    const credentials = await clientsFor(cloud)(union).config.credentials();
    expect(credentials.accessKeyId).toBe('a');
    expect(sts.commandCalls(AssumeRoleCommand)[0]?.args[0].input).toMatchObject({
      RoleArn: cloud.DATA_ROLE_ARN,
      RoleSessionName: 'union',
    });
  });
});

test('each kind of principal reaches its own partitions and no others', () => {
  const may = (principal: Parameters<typeof policyOf>[0], access: Access, key: string) =>
    policyOf(principal)(access, key);
  expect(may({ kind: 'node', code: '3201' }, 'write', 'N#320106#NODE')).toBe(true);
  expect(may({ kind: 'node', code: '3201' }, 'read', 'N#32#NODE')).toBe(false);
  expect(may({ kind: 'identity' }, 'write', 'S#x')).toBe(true);
  expect(may({ kind: 'signup' }, 'write', 'N#320106#INBOX')).toBe(true);
  expect(may({ kind: 'signup' }, 'write', 'N#320106#NODE')).toBe(false);
  expect(may({ kind: 'projector' }, 'write', 'U#uni_x#FIGURES')).toBe(false);
  expect(may({ kind: 'projector' }, 'read', 'U#uni_x#FIGURES')).toBe(true);
  expect(may({ kind: 'provisioner', unionId: 'uni_x', code: '320106' }, 'write', 'U#uni_x#PROFILE')).toBe(true);
  expect(may({ kind: 'provisioner', unionId: 'uni_x', code: '320106' }, 'write', 'U#uni_y#PROFILE')).toBe(false);
  const courier = { kind: 'courier', unionId: 'uni_x', code: '320106' } as const;
  const reaches = ['U#uni_x#BUDGET', 'N#320106#FILINGS', 'N#320106#FILINGPAPERS', 'N#320106#EVENTS#2026-11'];
  const leaves = ['U#uni_y#BUDGET', 'N#320106#INBOX', 'N#320106#OFFICERS', 'N#320115#FILINGS', 'N#32010#FILINGS'];
  for (const key of reaches) expect(may(courier, 'write', key)).toBe(true);
  for (const key of leaves) expect(may(courier, 'read', key)).toBe(false);
});

test('a union claims used invoices and can neither read nor change them', () => {
  const may = policyOf(union);
  expect((['read', 'write', 'claim'] as const).map((access) => may(access, 'X#INVOICE#abc'))).toEqual([
    false,
    false,
    true,
  ]);
  expect(may('claim', 'X#OTHER')).toBe(false);
  expect(may('claim', 'U#uni_x#PROFILE')).toBe(false);
  expect(policyOf({ kind: 'node', code: '3201' })('claim', 'X#INVOICE#abc')).toBe(false);
  const db = makeRuntime(laptop).storeFor(union);
  const key = { pk: 'X#INVOICE#abc', sk: 'USED' };
  const denied = { code: 'storage.access.denied' };
  return Promise.all([
    expect(db.get(key)).rejects.toMatchObject(denied),
    expect(db.put(key)).rejects.toMatchObject(denied),
    expect(db.delete(key)).rejects.toMatchObject(denied),
    expect(db.query({ pk: key.pk })).rejects.toMatchObject(denied),
    expect(
      db.transact([{ Update: { TableName: '', Key: key, UpdateExpression: 'SET a = b' } }], 'token'),
    ).rejects.toMatchObject(denied),
  ]);
});

test('a stream record without key or kind is unreadable', () => {
  expect(() => changeOf({})).toThrowError('storage.stream.unreadable');
  const Keys = { pk: { S: 'a' }, sk: { S: 'b' } };
  expect(() => changeOf({ dynamodb: { Keys } })).toThrowError('storage.stream.unreadable');
  expect(() => changeOf({ eventName: 'INSERT', dynamodb: { Keys: { pk: { S: 'a' } } } })).toThrowError(
    'storage.stream.unreadable',
  );
  expect(changeOf({ eventName: 'REMOVE', dynamodb: { Keys, OldImage: Keys } })).toEqual({
    kind: 'REMOVE',
    key: { pk: 'a', sk: 'b' },
    before: { pk: 'a', sk: 'b' },
  });
});

test('the system’s own clock and ids are in order and do not repeat', async () => {
  const before = systemTools.now();
  await systemTools.sleep(1);
  expect(systemTools.now() >= before).toBe(true);
  expect(systemTools.newId('member')).not.toBe(systemTools.newId('member'));
  expect(systemTools.randomBytes(4)).toHaveLength(4);
  expect(instantOfMs(0)).toBe('1970-01-01T00:00:00.000Z');
});
