import type { JSX } from 'react';
import { listFederationAuditEvents } from '#web/api/client.ts';
import { AuditTrail } from './audit-trail.tsx';

const modules = ['tenancy', 'federation'] as const;

const NodeAuditPage = (): JSX.Element => (
  <AuditTrail name="node" load={(query) => listFederationAuditEvents(query)} modules={modules} />
);

export default NodeAuditPage;
