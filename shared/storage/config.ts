import * as z from 'zod';

/** What a deployment tells the handlers, read once from the environment. Endpoints are set on a laptop only. */
const EnvSchema = z.object({
  TABLE_NAME: z.string().min(3),
  TABLE_ENDPOINT: z.url().optional(),
  QUEUE_URL: z.string().default(''),
  SQS_ENDPOINT: z.url().optional(),
  BUCKET: z.string().default(''),
  S3_ENDPOINT: z.url().optional(),
  S3_PUBLIC_ENDPOINT: z.url().optional(),
  AWS_REGION: z.string().default('local'),
  PUBLIC_URL: z.url().default('http://localhost'),
  ISSUER_URL: z.url().default('http://localhost'),
  /** Under which name people are bound to the issuer; its address unless that can change (a laptop's port). */
  ISSUER_NAME: z.string().optional(),
  OIDC_CLIENT_ID: z.string().default(''),
  OIDC_CLIENT_SECRET: z.string().default(''),
  /** Base64, 32 bytes: wraps union keys on a laptop. In the cloud DATA_KEY_ARN does. */
  MASTER_KEY: z.string().optional(),
  DATA_KEY_ARN: z.string().optional(),
  /** Base64, 32 bytes: seals cursors, login states and links. */
  SEAL_KEY: z.string().min(1),
  /** Proxies of ours between the caller and the API that add to X-Forwarded-For behind the first (CloudFront: 1). */
  PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  /** How long a node's own row may lag on a payday (functions/federation/own-row-pace.ts); 0 writes it each time. */
  OWN_ROW_PAUSE_SECONDS: z.coerce.number().int().min(0).max(900).default(120),
  /** How long changes wait for the rebuild of a ranking (functions/federation/ranking-jobs.ts). */
  RANKING_PAUSE_SECONDS: z.coerce.number().int().min(1).max(90).default(60),
  /** The role that is assumed with session tags for each union or node; absent on a laptop. */
  DATA_ROLE_ARN: z.string().optional(),
});

export type RuntimeConfig = z.infer<typeof EnvSchema>;

export const configFromEnv = (env: Readonly<Record<string, string | undefined>>): RuntimeConfig =>
  EnvSchema.parse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
