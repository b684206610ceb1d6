import * as z from 'zod';
import { CLIENT_SCOPES } from '../../tenancy/access/permissions.ts';

/** One secret of a client; two are active while a rotation overlaps. Only the hash is kept. */
export type ClientSecret = {
  readonly hash: string;
  /** Last characters of the key, to tell two keys apart on screen. */
  readonly tail: string;
  readonly createdAt: string;
  readonly expiresAt: string;
};

export type ClientItem = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ClientScopeName[];
  readonly secrets: readonly ClientSecret[];
  readonly createdAt: string;
  readonly createdBy: string;
  readonly lastUsedAt?: string;
  readonly revokedAt?: string;
  readonly v: number;
};

export type ClientScopeName = (typeof CLIENT_SCOPES)[number];
export const ClientScopeSchema = z.enum(CLIENT_SCOPES).meta({ example: 'dues:write' });

/** A key lives at most a year (trust.md, machine clients). */
export const MAX_KEY_DAYS = 365;
/** Two secrets may overlap for at most a week (api-conventions.md, rotation). */
export const MAX_OVERLAP_HOURS = 168;
export const MAX_CLIENTS = 50;

export const CreateClientInput = z
  .strictObject({
    name: z.string().trim().min(2).max(60).meta({ example: '薪酬系统' }),
    scopes: z.array(ClientScopeSchema).min(1).max(CLIENT_SCOPES.length),
    expiresInDays: z.int().min(1).max(MAX_KEY_DAYS).default(MAX_KEY_DAYS),
  })
  .meta({ id: 'CreateClientInput' });
export type CreateClientInput = z.infer<typeof CreateClientInput>;

export const RotateClientInput = z
  .strictObject({
    overlapHours: z.int().min(0).max(MAX_OVERLAP_HOURS).default(24).meta({ example: 24 }),
    expiresInDays: z.int().min(1).max(MAX_KEY_DAYS).default(MAX_KEY_DAYS),
  })
  .meta({ id: 'RotateClientInput' });
export type RotateClientInput = z.infer<typeof RotateClientInput>;

export const ClientView = z
  .object({
    id: z.string().max(40).meta({ example: 'cli_01JD9Z6T7QF3000000000000AA' }),
    name: z.string().max(60),
    scopes: z.array(ClientScopeSchema).max(CLIENT_SCOPES.length),
    status: z.enum(['active', 'expired', 'revoked']),
    secrets: z
      .array(
        z.object({ tail: z.string().max(8), createdAt: z.iso.datetime().max(40), expiresAt: z.iso.datetime().max(40) }),
      )
      .max(2),
    createdAt: z.iso.datetime().max(40),
    createdBy: z.string().max(60),
    lastUsedAt: z.iso.datetime().max(40).nullable(),
  })
  .meta({ id: 'Client' });
export type ClientView = z.infer<typeof ClientView>;

/** The one answer that shows a key. */
export const ClientWithKeyView = z
  .object({ client: ClientView, key: z.string().max(200) })
  .meta({ id: 'ClientWithKey' });
export type ClientWithKeyView = z.infer<typeof ClientWithKeyView>;
