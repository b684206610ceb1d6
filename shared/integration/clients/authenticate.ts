import type { UnionId } from '../../kernel/ids.ts';
import { key } from '../../storage/keys.ts';
import type { Runtime } from '../../storage/runtime.ts';
import { parseKey, secretHash } from './key-format.ts';
import type { ClientItem } from './schema.ts';

/** Last use is shown to the hour: one write an hour, not one a call. */
const LAST_USE_STEP_MS = 3_600_000;

export type AuthenticatedClient = {
  readonly unionId: UnionId;
  readonly actor: {
    readonly kind: 'client';
    readonly clientId: string;
    readonly name: string;
    readonly scopes: readonly string[];
  };
};

/** The client behind a key, or undefined for a key that is unknown, revoked or expired. */
export const authenticateClient = async (runtime: Runtime, text: string): Promise<AuthenticatedClient | undefined> => {
  const parsed = parseKey(text);
  if (!parsed) return undefined;
  const db = runtime.storeFor({ kind: 'union', unionId: parsed.unionId }, 'authenticate');
  const item = await db.get<ClientItem>(key.client(parsed.unionId, parsed.clientId));
  const now = runtime.tools.now();
  const hash = secretHash(parsed.secret);
  const known = item?.secrets.some((secret) => secret.hash === hash && now < secret.expiresAt);
  if (!item || !known || item.revokedAt !== undefined) return undefined;
  const last = item.lastUsedAt ? Date.parse(item.lastUsedAt) : 0;
  if (Date.parse(now) - last > LAST_USE_STEP_MS)
    await db.update(
      key.client(parsed.unionId, parsed.clientId),
      { expression: 'SET #u = :now', names: { '#u': 'lastUsedAt' }, values: { ':now': now } },
      { expression: 'attribute_exists(pk)' },
    );
  return {
    unionId: parsed.unionId as UnionId,
    actor: { kind: 'client', clientId: item.id, name: item.name, scopes: item.scopes },
  };
};
