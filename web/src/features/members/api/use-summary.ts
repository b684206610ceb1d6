import { useQuery } from '@tanstack/react-query';
import { getRosterSummary } from '#web/api/client.ts';

export const useSummary = () => useQuery({ queryKey: ['members', 'summary'], queryFn: () => getRosterSummary() });
