import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { DomainError, type ErrorKind, type FieldError } from '#shared/kernel/errors.ts';
import type { HttpContext } from './env.ts';
import { languageOf, textOf } from './texts.ts';

/** The only place where a kind of refusal becomes a status number (RFC 9110, api-conventions.md). */
const STATUS: Readonly<Record<ErrorKind, ContentfulStatusCode>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  rule: 422,
  limit: 429,
  unavailable: 503,
};

/** Codes whose meaning has a status of its own. */
const STATUS_BY_CODE: Readonly<Record<string, ContentfulStatusCode>> = {
  'http.body.tooLarge': 413,
  'funds.dues.batchTooLarge': 413,
  'files.size.tooLarge': 413,
  'tenancy.attachment.tooLarge': 413,
  'files.sheet.tooManyRows': 413,
  'files.sheet.tooWide': 413,
  'files.sheet.cellTooLong': 413,
  'files.xlsx.zipBomb': 413,
  'http.contentType.unsupported': 415,
  'files.type.unsupported': 415,
  'files.document.unsupported': 415,
};

const RETRY_AFTER_SECONDS = 5;

export const statusOf = (error: DomainError): ContentfulStatusCode => STATUS_BY_CODE[error.code] ?? STATUS[error.kind];

/** Any error as a DomainError: Hono's own keep their meaning, everything unknown is opaque. */
export const asDomainError = (error: unknown): DomainError | undefined => {
  if (error instanceof DomainError) return error;
  if (!(error instanceof HTTPException)) return undefined;
  if (error.status === 413) return new DomainError('limit', 'http.body.tooLarge');
  if (error.status === 415) return new DomainError('invalid', 'http.contentType.unsupported');
  return new DomainError('invalid', 'http.body.malformed');
};

const typeOf = (c: HttpContext, code: string): string => `${c.get('runtime').config.PUBLIC_URL}/docs/problems#${code}`;

/** Somebody may put a phone or an identity number into an address; a problem is kept in logs of others, so it is not repeated. */
const NUMBER_OF_A_PERSON = /(?<![0-9A-Za-z])\d{11,17}[\dXx]?(?![0-9A-Za-z])/g;

const fieldView = (field: FieldError, language: 'zh' | 'en') => ({
  pointer: field.pointer,
  code: field.code,
  detail: textOf(field.code, field.params ?? {}, language),
});

/** RFC 9457 answer of an error. A row that is hidden by policy is answered exactly like one that does not exist. */
export const problemResponse = (c: HttpContext, error: unknown): Response => {
  const known = asDomainError(error) ?? new DomainError('unavailable', 'http.server.unexpected');
  const shown = known.code === 'storage.access.denied' ? new DomainError('notFound', 'http.resource.notFound') : known;
  const status = shown.code === 'http.server.unexpected' ? 500 : statusOf(shown);
  const language = languageOf(c.req.header('accept-language'));
  const text = textOf(shown.code, shown.params, language);
  const body = {
    type: typeOf(c, shown.code),
    title: text,
    status,
    detail: text,
    instance: c.req.path.replaceAll(NUMBER_OF_A_PERSON, '…'),
    code: shown.code,
    requestId: c.get('requestId'),
    params: shown.params,
    errors: shown.fields.map((field) => fieldView(field, language)),
  };
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language === 'zh' ? 'zh-CN' : 'en',
  };
  if (status === 429 || status === 503)
    headers['retry-after'] = String(shown.params.retryAfterSeconds ?? RETRY_AFTER_SECONDS);
  if (status === 401) headers['www-authenticate'] = 'Bearer';
  return c.newResponse(JSON.stringify(body), status, headers);
};
