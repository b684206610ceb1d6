import { createMiddleware } from 'hono/factory';
import { DomainError, type FieldError } from '#shared/kernel/errors.ts';
import type { HttpEnv } from './env.ts';

/** Only such escapes can bring a control character or half a character into JSON; a body without them is not read twice. */
const SUSPECT = /\\(?:[bf]|u(?:00[01]|007f|d[89a-f]))/i;
/** Control characters but tab and line breaks. */
const CONTROL = /[^\P{Cc}\t\n\r\u0080-\u009f]/u;
const MAX_LISTED = 200;
/** No contract is nested deeper; looking further would only serve whoever wants our stack to run out. */
const MAX_DEPTH = 40;

const isUnfit = (text: string): boolean => !text.isWellFormed() || CONTROL.test(text);

const unfitPlaces = (value: unknown, pointer: string, depth = 0): readonly string[] => {
  if (typeof value === 'string') return isUnfit(value) ? [pointer] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (depth > MAX_DEPTH) return [pointer];
  return Object.entries(value).flatMap(([name, each]) => {
    const part = name.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1');
    return [...(isUnfit(name) ? [pointer] : []), ...unfitPlaces(each, `${pointer}/${part}`, depth + 1)];
  });
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Texts that the table cannot keep and no screen can show are refused at the door, each with its pointer. */
export const wholeCharacters = createMiddleware<HttpEnv>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const text = await c.req.text();
  const places = SUSPECT.test(text) ? unfitPlaces(parse(text), '') : [];
  if (places.length > 0) {
    const fields = places
      .slice(0, MAX_LISTED)
      .map((pointer): FieldError => ({ pointer, code: 'http.field.characters' }));
    throw new DomainError('invalid', 'http.request.invalid', { count: places.length }, fields);
  }
  return next();
});
