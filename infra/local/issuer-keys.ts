import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { readJson, writeJson } from './json-file.ts';

type Jwks = { keys: (JsonWebKey & { kid: string; use: string; alg: string })[] };

/** The issuer's signing key, made once: a token signed before a restart is good after it. */
export const loadIssuerKeys = (file: string): Jwks => {
  const saved = readJson<Jwks>(file);
  if (saved) return saved;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwks = { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'local-1', use: 'sig', alg: 'RS256' }] };
  writeJson(file, jwks, 0o600);
  return jwks;
};
