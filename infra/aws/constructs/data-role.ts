import { Stack } from 'aws-cdk-lib';
import {
  ArnPrincipal,
  CompositePrincipal,
  type IRole,
  PolicyStatement,
  PrincipalWithConditions,
  Role,
  SessionTagsPrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import {
  type DataStore,
  fieldKeyStatement,
  filesStatement,
  type PrincipalKind,
  sessionStatements,
  storageKeyStatement,
  TAG,
} from '#infra/aws/constructs/data-access.ts';

/** `uni_` and 26 characters; a code has at least the two digits of a province, so a pattern never opens the whole tree. */
const TAG_PATTERN = { unionId: `uni_${'?'.repeat(26)}`, code: '??*' } as const;

type FilledTag = keyof typeof TAG_PATTERN;

const FILLED_TAGS: Readonly<Record<PrincipalKind, readonly FilledTag[]>> = {
  union: ['unionId'],
  node: ['code'],
  identity: [],
  signup: [],
  projector: [],
  provisioner: ['unionId', 'code'],
};

/** A session names its kind and exactly the tags that the kind's patterns need. */
const trustFor = (caller: IRole, kind: PrincipalKind): SessionTagsPrincipal => {
  const filled = FILLED_TAGS[kind];
  const patterns = Object.fromEntries(filled.map((tag) => [`aws:RequestTag/${tag}`, TAG_PATTERN[tag]]));
  return new SessionTagsPrincipal(
    new PrincipalWithConditions(new ArnPrincipal(caller.roleArn), {
      StringEquals: { [`aws:RequestTag/${TAG.principal}`]: kind },
      ...(filled.length > 0 ? { StringLike: patterns } : {}),
      'ForAllValues:StringEquals': { 'aws:TagKeys': [TAG.principal, ...filled] },
    }),
  );
};

export type DataRoleProps = {
  readonly caller: IRole;
  readonly kinds: readonly PrincipalKind[];
  readonly store: DataStore;
  readonly description: string;
};

/**
 * The only way of a request to data. The function's own role has no rights on the table; it assumes this role with
 * session tags, and the statements of shared/storage/policy.ts, filled with those tags, confine every call.
 */
export class DataRole extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, { caller, kinds, store, description }: DataRoleProps) {
    super(scope, id);
    this.role = new Role(this, 'Role', {
      description,
      assumedBy: new CompositePrincipal(...kinds.map((kind) => trustFor(caller, kind))),
    });
    const holdsFiles = kinds.includes('union');
    const statements = [
      ...kinds.flatMap((kind) => sessionStatements(store.table, kind)),
      storageKeyStatement(Stack.of(this), store.storageKey, holdsFiles ? ['dynamodb', 's3'] : ['dynamodb']),
      ...(holdsFiles
        ? [filesStatement(store.files), fieldKeyStatement(store.fieldKey, ['kms:Encrypt', 'kms:Decrypt'])]
        : []),
      ...(kinds.includes('provisioner') ? [fieldKeyStatement(store.fieldKey, ['kms:Encrypt'])] : []),
    ];
    for (const statement of statements) this.role.addToPolicy(statement);
    caller.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['sts:AssumeRole', 'sts:TagSession'], resources: [this.role.roleArn] }),
    );
  }
}
