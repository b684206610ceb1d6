import { useQuery } from '@tanstack/react-query';
import { getUnion, listDistricts, type Union, type UpdateUnionCommand, updateUnion } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

const CITY_LENGTH = 4;
const FRESH_MS = 600_000;

export const useUnion = () => useQuery({ queryKey: ['tenancy', 'union'], queryFn: () => getUnion() });

/** The federation that the union stands under; the code until its name is there. */
export const useNodeName = (code: string): string => {
  const under = code.slice(0, CITY_LENGTH);
  const { data } = useQuery({
    queryKey: ['tenancy', 'districts', under],
    queryFn: async () => (await listDistricts({ under })).data,
    staleTime: FRESH_MS,
  });
  return data?.find((each) => each.code === code)?.name ?? code;
};

export const useUnionUpdate = (done: (union: Union) => void) =>
  useAction({ run: (command: UpdateUnionCommand) => updateUnion(command), stale: [['tenancy']], done });
