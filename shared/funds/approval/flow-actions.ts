import { personRef } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { dayOf } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { openRulebook } from '../../tenancy/rulebook/store.ts';
import { flowPublished, substitutesChanged } from './events.ts';
import { checkBands, checkSubstitutes, checkValidFrom } from './flow-rules.ts';
import { RESOLUTION_ABOVE } from './rulebook.ts';
import { startApproval } from './rules.ts';
import {
  FLOW_KINDS,
  type Flow,
  type FlowKind,
  type FlowVersion,
  type PutFlow,
  type PutSubstitutes,
  type SimulateFlow,
} from './schema.ts';
import {
  flowWrite,
  readFlow,
  readFlowVersions,
  readGround,
  readOfficers,
  readSubstitutes,
  substitutesWrite,
} from './store.ts';
import { stepViews } from './views.ts';

const VERSIONS_SHOWN = 20;

const versionView = (one: FlowVersion) => ({
  version: one.version,
  validFrom: one.validFrom,
  reason: one.reason,
  publishedBy: one.publishedBy.name,
  publishedAt: one.publishedAt,
});

const bandViews = (flow: Pick<Flow, 'bands'>) =>
  flow.bands.map(({ upToFen, steps }) => ({
    upToFen,
    steps: steps.map(({ roles, mode }) => ({ roles: [...roles], mode })),
  }));

const kindView = async (ctx: UnionCtx, kind: FlowKind) => {
  const [flow, versions] = await Promise.all([readFlow(ctx, kind), readFlowVersions(ctx, kind, VERSIONS_SHOWN)]);
  const { version, validFrom, resolutionAboveFen } = flow;
  const next = versions.find((one) => one.version > version);
  return {
    kind,
    version,
    latestVersion: versions[0]?.version ?? 0,
    validFrom,
    bands: bandViews(flow),
    resolutionAboveFen,
    /** Published already, in force from a later day. */
    upcoming: next ? { ...versionView(next), bands: bandViews(next) } : null,
    versions: versions.map(versionView),
  };
};

/** The flow in force of every kind with its past, the substitutes and who is in office. */
export const listFlows = async (ctx: UnionCtx) => {
  allow(ctx, 'funds.expenditure.read');
  const [data, { substitutes }, officers, rules] = await Promise.all([
    Promise.all(FLOW_KINDS.map((kind) => kindView(ctx, kind))),
    readSubstitutes(ctx),
    readOfficers(ctx),
    openRulebook(ctx),
  ]);
  const limit = rules.of(RESOLUTION_ABOVE);
  return {
    data,
    substitutes: substitutes.map((one) => ({ ...one, role: one.role ?? null, personId: one.personId ?? null })),
    officers: officers.map(({ id, name, roles }) => ({ id, name, roles: [...roles] })),
    resolutionRule: { source: limit?.source ?? '', verified: limit?.verified ?? false },
  };
};

/** Publishes the next version of a kind's flow. Requests under way keep the version that they began with. */
export const publishFlow = async (ctx: UnionCtx, command: PutFlow) => {
  const permit = allow(ctx, 'funds.approval.manage');
  const now = ctx.tools.now();
  const { kind, baseVersion, validFrom, bands, reason } = command;
  checkBands(bands);
  checkValidFrom(validFrom, dayOf(now));
  const [latest] = await readFlowVersions(ctx, kind, 1);
  if ((latest?.version ?? 0) !== baseVersion) throw new DomainError('conflict', 'funds.approval.flowMoved');
  const next: FlowVersion = {
    kind,
    version: baseVersion + 1,
    validFrom,
    bands,
    reason,
    publishedBy: personRef(ctx.actor),
    publishedAt: now,
  };
  await commit(ctx, { permit, writes: [flowWrite(ctx, next)], events: [flowPublished(latest, next)] });
  return kindView(ctx, kind);
};

/** Replaces the list of who signs for whom; those whose days are over may be left in it. */
export const putSubstitutes = async (ctx: UnionCtx, command: PutSubstitutes) => {
  const permit = allow(ctx, 'funds.approval.manage');
  checkSubstitutes(command.substitutes, await readOfficers(ctx));
  const before = await readSubstitutes(ctx);
  await commit(ctx, {
    permit,
    writes: [substitutesWrite(ctx, command.substitutes, before.v)],
    events: [substitutesChanged(before.substitutes, command.substitutes)],
  });
  return listFlows(ctx);
};

/** Who would sign a request, by the flow in force or by a draft; nothing is written. Refuses as a submission would. */
export const simulateFlow = async (ctx: UnionCtx, command: SimulateFlow) => {
  allow(ctx, 'funds.approval.manage');
  const { kind, amountFen, applicantId, bands } = command;
  if (bands) checkBands(bands);
  const [flow, ground] = await Promise.all([readFlow(ctx, kind), readGround(ctx)]);
  const applicant = ground.officers.find(({ id }) => id === applicantId);
  if (!applicant)
    throw new DomainError('rule', 'funds.approval.applicantUnknown', {}, [
      { pointer: '/applicantId', code: 'funds.approval.applicantUnknown' },
    ]);
  const { id, name } = applicant;
  const draft = bands ? { ...flow, bands } : flow;
  const state = startApproval(draft, { kind, amountFen, applicant: { id, name } }, ground, ctx.tools.now());
  return { needsResolution: state.needsResolution, steps: stepViews(state.steps) };
};
