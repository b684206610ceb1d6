import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Item } from './item.ts';
import { INDEXES, type IndexName } from './table.ts';

export type Condition = {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
};

export type QueryInput = {
  readonly pk: string;
  readonly index?: IndexName;
  readonly beginsWith?: string;
  readonly between?: readonly [string, string];
  readonly limit?: number;
  readonly newestFirst?: boolean;
  readonly consistent?: boolean;
  readonly startKey?: Item;
};

export type QueryPage<T> = { readonly items: readonly T[]; readonly lastKey?: Item };

export type TransactAction = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export const BATCH_WRITE = 25;
export const BATCH_GET = 100;

/** The condition part of a request. */
export const expression = (condition: Condition | undefined) =>
  condition === undefined
    ? {}
    : {
        ConditionExpression: condition.expression,
        ...(condition.names ? { ExpressionAttributeNames: { ...condition.names } } : {}),
        ...(condition.values ? { ExpressionAttributeValues: { ...condition.values } } : {}),
      };

/** Names and values of an update and of its condition in one map; the expression text stays with each. */
export const mergeConditions = (update: Condition, condition: Condition | undefined): Condition => ({
  expression: update.expression,
  ...(update.names || condition?.names ? { names: { ...update.names, ...condition?.names } } : {}),
  ...(update.values || condition?.values ? { values: { ...update.values, ...condition?.values } } : {}),
});

/** The key condition of a query: one partition and at most one range of sort keys. */
export const keyCondition = (input: QueryInput) => {
  const attributes = input.index ? INDEXES[input.index] : { pk: 'pk', sk: 'sk' };
  const names: Record<string, string> = { '#p': attributes.pk };
  const values: Record<string, unknown> = { ':p': input.pk };
  let text = '#p = :p';
  if (input.beginsWith !== undefined || input.between) names['#s'] = attributes.sk;
  if (input.between) {
    text += ' AND #s BETWEEN :a AND :b';
    [values[':a'], values[':b']] = input.between;
  } else if (input.beginsWith !== undefined) {
    text += ' AND begins_with(#s, :b)';
    values[':b'] = input.beginsWith;
  }
  return { KeyConditionExpression: text, ExpressionAttributeNames: names, ExpressionAttributeValues: values };
};
