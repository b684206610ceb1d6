import { provisionUnion } from '#functions/tenancy/jobs.ts';
import { addNode } from '#shared/federation/tree/actions.ts';
import type { UnionId } from '#shared/kernel/ids.ts';
import { msOfInstant } from '#shared/kernel/period.ts';
import { synthesizeUscc } from '#shared/kernel/uscc.ts';
import { key } from '#shared/storage/keys.ts';
import { nodeContext, signUpContext } from '#shared/storage/means.ts';
import { applyForUnion, decideOnApplication } from '#shared/tenancy/unions/application-actions.ts';
import { applicationDecided } from '#shared/tenancy/unions/events.ts';
import { NODES, type UnionPlan } from './catalogue.ts';
import { nodeOfficerCtx, originOf, type Person, type Strand } from './world.ts';

/** Plants the federation. The list of provinces stands above all of them, so this one context reaches every node. */
export const plantTree = async (strand: Strand): Promise<void> => {
  const { runtime } = strand;
  const db = runtime.storeFor({ kind: 'node', code: '' }, 'seed');
  for (const { code, name } of NODES) {
    const own = nodeContext(runtime, originOf(strand, { kind: 'system', job: 'seed' }), { code, roles: [] });
    await addNode({ ...own, db }, { code, name });
  }
};

export type Applicant = { readonly name: string; readonly phone: string };

/** An enterprise union applies on the public page. */
export const apply = (
  strand: Strand,
  plan: Pick<UnionPlan, 'name' | 'district' | 'people'>,
  place: number,
  contact: Applicant,
) => {
  const visitor = signUpContext(strand.runtime, originOf(strand, { kind: 'visitor' }));
  const codeOf = (prefix: '81' | '91') => synthesizeUscc({ prefix, region6: plan.district, seed: 7_919 * (place + 1) });
  return applyForUnion(visitor, {
    unionName: plan.name,
    unionCode: codeOf('81'),
    enterpriseCode: codeOf('91'),
    districtCode: plan.district,
    employees: plan.people,
    contact,
  });
};

const foundedAt = async (strand: Strand, unionId: UnionId): Promise<number> => {
  const db = strand.runtime.storeFor({ kind: 'union', unionId }, 'seed');
  const profile = await db.get<{ createdAt: Parameters<typeof msOfInstant>[0] }>(key.profile(unionId));
  return profile ? msOfInstant(profile.createdAt) : Number.NaN;
};

/**
 * From the application to the union, at its day in the past. The worker hears of the approval too and finds the union
 * there; if it ever were first, the union would begin today, so that is checked.
 */
export const found = async (
  strand: Strand,
  plan: UnionPlan,
  place: number,
  contact: Applicant,
  administrator: Person,
): Promise<UnionId> => {
  const { id } = await apply(strand, plan, place, contact);
  const ctx = nodeOfficerCtx(strand, plan.district, administrator, 'administrator');
  const { unionId } = await decideOnApplication(ctx, id, { approve: true });
  if (unionId === null) throw new Error(`${plan.name} was not approved`);
  const decided = { applicationId: id, districtCode: plan.district, unionId, unionName: plan.name };
  await provisionUnion(
    strand.runtime,
    applicationDecided({ ...decided, status: 'approved' }) as Parameters<typeof provisionUnion>[1],
  );
  const late = (await foundedAt(strand, unionId as UnionId)) - msOfInstant(strand.clock.now());
  if (!(Math.abs(late) < 60_000)) throw new Error(`${plan.name} was provisioned at another time than its own`);
  return unionId as UnionId;
};
