// 会计法 Art. 14, 工会会计制度 account 215: money of nobody is owed to whoever it belongs to until it is booked or returned.
import { refuse } from '../../kernel/errors.ts';
import type { ResolveItem, WorklistItem } from './schema.ts';

/** What a resolution does to the books. */
export type Effect =
  | { readonly kind: 'none' }
  /** 215 → 401, to a member. */
  | { readonly kind: 'book'; readonly memberId: string }
  /** 215 → 102. */
  | { readonly kind: 'giveBack' }
  /** 401 → 102: what was paid above what is due. */
  | { readonly kind: 'refund'; readonly memberId: string; readonly amountFen: number };

const notPossible = (item: WorklistItem, command: ResolveItem): never =>
  refuse('rule', 'funds.dues.actionNotPossible', { kind: item.kind, action: command.action }, [
    { pointer: '/action', code: 'funds.dues.actionNotPossible', params: { kind: item.kind, action: command.action } },
  ]);

const resolveUnmatched = (item: WorklistItem, command: ResolveItem): Effect => {
  if (command.action === 'return') return { kind: 'giveBack' };
  if (command.action !== 'book') return notPossible(item, command);
  if (command.memberId === undefined)
    return refuse('invalid', 'funds.dues.memberMissing', {}, [
      { pointer: '/memberId', code: 'funds.dues.memberMissing' },
    ]);
  return { kind: 'book', memberId: command.memberId };
};

/** Decides what closes a worklist item: unmatched money is booked or returned, a difference is accepted or refunded. */
export const decideResolution = (item: WorklistItem, command: ResolveItem): Effect => {
  if (item.kind === 'unmatched') return resolveUnmatched(item, command);
  if (command.action === 'accept') return { kind: 'none' };
  const aboveFen = item.amountFen - (item.dueFen ?? item.amountFen);
  if (item.kind === 'differs' && command.action === 'return' && aboveFen > 0 && item.memberId !== undefined)
    return { kind: 'refund', memberId: item.memberId, amountFen: aboveFen };
  return notPossible(item, command);
};

/** Whether what is on the books of a member's month now is what the item asked for: the due, or the amount in dispute. */
export const isSettledBy = (
  item: Pick<WorklistItem, 'kind' | 'memberId' | 'period' | 'amountFen' | 'dueFen'>,
  now: { readonly memberId: string; readonly period: string; readonly netFen: number },
): boolean => {
  if (item.memberId !== now.memberId || item.period !== now.period) return false;
  if (item.kind === 'differs') return item.dueFen === now.netFen;
  return item.kind === 'conflict' && item.amountFen === now.netFen;
};
