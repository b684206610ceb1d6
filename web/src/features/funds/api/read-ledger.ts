import { useQuery } from '@tanstack/react-query';
import {
  getTrialBalance,
  getVoucher,
  listAccountEntries,
  listAccounts,
  listBalances,
  listVouchers,
  type StatementCell,
  verifyLedger,
} from '#web/api/client.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';

export const useBalances = (period: string) =>
  useQuery({ queryKey: ['funds', 'ledger', 'balances', period], queryFn: () => listBalances({ period }) });

export const useTrialBalance = (period: string) =>
  useQuery({ queryKey: ['funds', 'ledger', 'trial', period], queryFn: () => getTrialBalance({ period }) });

export const useVerification = (period: string) =>
  useQuery({ queryKey: ['funds', 'ledger', 'verification', period], queryFn: () => verifyLedger({ period }) });

export const useAccounts = () =>
  useQuery({ queryKey: ['funds', 'accounts'], queryFn: () => listAccounts(), select: ({ data }) => data });

/** What a cell of a statement takes of the entries of a month. */
export type EntryPart = StatementCell['data'][number]['entries'];

export const useEntries = (code: string, period: string, part: EntryPart = 'all') =>
  useCursorList({
    key: ['funds', 'ledger', 'entries', code, period, part],
    pageSize: 50,
    load: ({ cursor, limit }) =>
      listAccountEntries(code, { period, part, limit, ...(cursor === undefined ? {} : { cursor }) }),
  });

export const useVoucher = (voucherId: string) =>
  useQuery({ queryKey: ['funds', 'ledger', 'voucher', voucherId], queryFn: () => getVoucher(voucherId) });

export const useVoucherList = (period: string) =>
  useCursorList({
    key: ['funds', 'ledger', 'vouchers', period],
    pageSize: 50,
    load: ({ cursor, limit }) => listVouchers({ period, limit, ...(cursor === undefined ? {} : { cursor }) }),
  });
