import type { HttpApp, HttpContext } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { languageOf, textOf } from '#functions/http/texts.ts';
import { cancelImport, commitImport, createImport, setMapping, undoImport } from '#shared/members/imports/actions.ts';
import { correctRow, correctRows } from '#shared/members/imports/correct.ts';
import { getImport, listImports, listRows, listSkipped } from '#shared/members/imports/queries.ts';
import { refusedRowsFile } from '#shared/members/imports/refused.ts';
import { createUpload } from '#shared/members/imports/uploads.ts';
import { type Explain, ImportView } from '#shared/members/imports/views.ts';
import {
  cancelRoute,
  commitRoute,
  correctManyRoute,
  correctRoute,
  getRoute,
  ImportPage,
  listRoute,
  mapRoute,
  openRoute,
  RowPage,
  refusedRoute,
  rowsRoute,
  SkippedView,
  skippedRoute,
  TicketView,
  undoRoute,
  uploadRoute,
  XLSX,
} from './contracts-imports.ts';

const explainFor = (c: HttpContext): Explain => {
  const language = languageOf(c.req.header('accept-language'));
  return (code, values) => textOf(code, values, language);
};

const asFile = (bytes: Uint8Array, fileName: string) => ({
  body: Uint8Array.from(bytes).buffer,
  headers: {
    'content-type': XLSX,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  },
});

const registerReads = (app: HttpApp): void => {
  app.openapi(listRoute, async (c) => {
    return c.json(ImportPage.parse(await listImports(await unionCtx(c), c.req.valid('query'))), 200);
  });
  app.openapi(getRoute, async (c) => {
    return c.json(ImportView.parse(await getImport(await unionCtx(c), c.req.valid('param').importId)), 200);
  });
  app.openapi(rowsRoute, async (c) => {
    const id = c.req.valid('param').importId;
    const page = await listRows(await unionCtx(c), id, c.req.valid('query'), explainFor(c));
    return c.json(RowPage.parse(page), 200);
  });
  app.openapi(refusedRoute, async (c) => {
    const bytes = await refusedRowsFile(await unionCtx(c), c.req.valid('param').importId, explainFor(c));
    const file = asFile(bytes, '错误行.xlsx');
    return c.body(file.body, 200, file.headers);
  });
  app.openapi(skippedRoute, async (c) => {
    const found = await listSkipped(await unionCtx(c), c.req.valid('param').importId);
    const explain = explainFor(c);
    const data = found.map(({ memberId, code }) => ({ memberId, code, detail: explain(code, {}) }));
    return c.json(SkippedView.parse({ data }), 200);
  });
};

/** Imports of a roster (capabilities 5.3 to 5.8) and uploads. Registered before the routes with a member id. */
export const registerImportRoutes = (app: HttpApp): void => {
  registerReads(app);
  app.openapi(uploadRoute, async (c) => {
    return c.json(TicketView.parse(await createUpload(await unionCtx(c), c.req.valid('json'))), 201);
  });
  app.openapi(openRoute, async (c) => {
    const made = await createImport(await unionCtx(c), c.req.valid('json'));
    return c.json(ImportView.parse(made), 201, { Location: `/v1/members/imports/${made.id}` });
  });
  app.openapi(mapRoute, async (c) => {
    const id = c.req.valid('param').importId;
    return c.json(ImportView.parse(await setMapping(await unionCtx(c), id, c.req.valid('json'))), 200);
  });
  app.openapi(correctRoute, async (c) => {
    const { importId: id, row } = c.req.valid('param');
    return c.json(ImportView.parse(await correctRow(await unionCtx(c), id, row, c.req.valid('json'))), 200);
  });
  app.openapi(correctManyRoute, async (c) => {
    const id = c.req.valid('param').importId;
    return c.json(ImportView.parse(await correctRows(await unionCtx(c), id, c.req.valid('json'))), 200);
  });
  app.openapi(commitRoute, async (c) => {
    return c.json(ImportView.parse(await commitImport(await unionCtx(c), c.req.valid('param').importId)), 202);
  });
  app.openapi(cancelRoute, async (c) => {
    return c.json(ImportView.parse(await cancelImport(await unionCtx(c), c.req.valid('param').importId)), 202);
  });
  app.openapi(undoRoute, async (c) => {
    return c.json(ImportView.parse(await undoImport(await unionCtx(c), c.req.valid('param').importId)), 202);
  });
};
