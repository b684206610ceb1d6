import { useQuery } from '@tanstack/react-query';
import {
  type AssignBankEntry,
  assignBankEntry,
  type BookBankLine,
  bookBankLine,
  type ChangeBankAccount,
  type ConfirmBankMatch,
  changeBankAccount,
  confirmBankMatch,
  confirmBankReconciliation,
  getBankAccount,
  getBankMonth,
  getBankReconciliation,
  type ImportBankStatement,
  importBankStatement,
  listBankAccounts,
  noteBankLine,
  type OpenBankAccount,
  openBankAccount,
  type ProposeBankStatement,
  proposeBankStatement,
  reopenBankReconciliation,
  undoBankMatch,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

const KEY = ['funds', 'bank'] as const;
const stale = [KEY, ['funds', 'ledger']];

export const useBankAccounts = () => useQuery({ queryKey: [...KEY, 'accounts'], queryFn: () => listBankAccounts() });

export const useBankAccount = (accountId: string) =>
  useQuery({
    queryKey: [...KEY, 'account', accountId],
    queryFn: () => getBankAccount(accountId),
    enabled: accountId !== '',
  });

export const useOpenAccount = (done: () => void) =>
  useAction({
    run: (input: OpenBankAccount, key) => openBankAccount(input, { idempotencyKey: key }),
    stale: [KEY],
    done,
  });

export const useChangeAccount = (accountId: string, done: () => void) =>
  useAction({ run: (input: ChangeBankAccount) => changeBankAccount(accountId, input), stale: [KEY], done });

export const useProposal = () => useAction({ run: (input: ProposeBankStatement) => proposeBankStatement(input) });

export const useImport = (mode: ImportBankStatement['mode']) =>
  useAction({
    run: (input: Omit<ImportBankStatement, 'mode'>) => importBankStatement({ ...input, mode }),
    stale: mode === 'commit' ? [KEY] : [],
  });

export const useBankMonth = (accountId: string, period: string) =>
  useQuery({ queryKey: [...KEY, 'month', accountId, period], queryFn: () => getBankMonth(accountId, period) });

export const useMatch = (accountId: string, done: () => void) =>
  useAction({
    run: (input: ConfirmBankMatch, key) => confirmBankMatch(accountId, input, { idempotencyKey: key }),
    stale,
    done,
  });

export const useMatchAll = (accountId: string, done: (count: number) => void) =>
  useAction({
    run: async (all: readonly ConfirmBankMatch[]) => {
      for (const one of all) await confirmBankMatch(accountId, one);
      return all.length;
    },
    stale,
    done,
  });

export const useUndoMatch = (accountId: string, done: () => void) =>
  useAction({
    run: ({ period, id }: { period: string; id: string }) => undoBankMatch(accountId, period, id),
    stale,
    done,
  });

export const useBookLine = (accountId: string, done: () => void) =>
  useAction({
    run: ({ id, ...input }: BookBankLine & { id: string }, key) =>
      bookBankLine(accountId, id, input, { idempotencyKey: key }),
    stale,
    done,
  });

export const useNoteLine = (accountId: string, done: () => void) =>
  useAction({
    run: ({ id, ...input }: { id: string; day: string; note: string }) => noteBankLine(accountId, id, input),
    stale: [KEY],
    done,
  });

export const useAssign = (done: () => void) =>
  useAction({
    run: ({ accountId, ...input }: AssignBankEntry & { accountId: string }) => assignBankEntry(accountId, input),
    stale: [KEY],
    done,
  });

export const useReconciliation = (period: string) =>
  useQuery({ queryKey: [...KEY, 'reconciliation', period], queryFn: () => getBankReconciliation(period) });

export const useConfirmMonth = (period: string, done: () => void) =>
  useAction({ run: () => confirmBankReconciliation(period, {}), stale, done });

export const useReopenMonth = (period: string, done: () => void) =>
  useAction({ run: (reason: string) => reopenBankReconciliation(period, { reason }), stale, done });
