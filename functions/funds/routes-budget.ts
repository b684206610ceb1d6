import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { readExecution } from '#shared/funds/budget/execution.ts';
import { exportVersion, readBudgetFile } from '#shared/funds/budget/file-actions.ts';
import { listLineEntries, listLineHolders } from '#shared/funds/budget/line-queries.ts';
import { compareVersions, getBudget, getVersion, listBudgets } from '#shared/funds/budget/queries.ts';
import { takeStep } from '#shared/funds/budget/step-actions.ts';
import { createVersion, saveVersion, setInterim } from '#shared/funds/budget/version-actions.ts';
import {
  BudgetComparison,
  BudgetFileRows,
  BudgetVersionView,
  BudgetYearList,
  BudgetYearView,
} from '#shared/funds/budget/views.ts';
import { BudgetExecution } from '#shared/funds/budget/views-execution.ts';
import {
  compareRoute,
  createVersionRoute,
  exportRoute,
  getBudgetRoute,
  getExecutionRoute,
  getVersionRoute,
  listBudgetsRoute,
  readFileRoute,
  saveVersionRoute,
  setInterimRoute,
  takeStepRoute,
  XLSX,
} from './contracts-budget.ts';
import { LineEntryPage, LineHolderPage, lineEntriesRoute, lineHoldersRoute } from './contracts-budget-lines.ts';

const registerYears = (app: HttpApp): void => {
  app.openapi(listBudgetsRoute, async (c) => c.json(BudgetYearList.parse(await listBudgets(await unionCtx(c))), 200));
  app.openapi(getBudgetRoute, async (c) =>
    c.json(BudgetYearView.parse(await getBudget(await unionCtx(c), c.req.valid('param').year)), 200),
  );
  app.openapi(getExecutionRoute, async (c) =>
    c.json(BudgetExecution.parse(await readExecution(await unionCtx(c), c.req.valid('param').year)), 200),
  );
  app.openapi(setInterimRoute, async (c) => {
    const ctx = await unionCtx(c);
    const { year } = c.req.valid('param');
    await setInterim(ctx, year, c.req.valid('json'));
    return c.json(BudgetYearView.parse(await getBudget(ctx, year)), 200);
  });
  app.openapi(readFileRoute, async (c) => {
    const rows = await readBudgetFile(await unionCtx(c), c.req.valid('param').year, c.req.valid('json'));
    return c.json(BudgetFileRows.parse(rows), 200);
  });
};

const registerVersions = (app: HttpApp): void => {
  app.openapi(createVersionRoute, async (c) => {
    const version = await createVersion(await unionCtx(c), c.req.valid('param').year, c.req.valid('json'));
    return c.json(BudgetVersionView.parse(version), 201);
  });
  app.openapi(getVersionRoute, async (c) => {
    const { year, number } = c.req.valid('param');
    return c.json(BudgetVersionView.parse(await getVersion(await unionCtx(c), year, number)), 200);
  });
  app.openapi(saveVersionRoute, async (c) => {
    const { year, number } = c.req.valid('param');
    const version = await saveVersion(await unionCtx(c), year, number, c.req.valid('json'));
    return c.json(BudgetVersionView.parse(version), 200);
  });
  app.openapi(takeStepRoute, async (c) => {
    const { year, number } = c.req.valid('param');
    const version = await takeStep(await unionCtx(c), year, number, c.req.valid('json'));
    return c.json(BudgetVersionView.parse(version), 200);
  });
  app.openapi(compareRoute, async (c) => {
    const { year, number } = c.req.valid('param');
    const comparison = await compareVersions(await unionCtx(c), year, number, c.req.valid('query').base);
    return c.json(BudgetComparison.parse(comparison), 200);
  });
  app.openapi(exportRoute, async (c) => {
    const { year, number } = c.req.valid('param');
    const { fileName, bytes } = await exportVersion(await unionCtx(c), year, number);
    return c.body(Uint8Array.from(bytes).buffer, 200, {
      'content-type': XLSX,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    });
  });
};

const registerLines = (app: HttpApp): void => {
  app.openapi(lineEntriesRoute, async (c) => {
    const { year, code: account } = c.req.valid('param');
    const { project, period, ...page } = c.req.valid('query');
    const of = { year, account, period, ...(project ? { project } : {}) };
    return c.json(LineEntryPage.parse(await listLineEntries(await unionCtx(c), of, page)), 200);
  });
  app.openapi(lineHoldersRoute, async (c) => {
    const { year, code: account } = c.req.valid('param');
    const { project, ...page } = c.req.valid('query');
    const of = { year, account, ...(project ? { project } : {}) };
    return c.json(LineHolderPage.parse(await listLineHolders(await unionCtx(c), of, page)), 200);
  });
};

/** Budgets (capabilities 11.14, 11.25). */
export const registerBudgetRoutes = (app: HttpApp): void => {
  registerYears(app);
  registerVersions(app);
  registerLines(app);
};
