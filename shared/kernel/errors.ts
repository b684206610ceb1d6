/** The eight kinds of refusal. Only `functions/http/problem.ts` knows which HTTP status each one becomes. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'rule'
  | 'limit'
  | 'unavailable';

export type ErrorParams = Readonly<Record<string, string | number | boolean>>;

/** One refused field: a JSON pointer (RFC 6901) into what the caller sent, a stable code and values for the text. */
export type FieldError = { readonly pointer: string; readonly code: string; readonly params?: ErrorParams };

/** A refusal that the caller can understand. `code` is `module.subject.reason` and never changes once published. */
export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly params: ErrorParams;
  readonly fields: readonly FieldError[];

  constructor(kind: ErrorKind, code: string, params: ErrorParams = {}, fields: readonly FieldError[] = []) {
    super(code);
    this.name = 'DomainError';
    this.kind = kind;
    this.code = code;
    this.params = params;
    this.fields = fields;
  }
}

/** Throws a DomainError; written as a function so that rules read as one expression. */
export const refuse = (kind: ErrorKind, code: string, params?: ErrorParams, fields?: readonly FieldError[]): never => {
  throw new DomainError(kind, code, params, fields);
};

/** What is not there and what belongs to another union look the same from outside. */
export const notFound = (): never => refuse('notFound', 'http.resource.notFound');
