import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { can, loadSession, type Session, signOut, switchOffice } from './session.ts';

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: loadSession, staleTime: 60_000 });

export const useSessionQuery = () => useQuery(sessionQuery);

/** Inside the signed-in shell there always is one. */
export const useSession = (): Session => {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('useSession stands outside the signed-in shell');
  return data;
};

export const useCan = (permission: string): boolean => can(useSession(), permission);

const startAfresh = async (client: QueryClient): Promise<void> => {
  await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
};

/** Another office is another world: nothing cached survives the switch. */
export const useSwitchOffice = () => {
  const client = useQueryClient();
  return useMutation({ mutationFn: switchOffice, onSuccess: () => startAfresh(client) });
};

export const useSignOut = () => useMutation({ mutationFn: signOut });
