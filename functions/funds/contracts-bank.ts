import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { IdempotencyHeader, jsonBody, jsonContent, problems, SESSION } from '#functions/http/route.ts';
import {
  ImportStatement,
  ProposeStatement,
  StatementImportView,
  StatementProposalView,
} from '#shared/funds/bank/file-schema.ts';
import {
  BankAccountDetailView,
  BankAccountId,
  BankAccountListView,
  BankAccountView,
  ChangeBankAccount,
  OpenBankAccount,
} from '#shared/funds/bank/schema.ts';

const tags = ['bank'];
export const accountParams = z.object({ accountId: BankAccountId });

export const listAccountsRoute = createRoute({
  method: 'get',
  path: '/v1/bank-accounts',
  operationId: 'listBankAccounts',
  summary: 'The union’s accounts at banks, by the last four digits',
  tags,
  security: SESSION,
  responses: { 200: jsonContent('The accounts', BankAccountListView), ...problems() },
});

export const openAccountRoute = createRoute({
  method: 'post',
  path: '/v1/bank-accounts',
  operationId: 'openBankAccount',
  summary: 'Take a bank account of the union on',
  tags,
  security: SESSION,
  request: { headers: IdempotencyHeader, body: jsonBody(OpenBankAccount) },
  responses: { 201: jsonContent('The account', BankAccountView), ...problems(409, 422) },
});

export const getAccountRoute = createRoute({
  method: 'get',
  path: '/v1/bank-accounts/{accountId}',
  operationId: 'getBankAccount',
  summary: 'One account with the months that have statements',
  tags,
  security: SESSION,
  request: { params: accountParams },
  responses: { 200: jsonContent('The account', BankAccountDetailView), ...problems(404) },
});

export const changeAccountRoute = createRoute({
  method: 'patch',
  path: '/v1/bank-accounts/{accountId}',
  operationId: 'changeBankAccount',
  summary: 'Rename or close an account, make it the main one, or state its opening balance before the first statement',
  tags,
  security: SESSION,
  request: { params: accountParams, body: jsonBody(ChangeBankAccount) },
  responses: { 200: jsonContent('The account', BankAccountView), ...problems(404, 409, 422) },
});

export const proposeStatementRoute = createRoute({
  method: 'post',
  path: '/v1/bank-statements/proposal',
  operationId: 'proposeBankStatement',
  summary: 'What an uploaded statement holds: encoding, columns, proposed or saved mapping, first rows',
  tags,
  security: SESSION,
  request: { body: jsonBody(ProposeStatement) },
  responses: { 200: jsonContent('The proposal', StatementProposalView), ...problems(404, 413, 415, 422) },
});

export const importStatementRoute = createRoute({
  method: 'post',
  path: '/v1/bank-statements',
  operationId: 'importBankStatement',
  summary: 'Try a statement, or take the lines of it that are new',
  tags,
  security: SESSION,
  request: { body: jsonBody(ImportStatement) },
  responses: {
    200: jsonContent('Tried, or nothing was new', StatementImportView),
    201: jsonContent('What became of each line', StatementImportView),
    ...problems(404, 409, 413, 415, 422),
  },
});
