import { DomainError } from '#shared/kernel/errors.ts';
import { dayOf } from '#shared/kernel/period.ts';
import type { Tools } from '#shared/kernel/tools.ts';
import { type Key, key } from '#shared/storage/keys.ts';
import type { Store } from '#shared/storage/store.ts';

/** A record that no repetition can help: set aside, so that it does not stop the ones behind it. */
export type Poison = { readonly sequence: string; readonly key: Key | undefined; readonly reason: string };

/** Stream records live a day; the quarantine names the item, so a redrive reads the item itself and not the record. */
const KEEP_SECONDS = 180 * 24 * 3600;

/** Whether an error lies in the record itself; everything else (throttling, a lost connection) is worth another try. */
export const isPoison = (error: unknown): boolean =>
  error instanceof DomainError
    ? error.kind !== 'unavailable'
    : error instanceof TypeError ||
      error instanceof RangeError ||
      error instanceof SyntaxError ||
      (error instanceof Error && (error.name === 'ValidationException' || error.name === 'ZodError'));

export const reasonOf = (error: unknown): string =>
  error instanceof DomainError ? error.code : error instanceof Error ? error.name : 'unknown';

/** Puts the quarantine item of a poison record. It holds keys and a reason, never the record's contents. */
export const quarantineIn =
  (db: Store, tools: Tools) =>
  async (poison: Poison): Promise<void> => {
    const at = tools.now();
    await db.put({
      ...key.quarantine(dayOf(at), poison.sequence),
      v: 1,
      at,
      reason: poison.reason,
      ...(poison.key ? { source: poison.key } : {}),
      ttl: Math.floor(Date.parse(at) / 1000) + KEEP_SECONDS,
    });
  };
