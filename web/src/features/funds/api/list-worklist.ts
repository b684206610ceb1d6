import { useQuery } from '@tanstack/react-query';
import { type DuesWorklistEntry, listDuesWorklist } from '#web/api/client.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';

const COUNTED = 100;

export const useWorklist = (status: DuesWorklistEntry['status']) =>
  useCursorList({
    key: ['funds', 'worklist', status],
    load: ({ cursor, limit }) => listDuesWorklist({ status, limit, ...(cursor === undefined ? {} : { cursor }) }),
  });

/** How many wait; `isMore` when there are more than one page tells. */
export const useWorklistCount = () =>
  useQuery({
    queryKey: ['funds', 'worklist', 'count'],
    queryFn: () => listDuesWorklist({ status: 'open', limit: COUNTED }),
    select: ({ data, hasMore }) => ({
      count: data.length,
      isMore: hasMore,
      sumFen: data.reduce((sum, { amountFen }) => sum + amountFen, 0),
    }),
  });
