import { getOwnDues, getOwnMember } from '#web/api/client.ts';
import { useRemote } from '#web/light/remote.ts';

export const useOwnMember = () => useRemote('member/own', () => getOwnMember());
export const useOwnDues = () => useRemote('member/dues', () => getOwnDues());
