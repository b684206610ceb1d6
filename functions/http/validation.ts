import type * as z from 'zod';
import { DomainError, type FieldError } from '#shared/kernel/errors.ts';

const escapePointer = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
const pointerOf = (prefix: string, path: readonly PropertyKey[]): string =>
  prefix + path.map((part) => `/${escapePointer(String(part))}`).join('');

type Issue = z.core.$ZodIssue;

const coded = (issue: Issue): { code: string; params?: FieldError['params'] } => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int'
        ? { code: 'http.field.integer' }
        : { code: 'http.field.type', params: { expected: issue.expected } };
    case 'too_small':
      return { code: 'http.field.tooSmall', params: { minimum: Number(issue.minimum) } };
    case 'too_big':
      return { code: 'http.field.tooBig', params: { maximum: Number(issue.maximum) } };
    case 'invalid_format':
      return { code: 'http.field.format' };
    case 'invalid_value':
      return { code: 'http.field.value' };
    case 'custom':
      return { code: typeof issue.params?.code === 'string' ? issue.params.code : 'http.field.invalid' };
    default:
      return { code: 'http.field.invalid' };
  }
};

/** Every refused field of a zod error with its pointer and code; unknown fields are named one by one. */
export const fieldErrors = (prefix: string, error: z.core.$ZodError): readonly FieldError[] =>
  error.issues.flatMap((issue): FieldError[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((name) => ({ pointer: pointerOf(prefix, [...issue.path, name]), code: 'http.field.unknown' }))
      : [{ pointer: pointerOf(prefix, issue.path), ...coded(issue) }],
  );

/** More refused fields than this are counted, not listed. */
const MAX_LISTED = 200;

const PREFIX: Readonly<Record<string, string>> = { query: '/query', param: '/path', header: '/header' };

/** Throws what a contract that was not met is answered with. */
export const refuseFields = (target: string, error: z.core.$ZodError): never => {
  const fields = fieldErrors(PREFIX[target] ?? '', error);
  throw new DomainError('invalid', 'http.request.invalid', { count: fields.length }, fields.slice(0, MAX_LISTED));
};
