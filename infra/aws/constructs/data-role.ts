import { Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import {
  ArnPrincipal,
  CompositePrincipal,
  type IRole,
  PolicyStatement,
  PrincipalWithConditions,
  Role,
  SessionTagsPrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { sessionStatements, storageKeyStatement, TAGS, type TaggedKind } from '#infra/aws/constructs/data-access.ts';

/** `uni_` and 26 characters; a node has at least the two digits of a province, so that no pattern opens the whole tree. */
const TAG_PATTERN = { unionId: `uni_${'?'.repeat(26)}`, node: '??*' } as const;

/** A session brings exactly the tags that its kind's patterns need. */
const trustFor = (caller: IRole, kind: TaggedKind): SessionTagsPrincipal => {
  const tags = TAGS[kind];
  const patterns = Object.fromEntries(tags.map((tag) => [`aws:RequestTag/${tag}`, TAG_PATTERN[tag]]));
  return new SessionTagsPrincipal(
    new PrincipalWithConditions(new ArnPrincipal(caller.roleArn), {
      StringLike: patterns,
      'ForAllValues:StringEquals': { 'aws:TagKeys': [...tags] },
    }),
  );
};

export type DataRoleProps = {
  readonly caller: IRole;
  readonly kinds: readonly TaggedKind[];
  readonly table: ITable;
  readonly storageKey: IKey;
};

/**
 * The only way of a request to a union's or a node's items. The function's own role has no right to them; it assumes
 * this role with session tags, and the statements of shared/storage/policy.ts, filled with those tags, confine each call.
 */
export class DataRole extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, { caller, kinds, table, storageKey }: DataRoleProps) {
    super(scope, id);
    this.role = new Role(this, 'Role', {
      description: `Tongxin: sessions of one ${kinds.join(' or one ')}`,
      assumedBy: new CompositePrincipal(...kinds.map((kind) => trustFor(caller, kind))),
    });
    for (const kind of kinds) for (const statement of sessionStatements(table, kind)) this.role.addToPolicy(statement);
    this.role.addToPolicy(storageKeyStatement(Stack.of(this), storageKey, 'dynamodb'));
    caller.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['sts:AssumeRole', 'sts:TagSession'], resources: [this.role.roleArn] }),
    );
  }
}
