import { createHash } from 'node:crypto';

/** SHA-256 of a text in hex, as `printf '%s' "$text" | sha256sum` gives it. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 of bytes in hex, as `sha256sum file` gives it. */
export const bytesHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
