import type { Actor } from '../../kernel/context.ts';
import { refuse } from '../../kernel/errors.ts';
import { msOfInstant } from '../../kernel/period.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { vaultOf } from '../../tenancy/unions/vault.ts';
import { memberRevealed } from './events.ts';
import { memberNotFound } from './queries.ts';
import type { RevealMember } from './schema.ts';
import { openIdentity, openPhone } from './seal.ts';
import { loadMember } from './store.ts';
import type { RevealedView } from './views.ts';

/** Files that one person may open in a clock hour. */
export const REVEALS_PER_HOUR = 30;
const HOUR_SECONDS = 3600;

const whoOf = (actor: Actor): string =>
  actor.kind === 'person' ? actor.personId : refuse('forbidden', 'tenancy.access.forbidden');

/** Counts in the same transaction as the event: neither can be had without the other. */
const countReveal = (ctx: UnionCtx): Write => {
  const seconds = Math.floor(msOfInstant(ctx.tools.now()) / 1000);
  const hour = Math.floor(seconds / HOUR_SECONDS);
  return {
    op: 'update',
    key: key.rate(ctx.scope.unionId, `${whoOf(ctx.actor)}#reveal#${hour}`),
    update: {
      expression: 'ADD #n :one SET #ttl = :ttl',
      names: { '#n': 'n', '#ttl': 'ttl' },
      values: { ':one': 1, ':ttl': (hour + 2) * HOUR_SECONDS },
    },
    condition: { expression: 'attribute_not_exists(#n) OR #n < :most', values: { ':most': REVEALS_PER_HOUR } },
    refusal: {
      kind: 'limit',
      code: 'members.reveal.tooMany',
      params: { perHour: REVEALS_PER_HOUR, retryAfterSeconds: (hour + 1) * HOUR_SECONDS - seconds },
    },
  };
};

/** Opens hidden fields of one file for a stated reason. The event is written first: no trace, no number. */
export const revealMember = async (ctx: UnionCtx, memberId: string, command: RevealMember): Promise<RevealedView> => {
  const permit = allow(ctx, 'members.roster.reveal');
  const member = (await loadMember(ctx, memberId)) ?? memberNotFound();
  const vault = await vaultOf(ctx);
  // No `answer`: it would keep the number in the clear beside the Idempotency-Key.
  await commit(ctx, {
    permit,
    writes: [countReveal(ctx)],
    events: [memberRevealed(member, command.fields, command.reason)],
  });
  return {
    ...(command.fields.includes('idNumber') ? { idNumber: openIdentity(vault, member) } : {}),
    ...(command.fields.includes('phone') ? { phone: openPhone(vault, member) ?? null } : {}),
    ...(command.fields.includes('wageBaseFen') ? { wageBaseFen: member.wageBaseFen ?? null } : {}),
  };
};
