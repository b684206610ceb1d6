import type { Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { type Access, type Principal, type Statement, statementsFor } from '#shared/storage/policy.ts';

/** Kinds whose patterns name a union or a node: a session with that tag reaches them, a function's own role never. */
export type TaggedKind = 'union' | 'node' | 'provisioner' | 'courier';
/** Kinds whose patterns are the same for every request. */
export type StandingKind = Exclude<Principal['kind'], TaggedKind>;

/** The session tags that shared/storage/clients.ts sets, as they fill the patterns of shared/storage/policy.ts. */
export const TAGS = {
  union: ['unionId'],
  node: ['node'],
  provisioner: ['unionId', 'node'],
  courier: ['unionId', 'node'],
} as const satisfies Record<TaggedKind, readonly ('unionId' | 'node')[]>;

const tagValue = (name: 'unionId' | 'node'): string => `\${aws:PrincipalTag/${name}}`;

export const FILL = { unionId: tagValue('unionId'), code: tagValue('node') } as const;

/** Item actions only: no Scan, no PartiQL, no export; a transaction is authorised by its parts. */
export const TABLE_ACTIONS: Readonly<Record<Access, readonly string[]>> = {
  read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'],
  write: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'],
  claim: ['dynamodb:PutItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'],
};

type Tag = (typeof TAGS)[TaggedKind][number];

/** Exactly a kind's tags: a session of another kind, or none, may do nothing by its statements. */
const exactly = (kind: TaggedKind): Record<string, 'true' | 'false'> => {
  const needed: readonly Tag[] = TAGS[kind];
  return Object.fromEntries(
    (['unionId', 'node'] as const).map((tag) => [`aws:PrincipalTag/${tag}`, needed.includes(tag) ? 'false' : 'true']),
  );
};

const tableStatement = (table: ITable, statement: Statement, missing: Record<string, 'true' | 'false'>) =>
  new PolicyStatement({
    actions: statement.access.flatMap((access) => TABLE_ACTIONS[access]),
    resources: [table.tableArn, `${table.tableArn}/index/*`],
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...statement.leadingKeys] },
      // ForAllValues is true of a request without leading keys.
      Null: { 'dynamodb:LeadingKeys': 'false', ...missing },
    },
  });

/** What a session with a kind's tags may do. */
export const sessionStatements = (table: ITable, kind: TaggedKind): readonly PolicyStatement[] =>
  statementsFor(kind, FILL).map((statement) => tableStatement(table, statement, exactly(kind)));

/** What a function's own role may do without a tag. */
export const standingStatements = (
  table: ITable,
  kind: StandingKind,
  allowed: readonly Access[] = ['read', 'write', 'claim'],
): readonly PolicyStatement[] =>
  statementsFor(kind, { unionId: '', code: '' })
    .map((statement) => ({ ...statement, access: statement.access.filter((access) => allowed.includes(access)) }))
    .filter((statement) => statement.access.length > 0)
    .map((statement) => tableStatement(table, statement, {}));

const STORAGE_KEY_ACTIONS = [
  'kms:Decrypt',
  'kms:Encrypt',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:DescribeKey',
];

/**
 * DynamoDB and S3 use the storage key in the caller's name; nobody calls it directly. Which suffix AWS China writes into
 * the condition is documented nowhere that we found, so both stand there.
 */
export const storageKeyStatement = (stack: Stack, key: IKey, service: 'dynamodb' | 's3'): PolicyStatement =>
  new PolicyStatement({
    actions: STORAGE_KEY_ACTIONS,
    resources: [key.keyArn],
    conditions: {
      StringEquals: {
        'kms:ViaService': ['amazonaws.com', ...(stack.region.startsWith('cn-') ? ['amazonaws.com.cn'] : [])].map(
          (suffix) => `${service}.${stack.region}.${suffix}`,
        ),
      },
    },
  });

/** Wraps and opens unions' data keys; a wrapped key opens only under the id of its union (shared/storage/vault.ts). */
export const fieldKeyStatement = (key: IKey): PolicyStatement =>
  new PolicyStatement({
    actions: ['kms:Encrypt', 'kms:Decrypt'],
    resources: [key.keyArn],
    conditions: {
      StringEquals: { 'kms:EncryptionContext:purpose': 'fields' },
      Null: { 'kms:EncryptionContext:unionId': 'false' },
    },
  });

/** Files of unions: `blobName` in shared/storage/blobs.ts puts the union's id into every name. */
export const filesStatements = (bucket: IBucket): readonly PolicyStatement[] => [
  new PolicyStatement({
    actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
    resources: [bucket.arnForObjects('tenant/*'), bucket.arnForObjects('passing/*')],
  }),
  // Without it S3 answers 403 for a file that is not there, and `Blobs.size` could not tell.
  new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
];
