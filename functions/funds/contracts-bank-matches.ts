import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { IdempotencyHeader, jsonBody, jsonContent, problems, SESSION } from '#functions/http/route.ts';
import { XLSX } from '#functions/http/xlsx.ts';
import {
  AssignEntry,
  BankEntryView,
  BankLineView,
  BookBankLine,
  LineId,
  NoteBankLine,
} from '#shared/funds/bank/line-schema.ts';
import { BankMatchView, ConfirmMatch, MatchId, WorkspaceView } from '#shared/funds/bank/match-schema.ts';
import {
  ConfirmReconciliation,
  ReconciliationView,
  ReopenReconciliation,
} from '#shared/funds/bank/reconcile-schema.ts';
import { BankAccountId } from '#shared/funds/bank/schema.ts';
import { PeriodSchema } from '#shared/kernel/period.ts';

const tags = ['bank'];
const Month = PeriodSchema.meta({ example: '2026-11', maxLength: 7 });
const accountParams = z.object({ accountId: BankAccountId });
const monthParams = z.object({ accountId: BankAccountId, period: Month });
const lineParams = z.object({ accountId: BankAccountId, lineId: LineId });
const periodParams = z.object({ period: Month });
export const BookedLineView = BankLineView.extend({ voucherId: z.string().max(20) }).meta({ id: 'BookedBankLine' });

export const workspaceRoute = createRoute({
  method: 'get',
  path: '/v1/bank-accounts/{accountId}/months/{period}',
  operationId: 'getBankMonth',
  summary: 'A month at the desk: the bank’s lines, the entries of the books, matches and suggestions',
  tags,
  security: SESSION,
  request: { params: monthParams },
  responses: { 200: jsonContent('The month', WorkspaceView), ...problems(404) },
});

export const matchRoute = createRoute({
  method: 'post',
  path: '/v1/bank-accounts/{accountId}/matches',
  operationId: 'confirmBankMatch',
  summary: 'Confirm that lines and entries are the same money',
  tags,
  security: SESSION,
  request: { params: accountParams, headers: IdempotencyHeader, body: jsonBody(ConfirmMatch) },
  responses: { 201: jsonContent('The match', BankMatchView), ...problems(404, 409, 422) },
});

export const undoMatchRoute = createRoute({
  method: 'delete',
  path: '/v1/bank-accounts/{accountId}/matches/{period}/{matchId}',
  operationId: 'undoBankMatch',
  summary: 'Take a match back',
  tags,
  security: SESSION,
  request: { params: monthParams.extend({ matchId: MatchId }) },
  responses: { 200: jsonContent('What was taken back', BankMatchView), ...problems(404, 409, 422) },
});

export const bookLineRoute = createRoute({
  method: 'post',
  path: '/v1/bank-accounts/{accountId}/lines/{lineId}/booking',
  operationId: 'bookBankLine',
  summary: 'Book a line that the books do not have: interest, fees, or money to be cleared up',
  tags,
  security: SESSION,
  request: { params: lineParams, headers: IdempotencyHeader, body: jsonBody(BookBankLine) },
  responses: { 201: jsonContent('The line with its voucher', BookedLineView), ...problems(404, 409, 422) },
});

export const noteLineRoute = createRoute({
  method: 'put',
  path: '/v1/bank-accounts/{accountId}/lines/{lineId}/note',
  operationId: 'noteBankLine',
  summary: 'Leave a line open with a word about why',
  tags,
  security: SESSION,
  request: { params: lineParams, body: jsonBody(NoteBankLine) },
  responses: { 200: jsonContent('The line', BankLineView), ...problems(404, 409) },
});

export const assignRoute = createRoute({
  method: 'post',
  path: '/v1/bank-accounts/{accountId}/entries',
  operationId: 'assignBankEntry',
  summary: 'Say that an entry of the books is of this bank account',
  tags,
  security: SESSION,
  request: { params: accountParams, body: jsonBody(AssignEntry) },
  responses: { 200: jsonContent('The entry', BankEntryView), ...problems(404, 409, 422) },
});

export const getReconciliationRoute = createRoute({
  method: 'get',
  path: '/v1/bank-reconciliations/{period}',
  operationId: 'getBankReconciliation',
  summary: 'The reconciliation statements of a month, as signed or as they stand',
  tags,
  security: SESSION,
  request: { params: periodParams },
  responses: { 200: jsonContent('The statements', ReconciliationView), ...problems() },
});

export const confirmReconciliationRoute = createRoute({
  method: 'post',
  path: '/v1/bank-reconciliations/{period}/confirmation',
  operationId: 'confirmBankReconciliation',
  summary: 'Sign a month whose adjusted balances are equal',
  tags,
  security: SESSION,
  request: { params: periodParams, body: jsonBody(ConfirmReconciliation) },
  responses: { 201: jsonContent('The statements', ReconciliationView), ...problems(409, 422) },
});

export const reopenReconciliationRoute = createRoute({
  method: 'post',
  path: '/v1/bank-reconciliations/{period}/reopening',
  operationId: 'reopenBankReconciliation',
  summary: 'Take the last reconciliation back, with a reason',
  tags,
  security: SESSION,
  request: { params: periodParams, body: jsonBody(ReopenReconciliation) },
  responses: { 200: jsonContent('The statements', ReconciliationView), ...problems(404, 409, 422) },
});

export const reconciliationFileRoute = createRoute({
  method: 'get',
  path: '/v1/bank-reconciliations/{period}/accounts/{accountId}',
  operationId: 'downloadBankReconciliation',
  summary: 'The statement of one account as a workbook in the usual form',
  tags,
  security: SESSION,
  request: { params: monthParams },
  responses: {
    200: {
      description: 'The workbook',
      content: { [XLSX]: { schema: z.string().max(20_000_000).meta({ format: 'binary' }) } },
    },
    ...problems(404),
  },
});
