import { useQuery } from '@tanstack/react-query';
import { decideRule, listRules, withdrawRuleDecision } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

const stale = [['tenancy', 'rules']];

export const useRules = () => useQuery({ queryKey: ['tenancy', 'rules'], queryFn: () => listRules() });

export type Decision = {
  readonly key: string;
  readonly validFrom: string;
  readonly value: unknown;
  readonly reason: string;
};

export const useDecideRule = (done: () => void) =>
  useAction({
    run: ({ key, validFrom, value, reason }: Decision) => decideRule(key, validFrom, { value, reason }),
    stale,
    done,
  });

export const useWithdrawDecision = (done: () => void) =>
  useAction({
    run: ({ key, validFrom }: { readonly key: string; readonly validFrom: string }) =>
      withdrawRuleDecision(key, validFrom),
    stale,
    done,
  });
