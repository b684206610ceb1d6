import { useQuery } from '@tanstack/react-query';
import {
  getTrialBalance,
  getVoucher,
  listAccountEntries,
  listAccounts,
  listBalances,
  listVouchers,
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

export const useEntries = (code: string, period: string) =>
  useCursorList({
    key: ['funds', 'ledger', 'entries', code, period],
    pageSize: 50,
    load: ({ cursor, limit }) =>
      listAccountEntries(code, { period, limit, ...(cursor === undefined ? {} : { cursor }) }),
  });

export const useVoucher = (voucherId: string) =>
  useQuery({ queryKey: ['funds', 'ledger', 'voucher', voucherId], queryFn: () => getVoucher(voucherId) });

export const useVoucherList = (period: string) =>
  useCursorList({
    key: ['funds', 'ledger', 'vouchers', period],
    pageSize: 50,
    load: ({ cursor, limit }) => listVouchers({ period, limit, ...(cursor === undefined ? {} : { cursor }) }),
  });
