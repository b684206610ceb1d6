import { useQuery } from '@tanstack/react-query';
import { getChecklist } from '#web/api/client.ts';

export const useChecklist = () => useQuery({ queryKey: ['tenancy', 'checklist'], queryFn: () => getChecklist() });
