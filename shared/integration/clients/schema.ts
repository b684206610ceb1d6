import * as z from 'zod';
import { CLIENT_SCOPES } from '../../tenancy/access/permissions.ts';

/** One secret of a client; two are active while a rotation overlaps. */
export type ClientSecret = {
  readonly hash: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly tail: string;
};

export type ClientItem = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly (typeof CLIENT_SCOPES)[number][];
  readonly secrets: readonly ClientSecret[];
  readonly createdAt: string;
  readonly createdBy: string;
  readonly lastUsedAt?: string;
  readonly revokedAt?: string;
  readonly v: number;
};

export const ClientScopeSchema = z.enum(CLIENT_SCOPES);
