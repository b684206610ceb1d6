import { listMembers, type Member } from '#web/api/client.ts';
import { type CursorList, useCursorList } from '#web/api/use-cursor-list.ts';
import type { Standing } from '../labels.ts';

export type RosterFilter = { readonly q: string; readonly standing: Standing | undefined };

export const useRoster = (filter: RosterFilter): CursorList<Member> =>
  useCursorList({
    key: ['members', 'list', filter],
    load: ({ cursor, limit }) =>
      listMembers({
        limit,
        ...(cursor === undefined ? {} : { cursor }),
        ...(filter.q === '' ? {} : { q: filter.q }),
        ...(filter.standing === undefined ? {} : { standing: filter.standing }),
      }),
  });
