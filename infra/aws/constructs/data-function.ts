import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { publicUrl } from '#infra/aws/config.ts';
import {
  fieldKeyStatement,
  filesStatements,
  type StandingKind,
  standingStatements,
  storageKeyStatement,
  type TaggedKind,
} from '#infra/aws/constructs/data-access.ts';
import { DataRole } from '#infra/aws/constructs/data-role.ts';
import { HandlerFunction, type HandlerProps } from '#infra/aws/constructs/handler-function.ts';
import type { DataStack } from '#infra/aws/stacks/data-stack.ts';
import type { Access } from '#shared/storage/policy.ts';

export type DataRights = {
  /** Kinds of principal that the function takes on by session tags. */
  readonly sessions?: readonly TaggedKind[];
  /** Kinds that its own role is. */
  readonly standing?: Partial<Readonly<Record<StandingKind, readonly Access[]>>>;
  readonly files?: boolean;
  readonly unionKeys?: boolean;
  readonly sendsWork?: boolean;
};

export type DataFunctionProps = Omit<HandlerProps, 'environmentKey'> & {
  readonly data: DataStack;
  readonly rights: DataRights;
};

/** The environment of shared/storage/config.ts. It is the same everywhere; what a function may do with it is its rights. */
const environmentOf = ({ config, data, environment }: DataFunctionProps) => ({
  TABLE_NAME: data.table.tableName,
  QUEUE_URL: data.work.queue.queueUrl,
  BUCKET: data.files.bucketName,
  DATA_KEY_ARN: data.fieldKey.keyArn,
  PUBLIC_URL: publicUrl(config),
  PROXY_HOPS: '1',
  // CloudFormation puts the value in when it deploys; the template has a reference, the function an encrypted text.
  SEAL_KEY: data.sealKey.secretValue.unsafeUnwrap(),
  ...environment,
});

/** A handler that works on the table, with the rights that its stack names and no others. */
export class DataFunction extends HandlerFunction {
  constructor(scope: Construct, id: string, props: DataFunctionProps) {
    super(scope, id, { ...props, environment: environmentOf(props), environmentKey: props.data.storageKey });
    const { data, rights } = props;
    const { table, storageKey } = data;
    const standing = Object.entries(rights.standing ?? {}) as [StandingKind, readonly Access[]][];
    const stack = Stack.of(this);
    const statements = [
      ...standing.flatMap(([kind, access]) => standingStatements(table, kind, access)),
      ...(standing.length > 0 ? [storageKeyStatement(stack, storageKey, 'dynamodb')] : []),
      ...(rights.files ? [...filesStatements(data.files), storageKeyStatement(stack, storageKey, 's3')] : []),
      ...(rights.unionKeys ? [fieldKeyStatement(data.fieldKey)] : []),
    ];
    for (const statement of statements) this.role.addToPolicy(statement);
    if (rights.sendsWork) data.work.queue.grantSendMessages(this.role);
    if (!rights.sessions) return;
    const sessions = new DataRole(this, 'Data', { caller: this.role, kinds: rights.sessions, table, storageKey });
    this.fn.addEnvironment('DATA_ROLE_ARN', sessions.role.roleArn);
  }
}
