import type { HttpApp } from '#functions/http/env.ts';
import { unionCtx } from '#functions/http/identify.ts';
import { confirmDeparture, excuseMember, remindMembers } from '#shared/funds/dues/arrears-actions.ts';
import { getMemberFile, listArrears } from '#shared/funds/dues/arrears-queries.ts';
import { endExemption, exemptMember, listExemptions } from '#shared/funds/dues/exemption-actions.ts';
import { ExemptionView, FileEntryView, MemberFileView } from '#shared/funds/dues/views-arrears.ts';
import {
  ArrearsPage,
  departRoute,
  ExemptionList,
  endExemptionRoute,
  excuseRoute,
  exemptRoute,
  listArrearsRoute,
  listExemptionsRoute,
  memberFileRoute,
  ReminderList,
  remindRoute,
} from './contracts-arrears.ts';

/** Arrears, what is on file about them, and exemptions (capability 11.10). */
export const registerArrearsRoutes = (app: HttpApp): void => {
  app.openapi(listArrearsRoute, async (c) =>
    c.json(ArrearsPage.parse(await listArrears(await unionCtx(c), c.req.valid('query'))), 200),
  );
  app.openapi(memberFileRoute, async (c) =>
    c.json(MemberFileView.parse(await getMemberFile(await unionCtx(c), c.req.valid('param').memberId)), 200),
  );
  app.openapi(remindRoute, async (c) =>
    c.json(ReminderList.parse(await remindMembers(await unionCtx(c), c.req.valid('json'))), 201),
  );
  app.openapi(excuseRoute, async (c) => {
    const entry = await excuseMember(await unionCtx(c), c.req.valid('param').memberId, c.req.valid('json'));
    return c.json(FileEntryView.parse(entry), 201);
  });
  app.openapi(departRoute, async (c) => {
    const file = await confirmDeparture(await unionCtx(c), c.req.valid('param').memberId, c.req.valid('json'));
    return c.json(MemberFileView.parse(file), 200);
  });
  app.openapi(listExemptionsRoute, async (c) =>
    c.json(ExemptionList.parse(await listExemptions(await unionCtx(c))), 200),
  );
  app.openapi(exemptRoute, async (c) => {
    const exemption = await exemptMember(await unionCtx(c), c.req.valid('param').memberId, c.req.valid('json'));
    return c.json(ExemptionView.parse(exemption), 201);
  });
  app.openapi(endExemptionRoute, async (c) => {
    const exemption = await endExemption(await unionCtx(c), c.req.valid('param'), c.req.valid('json'));
    return c.json(ExemptionView.parse(exemption), 200);
  });
};
