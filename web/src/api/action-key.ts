import { isUnsettled } from './problem.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_CHARS = 10;
const RANDOM_CHARS = 16;

const encodeTime = (epochMs: number): string => {
  let text = '';
  let rest = epochMs;
  for (let i = 0; i < TIME_CHARS; i += 1) {
    text = ALPHABET.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
};

/** A ULID-like Idempotency-Key: one per action of a person, the same on every retry of it. */
export const newActionKey = (): string => {
  const random = crypto.getRandomValues(new Uint8Array(RANDOM_CHARS));
  return `web_${encodeTime(Date.now())}${Array.from(random, (byte) => ALPHABET.charAt(byte % 32)).join('')}`;
};

export type ActionKeys = {
  /** The key for this input: the same one while the last request with it is unsettled. */
  keyFor(input: unknown): string;
  /** Call with every answer; without an error or with a refusal the next request is a new action. */
  settle(error?: unknown): void;
};

/** Pressing again after no answer repeats the same action; changed input or a settled answer starts a new one. */
export const makeActionKeys = (): ActionKeys => {
  let pending: { readonly input: string; readonly key: string } | undefined;
  return {
    keyFor: (input) => {
      const text = JSON.stringify(input) ?? '';
      if (pending?.input !== text) pending = { input: text, key: newActionKey() };
      return pending.key;
    },
    settle: (error) => {
      if (error === undefined || !isUnsettled(error)) pending = undefined;
    },
  };
};
