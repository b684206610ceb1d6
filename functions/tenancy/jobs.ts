import * as z from 'zod';
import type { RowEvent } from '#functions/batch/event-row.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { signUpContext } from '#shared/storage/means.ts';
import type { Runtime } from '#shared/storage/runtime.ts';
import { freeApplication, provision } from '#shared/tenancy/unions/provision-actions.ts';
import { ApplicationIdField, DistrictCode, UnionIdField } from '#shared/tenancy/unions/schema.ts';

const Decided = z.object({ applicationId: ApplicationIdField, districtCode: DistrictCode, unionId: UnionIdField });

const systemOrigin = (runtime: Runtime, job: string) => ({
  actor: { kind: 'system', job } as const,
  requestId: runtime.tools.newId('request'),
  useCase: job,
});

/** After an approval: sets up the union, as the one principal that reaches both the union and its district. */
export const provisionUnion = async (runtime: Runtime, event: RowEvent): Promise<void> => {
  const { applicationId, districtCode, unionId } = Decided.parse(event.data);
  const ctx = provisionerContext(runtime, unionId as UnionId, districtCode);
  await provision(ctx, districtCode, applicationId);
};

const provisionerContext = (runtime: Runtime, unionId: UnionId, code: string) => {
  const { keys, queue, blobs, sealer, tools } = runtime;
  const db = runtime.storeFor({ kind: 'provisioner', unionId, code }, 'provision');
  const scope = { kind: 'union', unionId, roles: [] } as const;
  return { ...systemOrigin(runtime, 'provisionUnion'), tools, db, keys, queue, blobs, sealer, scope };
};

/** After a refusal: frees the codes, so that the union can apply anew. */
export const freeLocks = async (runtime: Runtime, event: RowEvent): Promise<void> => {
  const { applicationId, districtCode } = Decided.parse(event.data);
  await freeApplication(signUpContext(runtime, systemOrigin(runtime, 'freeLocks')), districtCode, applicationId);
};
