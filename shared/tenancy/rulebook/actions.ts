import { isDeepStrictEqual } from 'node:util';
import { nameOfActor } from '../../kernel/context.ts';
import { DomainError } from '../../kernel/errors.ts';
import { type Day, dayOf } from '../../kernel/period.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { allow } from '../access/allow.ts';
import { loadProfile } from '../unions/store.ts';
import { ruleDecided, ruleWithdrawn } from './events.ts';
import { checkDecision, checkRemoval } from './rules.ts';
import type { RuleDefinition, RuleGroup, RuleOverride } from './schema.ts';
import { readDecision, readOverrides } from './store.ts';
import { type DecideRule, type RuleListView, type RuleView, ruleViewOf } from './views.ts';

const placeOf = async (ctx: UnionCtx) => ({
  region: (await loadProfile(ctx))?.nodeCode ?? '',
  on: dayOf(ctx.tools.now()),
});

/** Every rule of the catalogue as it holds for the union today: two reads, whatever their number. */
export const listRules = async (ctx: UnionCtx, catalogue: readonly RuleGroup[]): Promise<RuleListView> => {
  allow(ctx, 'tenancy.rules.read');
  const [place, overrides] = await Promise.all([placeOf(ctx), readOverrides(ctx)]);
  return {
    parts: catalogue.map(({ part, title }) => ({ part, title })),
    data: catalogue.flatMap(({ part, rules }) => rules.map((rule) => ruleViewOf(part, rule, place, overrides))),
  };
};

const needRule = (catalogue: readonly RuleGroup[], ruleKey: string): readonly [string, RuleDefinition] => {
  for (const { part, rules } of catalogue) {
    const found = rules.find((rule) => rule.key === ruleKey);
    if (found) return [part, found];
  }
  throw new DomainError('notFound', 'tenancy.rules.notFound');
};

const MOVED = { kind: 'conflict', code: 'storage.version.stale' } as const;

const viewNow = async (ctx: UnionCtx, part: string, rule: RuleDefinition): Promise<RuleView> =>
  ruleViewOf(part, rule, await placeOf(ctx), await readOverrides(ctx, { consistent: true }));

/** Sets what the union decided for itself from a day on. The same decision again writes nothing. */
export const decideRule = async (
  ctx: UnionCtx,
  catalogue: readonly RuleGroup[],
  target: { readonly key: string; readonly validFrom: Day },
  command: DecideRule,
): Promise<RuleView> => {
  const permit = allow(ctx, 'tenancy.rules.manage');
  const [part, rule] = needRule(catalogue, target.key);
  const before = await readDecision(ctx, rule.key, target.validFrom);
  const { validFrom } = target;
  const { reason } = command;
  const isSame = before?.reason === reason && isDeepStrictEqual(before.value, command.value);
  if (isSame) return viewNow(ctx, part, rule);
  const at = ctx.tools.now();
  const value = checkDecision(rule, { validFrom, value: command.value }, before, dayOf(at));
  const after: RuleOverride = { key: rule.key, validFrom, value, reason, decidedBy: nameOfActor(ctx.actor), at, v: 0 };
  const { v: _, ...content } = after;
  const item = { ...key.ruleOverride(ctx.scope.unionId, rule.key, validFrom), ...content };
  await commit(ctx, {
    permit,
    writes: [{ op: 'put', guard: before ? before.v : 'new', item, refusal: MOVED }],
    events: [ruleDecided(before, after)],
  });
  return viewNow(ctx, part, rule);
};

/** Takes a decision back before its day has come. */
export const withdrawDecision = async (
  ctx: UnionCtx,
  catalogue: readonly RuleGroup[],
  target: { readonly key: string; readonly validFrom: Day },
): Promise<RuleView> => {
  const permit = allow(ctx, 'tenancy.rules.manage');
  const [part, rule] = needRule(catalogue, target.key);
  const before = await readDecision(ctx, rule.key, target.validFrom);
  if (!before) throw new DomainError('notFound', 'tenancy.rules.notFound');
  checkRemoval(before, dayOf(ctx.tools.now()));
  const decision = key.ruleOverride(ctx.scope.unionId, rule.key, target.validFrom);
  await commit(ctx, {
    permit,
    writes: [{ op: 'delete', key: decision, guard: before.v, refusal: MOVED }],
    events: [ruleWithdrawn(before)],
  });
  return viewNow(ctx, part, rule);
};
