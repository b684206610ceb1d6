import * as z from 'zod';
import { MAX_STATED_FEN } from '../../kernel/fen.ts';
import { APPROVER_ROLES, FLOW_KINDS, STEP_MODES } from './schema.ts';
import { ApprovalStepView, OfficerView } from './views.ts';

const Fen = z.int().min(0).max(MAX_STATED_FEN);

const BandsView = z
  .array(
    z.object({
      upToFen: Fen.nullable(),
      steps: z.array(z.object({ roles: z.array(z.enum(APPROVER_ROLES)).max(4), mode: z.enum(STEP_MODES) })).max(5),
    }),
  )
  .max(8);

const VersionView = z.object({
  version: z.int().min(0).max(9_999),
  validFrom: z.string().max(10),
  reason: z.string().max(200),
  publishedBy: z.string().max(80),
  publishedAt: z.string().max(30),
});

export const FlowView = z
  .object({
    kind: z.enum(FLOW_KINDS),
    version: z.int().min(0).max(9_999),
    latestVersion: z.int().min(0).max(9_999),
    validFrom: z.string().max(10),
    bands: BandsView,
    resolutionAboveFen: Fen.nullable(),
    upcoming: VersionView.extend({ bands: BandsView }).nullable(),
    versions: z.array(VersionView).max(50),
  })
  .meta({ id: 'ApprovalFlow' });

const SubstituteView = z.object({
  role: z.enum(APPROVER_ROLES).nullable(),
  personId: z.string().max(30).nullable(),
  by: z.string().max(30),
  from: z.string().max(10),
  to: z.string().max(10),
});

export const FlowListView = z
  .object({
    data: z.array(FlowView).max(FLOW_KINDS.length),
    substitutes: z.array(SubstituteView).max(50),
    officers: z.array(OfficerView).max(500),
    resolutionRule: z.object({ source: z.string().max(300), verified: z.boolean() }),
  })
  .meta({ id: 'ApprovalFlowList' });

export const SimulationView = z
  .object({ needsResolution: z.boolean(), steps: z.array(ApprovalStepView).max(5) })
  .meta({ id: 'ApprovalSimulation' });
