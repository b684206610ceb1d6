import { useQuery } from '@tanstack/react-query';
import {
  listApprovalFlows,
  type PutApprovalFlow,
  type PutApprovalSubstitutes,
  publishApprovalFlow,
  putApprovalSubstitutes,
  type SimulateApprovalFlow,
  simulateApprovalFlow,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

const KEY = ['funds', 'approval', 'flows'];

export const useFlows = () => useQuery({ queryKey: KEY, queryFn: () => listApprovalFlows() });

export const usePublishFlow = (done: (version: number) => void) =>
  useAction({
    run: (input: PutApprovalFlow) => publishApprovalFlow(input),
    stale: [KEY],
    done: ({ latestVersion }) => done(latestVersion),
  });

export const usePutSubstitutes = (done: () => void) =>
  useAction({ run: (input: PutApprovalSubstitutes) => putApprovalSubstitutes(input), stale: [KEY], done });

export const useSimulate = () => useAction({ run: (input: SimulateApprovalFlow) => simulateApprovalFlow(input) });
