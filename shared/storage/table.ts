/** The one table: names that the data stack deploys and the storage port uses, so that they cannot drift apart. */
export const ATTR = {
  pk: 'pk',
  sk: 'sk',
  version: 'v',
  ttl: 'ttl',
} as const;

export const INDEXES = {
  /** Members by pinyin sort key; other lists of a union in a second order. */
  gsi1: { name: 'gsi1', pk: 'gsi1pk', sk: 'gsi1sk' },
  /** Members by initials. */
  gsi2: { name: 'gsi2', pk: 'gsi2pk', sk: 'gsi2sk' },
  /** Members by the tail of the phone number. */
  gsi3: { name: 'gsi3', pk: 'gsi3pk', sk: 'gsi3sk' },
} as const;

export type IndexName = keyof typeof INDEXES;

const KEY_ATTRIBUTES = [ATTR.pk, ATTR.sk, ...Object.values(INDEXES).flatMap((index) => [index.pk, index.sk])];

const keySchema = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' as const },
  { AttributeName: sk, KeyType: 'RANGE' as const },
];

/** CreateTable input for embedded engines; the data stack builds the same shape with CDK constructs. */
export const tableDefinition = (tableName: string) => ({
  TableName: tableName,
  BillingMode: 'PAY_PER_REQUEST' as const,
  AttributeDefinitions: KEY_ATTRIBUTES.map((name) => ({ AttributeName: name, AttributeType: 'S' as const })),
  KeySchema: keySchema(ATTR.pk, ATTR.sk),
  GlobalSecondaryIndexes: Object.values(INDEXES).map((index) => ({
    IndexName: index.name,
    KeySchema: keySchema(index.pk, index.sk),
    Projection: { ProjectionType: 'ALL' as const },
  })),
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const },
});
