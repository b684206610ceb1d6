import { unmarshall } from '@aws-sdk/util-dynamodb';
import { DomainError, type ErrorKind, type ErrorParams } from '../kernel/errors.ts';
import type { DomainEvent } from '../kernel/event.ts';
import type { Period } from '../kernel/period.ts';
import { isPermit, type Permit } from '../kernel/permit.ts';
import type { Ctx, UnionCtx } from './context.ts';
import { eventRow } from './event-row.ts';
import { idempotencyWrite } from './idempotency.ts';
import type { Item } from './item.ts';
import type { Key } from './keys.ts';
import { openMonth, runningPeriod } from './month.ts';
import { hasStocks, type MonthChange, monthAction, planMonths } from './month-plan.ts';
import { type Condition, expression, mergeConditions, type TransactAction } from './requests.ts';
import { type CancellationReason, cancellationReasons, MAX_ATTEMPTS } from './retry.ts';

/** What to answer when a guard does not hold because somebody else was faster. */
export type Refusal = { readonly kind: ErrorKind; readonly code: string; readonly params?: ErrorParams };

/** `new`: must not exist. A number: the version that was read. `any`: no guard (deterministic content only). */
export type Guard = 'new' | 'any' | number;

export type Write =
  | { readonly op: 'put'; readonly item: Item & Key; readonly guard: Guard; readonly refusal?: Refusal }
  | {
      readonly op: 'update';
      readonly key: Key;
      readonly update: Condition;
      readonly condition?: Condition;
      /** As a function, it is told the item that made the condition fail. */
      readonly refusal?: Refusal | ((image: Item | undefined) => Refusal);
    }
  | { readonly op: 'delete'; readonly key: Key; readonly guard: Guard; readonly refusal?: Refusal }
  | { readonly op: 'check'; readonly key: Key; readonly condition: Condition; readonly refusal: Refusal };

export type CommitInput = {
  readonly permit: Permit;
  readonly writes: readonly Write[];
  readonly events: readonly [DomainEvent, ...DomainEvent[]];
  readonly months?: readonly MonthChange[];
  /** What the caller is answered; kept with the Idempotency-Key, when one was sent, and given again to a repeat. */
  readonly answer?: { readonly status: number; readonly body: unknown };
};

/** DynamoDB's limit of actions in one transaction. */
export const MAX_ACTIONS = 100;

const STALE: Refusal = { kind: 'conflict', code: 'storage.version.stale' };

const guardCondition = (guard: Guard): Condition | undefined => {
  if (guard === 'any') return undefined;
  if (guard === 'new') return { expression: 'attribute_not_exists(pk)' };
  return { expression: '#v = :guard', names: { '#v': 'v' }, values: { ':guard': guard } };
};

const writeAction = (write: Write): TransactAction => {
  switch (write.op) {
    case 'put': {
      const version = write.guard === 'any' ? {} : { v: write.guard === 'new' ? 1 : write.guard + 1 };
      return {
        Put: { TableName: '', Item: { ...write.item, ...version }, ...expression(guardCondition(write.guard)) },
      };
    }
    case 'update':
      return {
        Update: {
          TableName: '',
          Key: write.key,
          ...expression(mergeConditions(write.update, write.condition)),
          ConditionExpression: write.condition?.expression,
          UpdateExpression: write.update.expression,
          ...(typeof write.refusal === 'function' ? { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } : {}),
        },
      };
    case 'delete':
      return { Delete: { TableName: '', Key: write.key, ...expression(guardCondition(write.guard)) } };
    case 'check':
      return {
        ConditionCheck: { TableName: '', Key: write.key, ConditionExpression: '', ...expression(write.condition) },
      };
  }
};

type Labelled = {
  readonly action: TransactAction;
  readonly refusal: Refusal | ((image: Item | undefined) => Refusal);
  readonly month?: MonthChange;
};

const plan = (ctx: Ctx, input: CommitInput, running: Period | undefined): Labelled[] => {
  const labelled: Labelled[] = input.writes.map((write) => ({
    action: writeAction(write),
    refusal: write.refusal ?? STALE,
  }));
  if (ctx.scope.kind === 'union' && running) {
    const { unionId } = ctx.scope;
    for (const month of planMonths(input.months ?? [], running))
      labelled.push({
        action: monthAction(unionId, month),
        refusal: { kind: 'conflict', code: 'storage.month.moved' },
        month,
      });
    if (ctx.idempotency && input.answer)
      labelled.push({
        action: writeAction(idempotencyWrite(unionId, ctx.idempotency, input.answer, ctx.tools.now())),
        refusal: { kind: 'conflict', code: 'http.idempotency.inProgress' },
      });
  }
  labelled.push({
    action: { Put: { TableName: '', Item: eventRow(ctx, input.permit, input.events) } },
    refusal: STALE,
  });
  return labelled;
};

/** The image that made a condition fail; errors carry it in the wire format. */
const oldImage = (reason: CancellationReason | undefined): Item | undefined =>
  reason?.Item ? unmarshall(reason.Item as Parameters<typeof unmarshall>[0]) : undefined;

const refusedBy = (refusal: Labelled['refusal'], image: Item | undefined): DomainError => {
  const { kind, code, params } = typeof refusal === 'function' ? refusal(image) : refusal;
  return new DomainError(kind, code, params);
};

/** What a failed month condition means: not opened yet, sealed by the next month, closed for booking, or moved. */
const settleMonth = async (ctx: UnionCtx, month: MonthChange, image: Item | undefined): Promise<Period | 'retry'> => {
  if (!image) {
    await openMonth(ctx, month.period);
    return 'retry';
  }
  if (month.booking && image.closedAt !== undefined)
    throw new DomainError('rule', 'funds.ledger.periodClosed', { period: month.period });
  if (hasStocks(month) && image.next !== undefined) return image.next as Period;
  throw new DomainError('conflict', 'storage.month.moved', { period: month.period });
};

/**
 * The write door. Writes the entities, the union's figures, the idempotency row and one event row in one transaction,
 * or nothing. A guard that does not hold throws the write's own refusal; a lost race with a month that was just opened
 * or sealed is settled here. Throws DomainError `storage.engine.busy` (503) when the engine stays busy.
 */
export const commit = async (ctx: Ctx, input: CommitInput): Promise<void> => {
  if (!isPermit(input.permit)) throw new DomainError('forbidden', 'tenancy.access.noPermit');
  let running = ctx.scope.kind === 'union' ? runningPeriod(ctx as UnionCtx) : undefined;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const labelled = plan(ctx, input, running);
    if (labelled.length > MAX_ACTIONS) throw new Error(`a commit of ${labelled.length} actions was planned`);
    try {
      const token = Buffer.from(ctx.tools.randomBytes(16)).toString('hex');
      await ctx.db.transact(
        labelled.map((one) => one.action),
        token,
      );
      return;
    } catch (error) {
      const reasons = cancellationReasons(error);
      const index = reasons?.findIndex((reason) => reason.Code === 'ConditionalCheckFailed') ?? -1;
      const failed = labelled[index];
      if (!reasons || !failed) throw error;
      const image = oldImage(reasons[index]);
      if (!failed.month) throw refusedBy(failed.refusal, image);
      const settled = await settleMonth(ctx as UnionCtx, failed.month, image);
      if (settled !== 'retry') running = settled;
    }
  }
  throw new DomainError('unavailable', 'storage.engine.busy');
};
