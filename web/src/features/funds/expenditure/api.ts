import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  type AddPapers,
  actOnExpenditure,
  addExpenditurePapers,
  type CancelExpenditure,
  cancelExpenditure,
  checkExpenditure,
  confirmReversal,
  type DecideReversal,
  dropReversal,
  type Expenditure,
  getExpenditure,
  getReceiptList,
  listAdvances,
  listExpenditureInbox,
  listExpenditures,
  listMembers,
  listPayables,
  listProjects,
  listReversals,
  listSpendingKinds,
  type PayExpenditure,
  type ProposeReversal,
  payExpenditure,
  proposeReversal,
  type RequestAdvance,
  type RequestExpenditure,
  type ReturnAdvance,
  requestAdvance,
  requestExpenditure,
  resubmitExpenditure,
  returnAdvance,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';
import { useCan } from '#web/api/use-session.ts';
import type { Act } from '../approval/act-drawer.tsx';

const KEY = ['funds', 'expenditure'] as const;
/** Whatever happens to a request moves budgets, books and lists. */
export const stale = [['funds']];

export const VIEWS = ['all', 'mine', 'inbox', 'payables', 'reversals', 'advances', 'pendingOnly', 'paidOnly'] as const;
export type View = (typeof VIEWS)[number];

const whole = (data: Awaited<ReturnType<typeof listPayables>>['data']) => ({ data, nextCursor: null, hasMore: false });

/** The rows of a view; worklists come whole, the others page by page. */
export const useExpenditures = (view: View) =>
  useCursorList({
    key: [...KEY, 'list', view],
    load: async ({ cursor, limit }) => {
      const page = { limit, ...(cursor === undefined ? {} : { cursor }) };
      if (view === 'inbox') return whole((await listExpenditureInbox()).data);
      if (view === 'payables') return whole((await listPayables()).data);
      if (view === 'reversals') return whole((await listReversals()).data);
      if (view === 'advances') return whole((await listAdvances()).data);
      if (view === 'mine') return listExpenditures({ ...page, mine: 'true' });
      if (view === 'pendingOnly') return listExpenditures({ ...page, status: 'pending' });
      if (view === 'paidOnly') return listExpenditures({ ...page, status: 'paid' });
      return listExpenditures(page);
    },
  });

export const useInbox = () => useQuery({ queryKey: [...KEY, 'inbox'], queryFn: () => listExpenditureInbox() });
export const useReversals = () => useQuery({ queryKey: [...KEY, 'reversals'], queryFn: () => listReversals() });
export const usePayables = () => useQuery({ queryKey: [...KEY, 'payables'], queryFn: () => listPayables() });
export const useKinds = () => useQuery({ queryKey: [...KEY, 'kinds'], queryFn: () => listSpendingKinds() });

/** Projects are part of the books; who cannot read those is not asked for one. */
export const useProjects = () => {
  const reads = useCan('funds.ledger.read');
  return useQuery({ queryKey: ['funds', 'projects', 'choice'], queryFn: () => listProjects(), enabled: reads });
};

export const useExpenditure = (id: string | undefined) =>
  useQuery({ queryKey: [...KEY, 'one', id], queryFn: () => getExpenditure(id ?? ''), enabled: id !== undefined });

export const useReceipts = (id: string | undefined, enabled = true) =>
  useQuery({
    queryKey: [...KEY, 'receipts', id],
    queryFn: () => getReceiptList(id ?? ''),
    enabled: enabled && id !== undefined,
  });

/** What stands against a request, asked while it is filled in; the last answer stays until the next is there. */
export const useCheck = (request: RequestExpenditure | undefined) =>
  useQuery({
    queryKey: [...KEY, 'check', request],
    queryFn: () => checkExpenditure(request as RequestExpenditure),
    enabled: request !== undefined,
    placeholderData: keepPreviousData,
  });

type Submission = { readonly id: string | undefined; readonly request: RequestExpenditure };

export const useSubmit = (done: (id: string) => void) =>
  useAction({
    run: ({ id, request }: Submission, key) =>
      id === undefined ? requestExpenditure(request, { idempotencyKey: key }) : resubmitExpenditure(id, request),
    stale,
    done: (made) => done(made.id),
  });

export const useAdvance = (done: (id: string) => void) =>
  useAction({
    run: (request: RequestAdvance, key) => requestAdvance(request, { idempotencyKey: key }),
    stale,
    done: (made) => done(made.id),
  });

export const sendAct = (id: string) => (act: Act, key: string) => actOnExpenditure(id, act, { idempotencyKey: key });

export const usePayment = (id: string, done: () => void) =>
  useAction({
    run: (body: PayExpenditure, key) => payExpenditure(id, body, { idempotencyKey: key }),
    stale,
    done,
  });

export const useReturn = (id: string, done: () => void) =>
  useAction({
    run: (body: ReturnAdvance, key) => returnAdvance(id, body, { idempotencyKey: key }),
    stale,
    done,
  });

export const useCancellation = (id: string, done: () => void) =>
  useAction({
    run: (body: CancelExpenditure, key) => cancelExpenditure(id, body, { idempotencyKey: key }),
    stale,
    done,
  });

export const useProposeReversal = (id: string, done: () => void) =>
  useAction({
    run: (body: ProposeReversal, key) => proposeReversal(id, body, { idempotencyKey: key }),
    stale,
    done,
  });

export const useDecideReversal = (id: string, done: (made: Expenditure) => void) =>
  useAction({
    run: ({ verb, ...body }: DecideReversal & { readonly verb: 'confirm' | 'drop' }, key) =>
      (verb === 'confirm' ? confirmReversal : dropReversal)(id, body, { idempotencyKey: key }),
    stale,
    done,
  });

export const useAddPapers = (id: string, done: () => void) =>
  useAction({
    run: (body: AddPapers, key) => addExpenditurePapers(id, body, { idempotencyKey: key }),
    stale,
    done,
  });

const PAGE = 200;
const MOST = 2_000;

/** Every active member, for what goes to all of them; at most as many as one request takes. */
export const loadAllMembers = async (): Promise<readonly { readonly id: string; readonly name: string }[]> => {
  const all: { id: string; name: string }[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listMembers>> = await listMembers({
      standing: 'active',
      limit: PAGE,
      ...(cursor ? { cursor } : {}),
    });
    all.push(...page.data.map(({ id, name }) => ({ id, name })));
    cursor = page.nextCursor;
  } while (cursor !== null && all.length < MOST);
  return all.slice(0, MOST);
};
