import type { DomainEvent, EventValue } from '../../kernel/event.ts';

const application = (id: string) => ({ kind: 'tenancy.application', id });
const union = (id: string) => ({ kind: 'tenancy.union', id });

export const applicationSubmitted = (input: {
  readonly applicationId: string;
  readonly districtCode: string;
  readonly unionName: string;
  readonly contact: { readonly contactName: string; readonly contactPhone: string };
}): DomainEvent => ({
  name: 'tenancy.application.submitted',
  entity: application(input.applicationId),
  after: { status: 'applied', unionName: input.unionName, ...input.contact },
  data: { applicationId: input.applicationId, districtCode: input.districtCode },
});

export const applicationDecided = (input: {
  readonly applicationId: string;
  readonly districtCode: string;
  readonly unionId: string;
  readonly unionName: string;
  readonly status: 'approved' | 'refused';
  readonly reason?: string;
}): DomainEvent => ({
  name: `tenancy.application.${input.status}`,
  entity: application(input.applicationId),
  before: { status: 'applied' },
  after: { status: input.status, unionName: input.unionName },
  data: { applicationId: input.applicationId, districtCode: input.districtCode, unionId: input.unionId },
  ...(input.reason ? { reason: input.reason } : {}),
});

export const locksFreed = (applicationId: string): DomainEvent => ({
  name: 'tenancy.application.locksFreed',
  entity: application(applicationId),
});

export const unionProvisioned = (input: {
  readonly unionId: string;
  readonly applicationId: string;
  readonly nodeCode: string;
  readonly name: string;
  readonly employees: number;
}): DomainEvent => ({
  name: 'tenancy.union.provisioned',
  entity: union(input.unionId),
  before: { status: 'approved' },
  after: { status: 'active', name: input.name, employees: input.employees },
  data: { unionId: input.unionId, applicationId: input.applicationId, nodeCode: input.nodeCode },
});

export const unionUpdated = (
  unionId: string,
  before: { readonly [field: string]: EventValue },
  after: { readonly [field: string]: EventValue },
): DomainEvent => ({ name: 'tenancy.union.updated', entity: union(unionId), before, after });
