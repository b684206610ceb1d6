import { randomBytes } from 'node:crypto';
import { readJson, writeJson } from './json-file.ts';

export type Secrets = {
  masterKey: string;
  sealKey: string;
  cookieKey: string;
  clientSecret: string;
  /** Signs addresses of files; the gateway checks them with it. */
  filesSecret: string;
};

const NAMES: (keyof Secrets)[] = ['masterKey', 'sealKey', 'cookieKey', 'clientSecret', 'filesSecret'];

/** Made once for each state folder and readable by its owner only: data encrypted before a restart opens after it. */
export const loadSecrets = (file: string): Secrets => {
  const saved = readJson<Partial<Secrets>>(file) ?? {};
  const made = NAMES.map((name) => [name, saved[name] ?? randomBytes(32).toString('base64')]);
  const secrets = Object.fromEntries(made) as Secrets;
  if (NAMES.some((name) => saved[name] === undefined)) writeJson(file, secrets, 0o600);
  return secrets;
};
