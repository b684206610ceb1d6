import { listDuesBatchRows } from '#web/api/client.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';
import type { RowStatus } from '../labels.ts';

export const useBatchRows = (batchId: string, status: RowStatus | undefined) =>
  useCursorList({
    key: ['funds', 'rows', batchId, status ?? 'all'],
    load: ({ cursor, limit }) =>
      listDuesBatchRows(batchId, {
        limit,
        ...(cursor === undefined ? {} : { cursor }),
        ...(status === undefined ? {} : { status }),
      }),
  });
