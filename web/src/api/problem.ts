import type { Values } from '#web/i18n/text.ts';

/** One refused field as the API names it: a JSON pointer into what was sent. */
export type FieldProblem = {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  readonly params?: Values;
};

/** Codes of the browser's own: no server answered, or what answered was not the API. */
export const unreachableCode = 'web.network.unreachable';
export const unreadableCode = 'web.answer.unreadable';

type ProblemFacts = {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId?: string | undefined;
  readonly errors?: readonly FieldProblem[] | undefined;
  readonly params?: Values | undefined;
  readonly retryAfterSeconds?: number | undefined;
};

/** An RFC 9457 answer, or what stands in for one when there was none. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly requestId: string | undefined;
  readonly errors: readonly FieldProblem[];
  readonly params: Values;
  readonly retryAfterSeconds: number | undefined;

  constructor(facts: ProblemFacts) {
    super(facts.detail || facts.code);
    this.name = 'ProblemError';
    this.status = facts.status;
    this.code = facts.code;
    this.detail = facts.detail;
    this.requestId = facts.requestId;
    this.errors = facts.errors ?? [];
    this.params = facts.params ?? {};
    this.retryAfterSeconds = facts.retryAfterSeconds;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const valuesOf = (value: unknown): Values => {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  );
};

/** A field that is refused for the same reason as the whole is told with the whole's values: the answer brings them once. */
const fieldsOf = (facts: Record<string, unknown>): FieldProblem[] =>
  (Array.isArray(facts.errors) ? facts.errors : []).filter(isRecord).map((field) => ({
    pointer: textOf(field.pointer) ?? '',
    code: textOf(field.code) ?? '',
    detail: textOf(field.detail) ?? '',
    params: field.code === facts.code ? valuesOf(facts.params) : {},
  }));

/** Reads any answer that is not a success; never throws itself. */
export const problemFrom = async (response: Response): Promise<ProblemError> => {
  const body: unknown = await response.json().catch(() => undefined);
  const facts = isRecord(body) ? body : {};
  const retryAfter = Number(response.headers.get('retry-after'));
  return new ProblemError({
    status: response.status,
    code: textOf(facts.code) ?? unreadableCode,
    detail: textOf(facts.detail) ?? textOf(facts.title) ?? '',
    requestId: textOf(facts.requestId) ?? response.headers.get('x-request-id') ?? undefined,
    errors: fieldsOf(facts),
    params: valuesOf(facts.params),
    retryAfterSeconds: retryAfter > 0 ? retryAfter : undefined,
  });
};

export const isProblem = (error: unknown): error is ProblemError => error instanceof ProblemError;

/** True when nobody can say whether the request took effect: repeating it with the same key is right. */
export const isUnsettled = (error: unknown): boolean =>
  isProblem(error) && (error.status === 0 || error.status === 429 || error.status >= 500);
