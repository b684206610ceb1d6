import { useQuery } from '@tanstack/react-query';
import { listVouchers, type Voucher } from '#web/api/client.ts';

const PAGE = 200;

const loadAll = async (period: string): Promise<readonly Voucher[]> => {
  const all: Voucher[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listVouchers>> = await listVouchers({
      period,
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    });
    all.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
};

/** All vouchers of a month in their order, for one print. */
export const useMonthVouchers = (period: string) =>
  useQuery({ queryKey: ['funds', 'ledger', 'print', period], queryFn: () => loadAll(period) });
