import { createHmac } from 'node:crypto';
import { DomainError } from '../kernel/errors.ts';
import type { Tools } from '../kernel/tools.ts';
import { decryptBytes, deriveKey, encryptBytes } from './seal.ts';

/** Wraps a union's data key: KMS in the cloud, a master key from the environment on a laptop. */
export type KeyWrapper = {
  wrap(plain: Uint8Array, unionId: string): Promise<string>;
  unwrap(wrapped: string, unionId: string): Promise<Uint8Array>;
};

export const localWrapper = (masterKey: Uint8Array, tools: Tools): KeyWrapper => {
  const key = deriveKey(masterKey, 'tongxin/wrap');
  return {
    wrap: async (plain, unionId) => Buffer.from(encryptBytes(key, plain, unionId, tools)).toString('base64'),
    unwrap: async (wrapped, unionId) => decryptBytes(key, Buffer.from(wrapped, 'base64'), unionId),
  };
};

/** A wrapper whose client is made for the first key. */
export const lazyWrapper = (wrapper: () => Promise<KeyWrapper>): KeyWrapper => ({
  wrap: async (...input) => (await wrapper()).wrap(...input),
  unwrap: async (...input) => (await wrapper()).unwrap(...input),
});

/** Length of a union's data key in bytes; field and lookup keys are derived from it separately. */
export const DATA_KEY_BYTES = 32;

const VERSION = 'a1.';

/**
 * Field encryption and lookup of one union. A ciphertext is bound to union, entity and field, so that it cannot be
 * moved between members or unions. Lookup hashes are keyed: identity numbers have too few values for anything less.
 */
export class Vault {
  readonly #fieldKey: Uint8Array;
  readonly #lookupKey: Uint8Array;
  readonly #unionId: string;
  readonly #tools: Tools;

  constructor(unionId: string, dataKey: Uint8Array, tools: Tools) {
    this.#unionId = unionId;
    this.#tools = tools;
    this.#fieldKey = deriveKey(dataKey, 'tongxin/field');
    this.#lookupKey = deriveKey(dataKey, 'tongxin/lookup');
  }

  #aad(entityId: string, field: string): string {
    return `${this.#unionId}|${entityId}|${field}|${VERSION}`;
  }

  encrypt(entityId: string, field: string, plain: string): string {
    const sealed = encryptBytes(this.#fieldKey, Buffer.from(plain), this.#aad(entityId, field), this.#tools);
    return VERSION + Buffer.from(sealed).toString('base64');
  }

  decrypt(entityId: string, field: string, sealed: string): string {
    if (!sealed.startsWith(VERSION)) throw new DomainError('unavailable', 'storage.vault.unknownVersion');
    const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64');
    return Buffer.from(decryptBytes(this.#fieldKey, bytes, this.#aad(entityId, field))).toString('utf8');
  }

  /** Keyed hash of a normalised value (HMAC-SHA-256, 32 hex characters), to find it without storing it. */
  lookup(field: string, normalised: string): string {
    return createHmac('sha256', this.#lookupKey).update(`${field}|${normalised}`).digest('hex').slice(0, 32);
  }
}

const CACHE_MS = 5 * 60_000;
const CACHE_SIZE = 500;

/** Gives the vault of a union; unwrapped keys stay at most five minutes in memory. */
export class KeyRing {
  readonly #wrapper: KeyWrapper;
  readonly #tools: Tools;
  readonly #cache = new Map<string, { readonly vault: Vault; readonly until: number }>();

  constructor(wrapper: KeyWrapper, tools: Tools) {
    this.#wrapper = wrapper;
    this.#tools = tools;
  }

  /** A new wrapped data key for a union that is being set up. */
  async createKey(unionId: string): Promise<string> {
    return this.#wrapper.wrap(this.#tools.randomBytes(DATA_KEY_BYTES), unionId);
  }

  /** The vault of a union; `loadWrapped` reads the wrapped key from the union's profile when it is not cached. */
  async vault(unionId: string, loadWrapped: () => Promise<string>): Promise<Vault> {
    const now = Date.parse(this.#tools.now());
    const cached = this.#cache.get(unionId);
    if (cached && cached.until > now) return cached.vault;
    const vault = new Vault(unionId, await this.#wrapper.unwrap(await loadWrapped(), unionId), this.#tools);
    if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
    this.#cache.set(unionId, { vault, until: now + CACHE_MS });
    return vault;
  }
}
