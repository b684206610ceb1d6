import { useQuery } from '@tanstack/react-query';
import {
  changeOfficer,
  type InvitationCommand,
  inviteOfficer,
  listInvitations,
  listOfficers,
  type NewInvitation,
  type OfficerCommand,
  removeOfficer,
  withdrawInvitation,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

const stale = [['tenancy']];

export const useOfficers = () =>
  useQuery({ queryKey: ['tenancy', 'officers'], queryFn: async () => (await listOfficers()).data });

export const useInvitations = () =>
  useQuery({ queryKey: ['tenancy', 'invitations'], queryFn: async () => (await listInvitations()).data });

export const useInvite = (done: (made: NewInvitation) => void) =>
  useAction({
    run: (command: InvitationCommand, key) => inviteOfficer(command, { idempotencyKey: key }),
    stale,
    done,
  });

export const useWithdraw = (done: () => void) =>
  useAction({ run: (id: string) => withdrawInvitation(id), stale, done });

type OfficerChange = { readonly personId: string; readonly command: OfficerCommand };

export const useOfficerChange = (done: () => void) =>
  useAction({ run: ({ personId, command }: OfficerChange) => changeOfficer(personId, command), stale, done });

export const useOfficerRemoval = (done: () => void) =>
  useAction({ run: (personId: string) => removeOfficer(personId), stale, done });
