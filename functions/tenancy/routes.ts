import type { HttpApp } from '#functions/http/env.ts';
import { registerApplicationRoutes } from './routes-applications.ts';
import { registerAttachmentRoutes } from './routes-attachments.ts';
import { registerLoginRoutes } from './routes-login.ts';
import { registerOfficerRoutes } from './routes-officers.ts';
import { registerPublicRoutes } from './routes-public.ts';
import { registerSessionRoutes } from './routes-session.ts';
import { registerNodeAuditRoutes, registerUnionRoutes } from './routes-union.ts';

/** People, offices and the union itself, in the union API. */
export const registerTenancyRoutes = (app: HttpApp): void => {
  registerPublicRoutes(app);
  registerLoginRoutes(app);
  registerSessionRoutes(app);
  registerUnionRoutes(app);
  registerOfficerRoutes(app);
  registerAttachmentRoutes(app);
};

/** What staff of a node decide on and see of their own doings, in the federation API. */
export const registerTenancyNodeRoutes = (app: HttpApp): void => {
  registerApplicationRoutes(app);
  registerNodeAuditRoutes(app);
};
