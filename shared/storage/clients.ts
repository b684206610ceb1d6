import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RuntimeConfig } from './config.ts';
import { once } from './once.ts';
import type { Principal } from './policy.ts';

const SESSION_SECONDS = 900;
const CACHE_SIZE = 500;
const marshallOptions = { removeUndefinedValues: true };

/** Session tags that the data role's policy compares with the leading key (shared/storage/policy.ts). */
export const sessionTags = (principal: Principal): { Key: string; Value: string }[] => [
  ...('unionId' in principal ? [{ Key: 'unionId', Value: principal.unionId }] : []),
  ...('code' in principal ? [{ Key: 'node', Value: principal.code }] : []),
];

/**
 * Gives the table client of a principal. In the cloud each union and node has credentials of its own, never shared;
 * elsewhere one client serves all and the store's policy check alone confines it.
 */
export const clientsFor = (config: RuntimeConfig): ((principal: Principal) => DynamoDBDocumentClient) => {
  const common: DynamoDBClientConfig = {
    region: config.AWS_REGION,
    maxAttempts: 3,
    ...(config.TABLE_ENDPOINT ? { endpoint: config.TABLE_ENDPOINT } : {}),
  };
  const own = DynamoDBDocumentClient.from(new DynamoDBClient(common), { marshallOptions });
  const roleArn = config.DATA_ROLE_ARN;
  if (!roleArn) return () => own;
  const maker = once(async () => (await import('./sessions.ts')).sessionMaker(config.AWS_REGION));
  const cache = new Map<string, DynamoDBDocumentClient>();
  return (principal) => {
    if (sessionTags(principal).length === 0) return own;
    const name = JSON.stringify(principal);
    const known = cache.get(name);
    if (known) return known;
    if (cache.size >= CACHE_SIZE) cache.clear();
    const credentials = async () => {
      const assume = await maker();
      return assume({ roleArn, name: principal.kind, seconds: SESSION_SECONDS, tags: sessionTags(principal) });
    };
    const client = DynamoDBDocumentClient.from(new DynamoDBClient({ ...common, credentials }), { marshallOptions });
    cache.set(name, client);
    return client;
  };
};
