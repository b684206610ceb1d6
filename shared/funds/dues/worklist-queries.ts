import { loadMembers } from '../../members/roster/store.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { type CursorPage, queryPage } from '../../storage/cursor.ts';
import type { Item } from '../../storage/item.ts';
import { pk, sortPrefix } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import type { Ending, WorklistItem } from './schema.ts';
import { committedRuns } from './store.ts';
import type { WorklistEntry, WorklistItemView, WorklistStatus } from './views.ts';

export type StoredItem = WorklistItem &
  Item & {
    readonly v: number;
    readonly action?: Ending;
    readonly reason?: string;
    readonly resolvedAt?: string;
    readonly voucherId?: string;
  };

const runAndPlan = (item: WorklistItem): readonly [string, string] => {
  const [runId = '', plan = ''] = item.run.split('#');
  return [runId, plan];
};

export const viewOf = (item: StoredItem): WorklistItemView => ({
  id: item.id,
  kind: item.kind,
  status: item.action === undefined ? 'open' : 'resolved',
  period: item.period,
  batchId: runAndPlan(item)[0],
  key: item.key,
  hint: item.hint,
  amountFen: item.amountFen,
  dueFen: item.dueFen ?? null,
  memberId: item.memberId ?? null,
  code: item.code ?? null,
  action: item.action ?? null,
  reason: item.reason ?? null,
  resolvedAt: item.resolvedAt ?? null,
  voucherId: item.voucherId ?? null,
});

/** Items of runs that never were committed do not count: their money was never booked. */
export const published = (ctx: UnionCtx) => {
  const runs = committedRuns(ctx);
  return async (item: WorklistItem): Promise<boolean> => {
    const [runId, plan] = runAndPlan(item);
    return (await runs(runId))?.plan === plan;
  };
};

type ListInput = {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly status?: WorklistStatus | undefined;
};

/** What waits for a person, or what was closed and how: nothing that came in vanishes. */
export const listWorklist = async (ctx: UnionCtx, input: ListInput): Promise<CursorPage<WorklistEntry>> => {
  allow(ctx, 'funds.dues.read');
  const { limit, status = 'open' } = input;
  const beginsWith = status === 'open' ? sortPrefix.worklistOpen : sortPrefix.worklistDone;
  const query = { pk: pk.worklist(ctx.scope.unionId), beginsWith, limit };
  const found = await queryPage<StoredItem>(ctx, `listWorklist/${status}`, query, input.cursor);
  const isPublished = published(ctx);
  const items: WorklistItemView[] = [];
  for (const item of found.data) if (await isPublished(item)) items.push(viewOf(item));
  const ids = [...new Set(items.flatMap(({ memberId }) => memberId ?? []))];
  const members = await loadMembers(ctx, ids);
  const data = items.map((item) => ({ ...item, name: members.get(item.memberId ?? '')?.name ?? null }));
  return { ...found, data };
};
