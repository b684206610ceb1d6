import { useQuery } from '@tanstack/react-query';
import {
  listDutyExceptions,
  listDutyUses,
  type RecordDutyException,
  type RevokeDutyException,
  recordDutyException,
  revokeDutyException,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';
import { useSession } from '#web/api/use-session.ts';

const KEY = ['funds', 'duties'] as const;
/** What may be done with drafts and reversals depends on it. */
const stale = [['funds']];

export const useExceptions = (enabled = true) =>
  useQuery({ queryKey: [...KEY, 'list'], queryFn: () => listDutyExceptions(), enabled });

/** Whether an exception in force lets whoever looks check what they made. */
export const useMayReviewOwn = (enabled: boolean): boolean => {
  const { person } = useSession();
  const all = useExceptions(enabled).data?.data ?? [];
  return all.some((one) => one.state === 'inForce' && one.person.id === person.id && one.duties.includes('reviewOwn'));
};

export const useDutyUses = (id: string) =>
  useCursorList({
    key: [...KEY, 'uses', id],
    load: ({ cursor, limit }) => listDutyUses(id, { limit, ...(cursor === undefined ? {} : { cursor }) }),
  });

export const useRecordException = (done: () => void) =>
  useAction({
    run: (body: RecordDutyException, key) => recordDutyException(body, { idempotencyKey: key }),
    stale,
    done,
  });

export const useRevokeException = (id: string, done: () => void) =>
  useAction({
    run: (body: RevokeDutyException, key) => revokeDutyException(id, body, { idempotencyKey: key }),
    stale,
    done,
  });
