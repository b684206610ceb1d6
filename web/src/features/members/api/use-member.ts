import { useQuery } from '@tanstack/react-query';
import { getMember } from '#web/api/client.ts';

export const memberKey = (memberId: string) => ['members', 'one', memberId] as const;

export const useMember = (memberId: string) =>
  useQuery({ queryKey: memberKey(memberId), queryFn: () => getMember(memberId) });
