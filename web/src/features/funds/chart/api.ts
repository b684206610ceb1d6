import { useQuery } from '@tanstack/react-query';
import {
  type AddAccount,
  addAccount,
  borrowAccount,
  type Chart,
  getChart,
  removeAccount,
  renameAccount,
  returnAccount,
  setChartLevel,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

export const useChart = () => useQuery({ queryKey: ['funds', 'chart'], queryFn: () => getChart() });

/** One change of the chart. */
export type ChartChange =
  | { readonly act: 'level'; readonly level: Chart['level'] }
  | { readonly act: 'add'; readonly body: AddAccount }
  | { readonly act: 'rename'; readonly code: string; readonly zh: string }
  | { readonly act: 'remove' | 'borrow' | 'return'; readonly code: string };

const run = (change: ChartChange): Promise<Chart> => {
  switch (change.act) {
    case 'level':
      return setChartLevel({ level: change.level });
    case 'add':
      return addAccount(change.body);
    case 'rename':
      return renameAccount(change.code, { zh: change.zh });
    case 'remove':
      return removeAccount(change.code);
    case 'borrow':
      return borrowAccount({ code: change.code });
    case 'return':
      return returnAccount(change.code);
  }
};

export const useChangeChart = (done: () => void) => useAction({ run, stale: [['funds']], done });
