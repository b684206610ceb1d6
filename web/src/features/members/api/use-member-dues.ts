import { useQuery } from '@tanstack/react-query';
import { getMemberDues } from '#web/api/client.ts';

export const useMemberDues = (memberId: string) =>
  useQuery({ queryKey: ['members', 'dues', memberId], queryFn: () => getMemberDues(memberId) });
