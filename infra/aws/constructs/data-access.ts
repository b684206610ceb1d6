import { Aws, type Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { type Access, type Principal, type Statement, statementsFor } from '#shared/storage/policy.ts';

export type PrincipalKind = Principal['kind'];

/** What the data roles open: the table, the files, the key that encrypts both, and the key that wraps unions' keys. */
export type DataStore = {
  readonly table: ITable;
  readonly files: IBucket;
  readonly storageKey: IKey;
  readonly fieldKey: IKey;
};

/** Session tags that fill the patterns of shared/storage/policy.ts. `principal` says which statements a session may use. */
export const TAG = { principal: 'principal', unionId: 'unionId', code: 'code' } as const;

const tagOf = (name: string): string => `\${aws:PrincipalTag/${name}}`;

export const FILL = { unionId: tagOf(TAG.unionId), code: tagOf(TAG.code) } as const;

/** Item actions only: no Scan, no PartiQL, no export, and a transaction is authorised by its parts. */
export const TABLE_ACTIONS: Readonly<Record<Access, readonly string[]>> = {
  read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'],
  write: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem'],
};

const actionsOf = (access: readonly Access[]): string[] => access.flatMap((one) => TABLE_ACTIONS[one]);

const tableStatement = (table: ITable, statement: Statement, tags: Record<string, unknown>): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    actions: actionsOf(statement.access),
    resources: [table.tableArn, `${table.tableArn}/index/*`],
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...statement.leadingKeys] },
      // ForAllValues is true of a request without any leading key.
      Null: { 'dynamodb:LeadingKeys': 'false' },
      ...tags,
    },
  });

/** The statements of one kind of principal, for sessions that carry its tag. */
export const sessionStatements = (table: ITable, kind: PrincipalKind): readonly PolicyStatement[] =>
  statementsFor(kind, FILL).map((statement) =>
    tableStatement(table, statement, { StringEquals: { [`aws:PrincipalTag/${TAG.principal}`]: kind } }),
  );

/** The statements of a principal that needs no tags, for a function's own role. */
export const standingStatements = (
  table: ITable,
  kind: 'projector',
  access: readonly Access[],
): readonly PolicyStatement[] =>
  statementsFor(kind, { unionId: '', code: '' })
    .map((statement) => ({ ...statement, access: statement.access.filter((one) => access.includes(one)) }))
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

/** DynamoDB and S3 use the storage key in the caller's name; nobody may use it directly. */
export const storageKeyStatement = (stack: Stack, key: IKey, services: readonly string[]): PolicyStatement =>
  new PolicyStatement({
    actions: STORAGE_KEY_ACTIONS,
    resources: [key.keyArn],
    conditions: {
      StringEquals: {
        'kms:ViaService': services.map((service) => `${service}.${stack.region}.${Aws.URL_SUFFIX}`),
      },
    },
  });

/** A union's wrapped data key opens only in a session of that union. */
export const fieldKeyStatement = (key: IKey, actions: readonly ('kms:Encrypt' | 'kms:Decrypt')[]): PolicyStatement =>
  new PolicyStatement({
    actions: [...actions],
    resources: [key.keyArn],
    conditions: {
      StringEquals: { 'kms:EncryptionContext:unionId': FILL.unionId, 'kms:EncryptionContext:purpose': 'fields' },
    },
  });

/** A union's files stand under its own prefix (`blobName` in shared/storage/blobs.ts). */
export const filesStatement = (bucket: IBucket): PolicyStatement =>
  new PolicyStatement({
    actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
    resources: [bucket.arnForObjects(`tenant/${FILL.unionId}/*`)],
    conditions: { StringEquals: { [`aws:PrincipalTag/${TAG.principal}`]: 'union' } },
  });
