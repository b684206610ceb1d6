import { useQuery } from '@tanstack/react-query';
import {
  type ClientWithKey,
  type CreateClientInput,
  createClient,
  listClients,
  type RotateClientInput,
  revokeClient,
  rotateClient,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

const stale = [['integration'], ['tenancy', 'checklist']];

export const useClients = () =>
  useQuery({ queryKey: ['integration', 'clients'], queryFn: async () => (await listClients()).data });

export const useCreation = (done: (made: ClientWithKey) => void) =>
  useAction({
    run: (input: CreateClientInput, key) => createClient(input, { idempotencyKey: key }),
    stale,
    done,
  });

type Rotation = { readonly id: string; readonly input: RotateClientInput };

export const useRotation = (done: (made: ClientWithKey) => void) =>
  useAction({
    run: ({ id, input }: Rotation, key) => rotateClient(id, input, { idempotencyKey: key }),
    stale,
    done,
  });

export const useRevocation = (done: () => void) => useAction({ run: (id: string) => revokeClient(id), stale, done });
