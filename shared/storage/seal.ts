import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { DomainError } from '../kernel/errors.ts';
import type { Tools } from '../kernel/tools.ts';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM with a random nonce: nonce ‖ ciphertext ‖ tag. `aad` binds the text to where it belongs. */
export const encryptBytes = (secret: Uint8Array, plain: Uint8Array, aad: string, tools: Tools): Uint8Array => {
  const iv = tools.randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, secret, iv);
  cipher.setAAD(Buffer.from(aad));
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Opens what `encryptBytes` made; throws when a byte or the binding differs. */
export const decryptBytes = (secret: Uint8Array, sealed: Uint8Array, aad: string): Uint8Array => {
  const iv = sealed.subarray(0, IV_BYTES);
  // Without a length Node takes tags of four bytes too, which a forger can guess.
  const decipher = createDecipheriv(ALGORITHM, secret, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, sealed.length - TAG_BYTES)), decipher.final()]);
};

export const sha256 = (text: string | Uint8Array): Buffer => createHash('sha256').update(text).digest();
export const sha256Hex = (text: string | Uint8Array): string => sha256(text).toString('hex');

export const deriveKey = (secret: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), purpose, 32));

/** Opaque tokens for cursors, login states and invitations: sealed values, bound to the place that may open them. */
export type Sealer = {
  seal(value: unknown, boundTo: readonly string[]): string;
  open<T>(token: string, boundTo: readonly string[], refusalCode: string): T;
  /** Keyed hash of a value that belongs to no union yet (a phone number at sign-up), to find it without storing it. */
  fingerprint(purpose: string, value: string): string;
};

export const makeSealer = (secret: Uint8Array, tools: Tools): Sealer => {
  const key = deriveKey(secret, 'tongxin/seal');
  const hashKey = deriveKey(secret, 'tongxin/fingerprint');
  return {
    seal: (value, boundTo) =>
      Buffer.from(encryptBytes(key, Buffer.from(JSON.stringify(value)), boundTo.join('\n'), tools)).toString(
        'base64url',
      ),
    open: <T>(token: string, boundTo: readonly string[], refusalCode: string): T => {
      try {
        return JSON.parse(
          Buffer.from(decryptBytes(key, Buffer.from(token, 'base64url'), boundTo.join('\n'))).toString('utf8'),
        ) as T;
      } catch {
        throw new DomainError('invalid', refusalCode);
      }
    },
    fingerprint: (purpose, value) =>
      createHmac('sha256', hashKey).update(`${purpose}|${value}`).digest('hex').slice(0, 40),
  };
};
