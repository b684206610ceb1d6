import { createHash } from 'node:crypto';

/**
 * An API key: `ug_live_<union ULID>_<client ULID>_<secret>_<check>`. The union and the client are named in the key, so
 * that it is found by one read in the union's own partition; the secret is kept as a hash only. The check lets a
 * scanner tell a leaked key from any other text.
 */
export const KEY_PREFIX = 'ug_live_';
const PATTERN = /^ug_live_([0-9A-HJKMNP-TV-Z]{26})_([0-9A-HJKMNP-TV-Z]{26})_([A-Za-z0-9-]{43})_([0-9a-f]{6})$/;

export const secretHash = (secret: string): string =>
  createHash('sha256').update(`tongxin-key|${secret}`).digest('hex');

const checkOf = (body: string): string => createHash('sha256').update(body).digest('hex').slice(0, 6);

/** Makes the text of a key from ids without their prefixes and 32 random bytes. */
export const formatKey = (unionId: string, clientId: string, random: Uint8Array): { key: string; secret: string } => {
  const secret = Buffer.from(random).toString('base64url').replaceAll('_', '-');
  const body = `${KEY_PREFIX}${unionId.slice(4)}_${clientId.slice(4)}_${secret}`;
  return { key: `${body}_${checkOf(body)}`, secret };
};

/** The parts of a key, or undefined for any text that is not one. */
export const parseKey = (key: string): { unionId: string; clientId: string; secret: string } | undefined => {
  const [whole, union, client, secret, check] = PATTERN.exec(key) ?? [];
  if (!whole || !union || !client || !secret || !check) return undefined;
  if (checkOf(whole.slice(0, -check.length - 1)) !== check) return undefined;
  return { unionId: `uni_${union}`, clientId: `cli_${client}`, secret };
};
