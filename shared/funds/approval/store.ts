import { type Day, dayOf } from '../../kernel/period.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk, sortPrefix } from '../../storage/keys.ts';
import { rolesOn } from '../../tenancy/access/rules.ts';
import type { OfficerItem } from '../../tenancy/people/officers.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { defaultFlow, needsResolutions } from './flow-rules.ts';
import { RESOLUTION_ABOVE } from './rulebook.ts';
import type { Flow, FlowKind, FlowVersion, Officer, Substitute } from './schema.ts';
import type { Ground } from './signer-rules.ts';

/** What a union published of one kind, the newest first; at most `limit`. */
export const readFlowVersions = async (ctx: UnionCtx, kind: FlowKind, limit = 50): Promise<readonly FlowVersion[]> => {
  const found = await ctx.db.query<FlowVersion & Item>({
    pk: pk.approvalFlows(ctx.scope.unionId),
    beginsWith: sortPrefix.approvalFlows(kind),
    newestFirst: true,
    limit,
    consistent: true,
  });
  return found.items.map(({ pk: _, sk: __, v: ___, ...version }) => version as FlowVersion);
};

/** The flow of a kind on a day: the latest version that holds then, else the default. */
export const readFlow = async (ctx: UnionCtx, kind: FlowKind, on?: Day): Promise<Flow> => {
  const day = on ?? dayOf(ctx.tools.now());
  const [versions, rules] = await Promise.all([readFlowVersions(ctx, kind), openRulebook(ctx)]);
  const limitFen = rules.value(RESOLUTION_ABOVE, day);
  const found = versions.find(({ validFrom }) => validFrom <= day);
  if (!found) return defaultFlow(kind, limitFen);
  const { version, validFrom, bands } = found;
  return { kind, version, validFrom, bands, resolutionAboveFen: needsResolutions(kind) ? limitFen : null };
};

export const flowWrite = (ctx: UnionCtx, version: FlowVersion): Write => ({
  op: 'put',
  guard: 'new',
  item: { ...key.approvalFlow(ctx.scope.unionId, version.kind, version.version), ...version },
  refusal: { kind: 'conflict', code: 'funds.approval.flowMoved' },
});

type SubstitutesItem = { readonly substitutes: readonly Substitute[]; readonly v: number };

export const readSubstitutes = async (ctx: UnionCtx): Promise<SubstitutesItem> =>
  (await ctx.db.get<SubstitutesItem>(key.approvalSubstitutes(ctx.scope.unionId), { consistent: true })) ?? {
    substitutes: [],
    v: 0,
  };

export const substitutesWrite = (ctx: UnionCtx, substitutes: readonly Substitute[], v: number): Write => ({
  op: 'put',
  guard: v === 0 ? 'new' : v,
  item: { ...key.approvalSubstitutes(ctx.scope.unionId), substitutes },
});

/** Everybody in office today, in the order of their ids. */
export const readOfficers = async (ctx: UnionCtx): Promise<readonly Officer[]> => {
  const today = dayOf(ctx.tools.now());
  const items = await ctx.db.queryAll<OfficerItem>({ pk: pk.officers(ctx.scope.unionId), consistent: true });
  return items
    .map(({ personId, name, terms }) => ({ id: personId, name, roles: rolesOn(terms, today) }))
    .filter(({ roles }) => roles.length > 0);
};

/** Who is there and who stands in for whom, today. */
export const readGround = async (ctx: UnionCtx): Promise<Omit<Ground, 'applicantId'>> => {
  const [officers, { substitutes }] = await Promise.all([readOfficers(ctx), readSubstitutes(ctx)]);
  return { officers, substitutes, on: dayOf(ctx.tools.now()) };
};
