import type { Issuer } from './issuer.ts';
import type { Queues } from './queues.ts';
import type { Secrets } from './secrets.ts';
import { LOCAL_REGION } from './table-setup.ts';

export const LOCAL_TABLE = 'tongxin';
export const OIDC_CLIENT = 'tongxin-web';

export type Places = { tableEndpoint: string; queues: Queues; issuerUrl: Issuer['url']; publicUrl: string };

/** What the deployment tells the handlers in the cloud, told here (shared/storage/config.ts reads it). */
export const handlerEnvironment = (places: Places, secrets: Secrets): Record<string, string> => ({
  TABLE_NAME: process.env.TABLE_NAME ?? LOCAL_TABLE,
  TABLE_ENDPOINT: places.tableEndpoint,
  QUEUE_URL: places.queues.queueUrl,
  SQS_ENDPOINT: places.queues.endpoint,
  BUCKET: places.queues.bucket,
  S3_ENDPOINT: places.queues.endpoint,
  S3_PUBLIC_ENDPOINT: `${places.publicUrl}/files`,
  ISSUER_URL: places.issuerUrl,
  // The issuer's port may be another next time, and everybody would come in as a stranger.
  ISSUER_NAME: 'local',
  OIDC_CLIENT_ID: OIDC_CLIENT,
  OIDC_CLIENT_SECRET: secrets.clientSecret,
  PUBLIC_URL: places.publicUrl,
  MASTER_KEY: secrets.masterKey,
  SEAL_KEY: secrets.sealKey,
  // A demo has no payday of a nation, and its history is there from the first minute.
  OWN_ROW_PAUSE_SECONDS: '0',
  RANKING_PAUSE_SECONDS: '2',
  AWS_REGION: LOCAL_REGION,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: secrets.filesSecret,
  AWS_EC2_METADATA_DISABLED: 'true',
});

// A developer's own profile would win over the keys above, and a role or session of his must never be used here.
const STRANGERS = ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL', 'DATA_ROLE_ARN', 'DATA_KEY_ARN'];

/** Sets the environment of this process and returns what puts it back. */
export const applyEnvironment = (environment: Record<string, string>): (() => void) => {
  const before = { ...process.env };
  for (const name of STRANGERS) delete process.env[name];
  Object.assign(process.env, environment);
  return () => {
    for (const name of [...STRANGERS, ...Object.keys(environment)]) {
      const value = before[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
};
