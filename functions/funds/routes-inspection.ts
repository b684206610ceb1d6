import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { createFinding, getFinding, listFindings, moveFinding } from '#shared/funds/inspection/finding-actions.ts';
import { exportFindings } from '#shared/funds/inspection/list-file.ts';
import { listPacks, openPack, requestPack } from '#shared/funds/inspection/pack-actions.ts';
import { readReport } from '#shared/funds/inspection/report.ts';
import { drawSample, getSample, listSamples } from '#shared/funds/inspection/sample-actions.ts';
import { FindingView, PackView, ReportView, SampleDetailView } from '#shared/funds/inspection/views.ts';
import {
  answerRoute,
  closeRoute,
  drawRoute,
  dropRoute,
  exportRoute,
  FindingPage,
  findingRoute,
  findingsRoute,
  openPackRoute,
  PackList,
  packsRoute,
  recordRoute,
  reopenRoute,
  reportRoute,
  requestPackRoute,
  SamplePage,
  sampleRoute,
  samplesRoute,
  XLSX,
} from './contracts-inspection.ts';

const registerSamples = (app: HttpApp): void => {
  app.openapi(drawRoute, async (c) =>
    c.json(SampleDetailView.parse(await drawSample(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(samplesRoute, async (c) =>
    c.json(SamplePage.parse(await listSamples(await unionCtx(c), c.req.valid('query'))), 200),
  );
  app.openapi(sampleRoute, async (c) =>
    c.json(SampleDetailView.parse(await getSample(await unionCtx(c), c.req.valid('param').sampleId)), 200),
  );
};

const registerFindings = (app: HttpApp): void => {
  app.openapi(recordRoute, async (c) =>
    c.json(FindingView.parse(await createFinding(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(findingsRoute, async (c) => {
    const { status, ...page } = c.req.valid('query');
    return c.json(FindingPage.parse(await listFindings(await unionCtx(c), status, page)), 200);
  });
  app.openapi(exportRoute, async (c) => {
    const bytes = await exportFindings(await unionCtx(c));
    const name = encodeURIComponent('审计发现.xlsx');
    return c.body(Uint8Array.from(bytes).buffer, 200, {
      'content-type': XLSX,
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    });
  });
  app.openapi(findingRoute, async (c) =>
    c.json(FindingView.parse(await getFinding(await unionCtx(c), c.req.valid('param').findingId)), 200),
  );
  const acts = [
    [answerRoute, 'answer'],
    [reopenRoute, 'reopen'],
    [closeRoute, 'close'],
    [dropRoute, 'drop'],
  ] as const;
  for (const [route, verb] of acts)
    app.openapi(route, async (c) => {
      const moved = await moveFinding(await unionCtx(c), c.req.valid('param').findingId, verb, c.req.valid('json'));
      return c.json(FindingView.parse(moved), 200);
    });
};

/** The audit committee's seat (capability 11.22): it reads everything and writes samples and findings. */
export const registerInspectionRoutes = (app: HttpApp): void => {
  registerSamples(app);
  registerFindings(app);
  app.openapi(reportRoute, async (c) => {
    const { from, to } = c.req.valid('query');
    return c.json(ReportView.parse(await readReport(await unionCtx(c), from, to)), 200);
  });
  app.openapi(requestPackRoute, async (c) =>
    c.json(PackView.parse(await requestPack(await unionCtx(c), c.req.valid('json'))), 202),
  );
  app.openapi(packsRoute, async (c) => c.json(PackList.parse(await listPacks(await unionCtx(c))), 200));
  app.openapi(openPackRoute, async (c) => {
    const location = await openPack(await unionCtx(c), c.req.valid('param').packId);
    return c.text('', 302, { location });
  });
};
