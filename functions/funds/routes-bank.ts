import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { changeBankAccount, openBankAccount } from '#shared/funds/bank/account-actions.ts';
import { StatementImportView, StatementProposalView } from '#shared/funds/bank/file-schema.ts';
import { importStatement, proposeStatement } from '#shared/funds/bank/import-actions.ts';
import { getBankAccount, listBankAccounts } from '#shared/funds/bank/queries.ts';
import { BankAccountDetailView, BankAccountListView, BankAccountView } from '#shared/funds/bank/schema.ts';
import {
  changeAccountRoute,
  getAccountRoute,
  importStatementRoute,
  listAccountsRoute,
  openAccountRoute,
  proposeStatementRoute,
} from './contracts-bank.ts';

/** Bank accounts and their statements (capabilities 11.6 and 11.7). */
export const registerBankRoutes = (app: HttpApp): void => {
  app.openapi(listAccountsRoute, async (c) =>
    c.json(BankAccountListView.parse(await listBankAccounts(await unionCtx(c))), 200),
  );
  app.openapi(openAccountRoute, async (c) =>
    c.json(BankAccountView.parse(await openBankAccount(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(getAccountRoute, async (c) =>
    c.json(BankAccountDetailView.parse(await getBankAccount(await unionCtx(c), c.req.valid('param').accountId)), 200),
  );
  app.openapi(changeAccountRoute, async (c) => {
    const account = await changeBankAccount(await unionCtx(c), c.req.valid('param').accountId, c.req.valid('json'));
    return c.json(BankAccountView.parse(account), 200);
  });
  app.openapi(proposeStatementRoute, async (c) =>
    c.json(StatementProposalView.parse(await proposeStatement(await unionCtx(c), c.req.valid('json'))), 200),
  );
  app.openapi(importStatementRoute, async (c) => {
    const command = c.req.valid('json');
    const view = StatementImportView.parse(await importStatement(await unionCtx(c), command));
    return c.json(view, command.mode === 'dry_run' || view.counts.added === 0 ? 200 : 201);
  });
};
