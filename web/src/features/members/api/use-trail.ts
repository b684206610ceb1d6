import { useQuery } from '@tanstack/react-query';
import { type AuditEntry, listAuditEvents } from '#web/api/client.ts';

type TrailEvent = AuditEntry['events'][number];
export type TrailLine = { readonly entry: AuditEntry; readonly event: TrailEvent };

const PAGE = 200;

/** What this month's audit trail says about one file; only for offices that read the trail. */
export const useTrail = (memberId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['members', 'trail', memberId],
    enabled,
    queryFn: async (): Promise<readonly TrailLine[]> => {
      const { data } = await listAuditEvents({ limit: PAGE });
      return data.flatMap((entry) =>
        entry.events.filter(({ entity }) => entity.id === memberId).map((event) => ({ entry, event })),
      );
    },
  });
