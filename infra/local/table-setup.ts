import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
  type TableDescription,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { INDEXES, tableDefinition } from '#shared/storage/table.ts';

export const LOCAL_REGION = 'cn-north-1';
export const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

export const localClientConfig = (endpoint: string) => ({
  endpoint,
  region: LOCAL_REGION,
  credentials: LOCAL_CREDENTIALS,
});

const describe = async (client: DynamoDBClient, tableName: string): Promise<TableDescription | undefined> => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

const assertSameIndexes = (table: TableDescription): void => {
  const existing = new Set(table.GlobalSecondaryIndexes?.map((index) => index.IndexName));
  const missing = Object.keys(INDEXES).filter((name) => !existing.has(name));
  if (missing.length > 0) {
    throw new Error(
      `本地数据来自旧版本，缺少索引 ${missing.join('、')}：请运行 npm run reset。 The local data is from an older version: run npm run reset.`,
    );
  }
};

/** Creates the table of `shared/storage/table.ts` with its stream when it is not there yet. */
export const ensureTable = async (endpoint: string, tableName: string): Promise<{ created: boolean }> => {
  const client = new DynamoDBClient(localClientConfig(endpoint));
  try {
    const table = await describe(client, tableName);
    if (table) {
      assertSameIndexes(table);
      return { created: false };
    }
    await client.send(new CreateTableCommand(tableDefinition(tableName))).catch((error: unknown) => {
      if (!(error instanceof ResourceInUseException)) throw error;
    });
    await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 1, maxDelay: 1 }, { TableName: tableName });
    return { created: true };
  } finally {
    client.destroy();
  }
};
