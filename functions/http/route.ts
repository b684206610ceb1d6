import * as z from 'zod';

/** RFC 9457 body of every refusal, as the contract shows it. */
export const ProblemView = z
  .object({
    type: z.string().max(300),
    title: z.string().max(500),
    status: z.int().min(400).max(599),
    detail: z.string().max(500),
    instance: z.string().max(500),
    code: z.string().max(80),
    requestId: z.string().max(64),
    params: z.record(z.string().max(60), z.union([z.string().max(500), z.number(), z.boolean()])),
    errors: z
      .array(z.object({ pointer: z.string().max(300), code: z.string().max(80), detail: z.string().max(500) }))
      .max(200),
  })
  .meta({
    id: 'Problem',
    example: {
      type: 'https://example.cn/docs/problems#funds.ledger.periodClosed',
      title: '2026-10 已结账，请改记当前月份或申请反结账。',
      status: 422,
      detail: '2026-10 已结账，请改记当前月份或申请反结账。',
      instance: '/v1/dues/batches',
      code: 'funds.ledger.periodClosed',
      requestId: 'req_01JD9Z6T7QF3000000000000AA',
      params: { period: '2026-10' },
      errors: [],
    },
  });

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ProblemView } },
});

const PROBLEMS = {
  400: problem('Malformed or not as the contract says'),
  401: problem('No session or key'),
  403: problem('The office or the key does not allow it'),
  404: problem('Not found, or of another union'),
  409: problem('In conflict with the present state'),
  413: problem('Too large'),
  415: problem('Unsupported content type'),
  422: problem('A rule forbids it'),
  429: problem('Too many requests'),
  503: problem('Busy; nothing was done'),
} as const;

type ProblemStatus = keyof typeof PROBLEMS;

/** The refusals that a route can answer with; every route has 400, 401, 403, 429 and 503. */
export const problems = <const S extends ProblemStatus = never>(...more: S[]) => {
  const always = { 400: PROBLEMS[400], 401: PROBLEMS[401], 403: PROBLEMS[403], 429: PROBLEMS[429], 503: PROBLEMS[503] };
  const added = Object.fromEntries(more.map((status) => [status, PROBLEMS[status]])) as Pick<typeof PROBLEMS, S>;
  return { ...always, ...added };
};

export const jsonContent = <T extends z.ZodType>(description: string, schema: T) => ({
  description,
  content: { 'application/json': { schema } },
});

export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  required: true as const,
  content: { 'application/json': { schema } },
});

/** Security of a route: a session of a person, a key of a program, or both. */
export const SESSION: Record<string, string[]>[] = [{ session: [] }];
export const SESSION_OR_KEY: Record<string, string[]>[] = [{ session: [] }, { apiKey: [] }];
export const PUBLIC: [] = [];

export const MAX_PAGE = 200;

/** Query of a list: page size and the sealed cursor of the page before. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
  cursor: z.string().min(1).max(2000).optional(),
});

export const pageOf = <T extends z.ZodType>(schema: T) =>
  z.object({
    data: z.array(schema).max(MAX_PAGE),
    nextCursor: z.string().max(2000).nullable(),
    hasMore: z.boolean(),
  });

export const IdempotencyHeader = z.object({
  'idempotency-key': z.string().min(1).max(255).optional().meta({ example: 'b3c1f6de-5a2f-4d1c-9a51-5a9f2a6f1f00' }),
});
