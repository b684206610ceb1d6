import { listDuesMonthMembers } from '#web/api/client.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';
import type { MemberStatus } from '../labels.ts';

export const useMonthMembers = (period: string, status: MemberStatus | undefined) =>
  useCursorList({
    key: ['funds', 'dues', 'members', period, status ?? 'all'],
    load: ({ cursor, limit }) =>
      listDuesMonthMembers(period, {
        limit,
        ...(cursor === undefined ? {} : { cursor }),
        ...(status === undefined ? {} : { status }),
      }),
  });
