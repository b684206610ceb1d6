import * as z from 'zod';
import type { Period } from '../../kernel/period.ts';
import type { NodeCtx, UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import { pk } from '../../storage/keys.ts';
import { allow } from '../access/allow.ts';

const Values = z.record(z.string().max(60), z.unknown());

/** One entry of the audit trail: who, as what, when, from where, what, before and after, why. */
export const AuditEntryView = z
  .object({
    id: z.string().max(40),
    at: z.string().max(30),
    actor: z.object({
      kind: z.enum(['person', 'client', 'system', 'visitor']),
      id: z.string().max(100).optional(),
      name: z.string().max(60).optional(),
    }),
    as: z.array(z.string().max(60)).max(50),
    permission: z.string().max(80),
    requestId: z.string().max(64),
    ip: z.string().max(45).optional(),
    events: z
      .array(
        z.object({
          /** Code of what happened; the interface has the sentence. */
          name: z.string().max(80),
          entity: z.object({ kind: z.string().max(60), id: z.string().max(100) }),
          before: Values.optional(),
          after: Values.optional(),
          reason: z.string().max(500).optional(),
        }),
      )
      .max(100),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntryView = z.infer<typeof AuditEntryView>;

type AuditQuery = { readonly month: Period; readonly limit: number; readonly cursor?: string | undefined };

const readTrail = async (ctx: UnionCtx | NodeCtx, partition: string, query: AuditQuery) => {
  const input = { pk: partition, newestFirst: true, limit: query.limit };
  const page = await queryPage(ctx, 'tenancy.audit', input, query.cursor);
  return { ...page, data: page.data.map((row) => AuditEntryView.parse(row)) };
};

/** One page of a union's audit trail of a month, newest first. */
export const listUnionAudit = (ctx: UnionCtx, query: AuditQuery): Promise<CursorPage<AuditEntryView>> => {
  allow(ctx, 'tenancy.audit.read');
  return readTrail(ctx, pk.unionEvents(ctx.scope.unionId, query.month), query);
};

/** One page of the audit trail of the actor's own node. */
export const listNodeAudit = (ctx: NodeCtx, query: AuditQuery): Promise<CursorPage<AuditEntryView>> => {
  allow(ctx, 'federation.audit.read');
  return readTrail(ctx, pk.nodeEvents(ctx.scope.code, query.month), query);
};
