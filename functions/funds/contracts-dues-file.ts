import { createRoute } from '@hono/zod-openapi';
import { IdempotencyHeader, jsonBody, jsonContent, problems, SESSION_OR_KEY } from '#functions/http/route.ts';
import {
  CreateDuesBatchFile,
  DuesFileBatchView,
  DuesFileProposalView,
  ProposeDuesFile,
} from '#shared/funds/dues/file-schema.ts';
import { REPEATED } from './contracts-dues.ts';

const tags = ['dues'];

export const proposeFileRoute = createRoute({
  method: 'post',
  path: '/v1/dues/batch-files/proposal',
  operationId: 'proposeDuesFile',
  summary: 'What an uploaded payroll file holds: encoding, columns, proposed mapping, totals row',
  tags,
  security: SESSION_OR_KEY,
  request: { body: jsonBody(ProposeDuesFile) },
  responses: { 200: jsonContent('The proposal', DuesFileProposalView), ...problems(404, 413, 415, 422) },
});

export const createBatchFileRoute = createRoute({
  method: 'post',
  path: '/v1/dues/batch-files',
  operationId: 'createDuesBatchFile',
  summary: 'The same out of an uploaded payroll file (csv or xlsx)',
  tags,
  security: SESSION_OR_KEY,
  request: { headers: IdempotencyHeader, body: jsonBody(CreateDuesBatchFile) },
  responses: {
    200: jsonContent(REPEATED, DuesFileBatchView),
    201: jsonContent('The run was posted; what became of each row', DuesFileBatchView),
    ...problems(404, 409, 413, 415, 422),
  },
});
