import type { JSX } from 'react';
import { listAuditEvents } from '#web/api/client.ts';
import { AuditTrail } from './audit-trail.tsx';

const modules = ['tenancy', 'members', 'funds', 'integration'] as const;

const UnionAuditPage = (): JSX.Element => (
  <AuditTrail name="union" load={(query) => listAuditEvents(query)} modules={modules} />
);

export default UnionAuditPage;
