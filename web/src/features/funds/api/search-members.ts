import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getMember, listMembers } from '#web/api/client.ts';

const FOUND = 10;

/** People of the roster whom a few letters, digits or characters find. */
export const useMemberSearch = (words: string) =>
  useQuery({
    queryKey: ['members', 'search', words],
    queryFn: () => listMembers({ q: words, limit: FOUND }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
  });

export const useMemberName = (memberId: string | undefined) =>
  useQuery({
    queryKey: ['members', 'one', memberId],
    queryFn: () => getMember(memberId ?? ''),
    enabled: memberId !== undefined,
  });
