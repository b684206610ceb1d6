import { useQuery } from '@tanstack/react-query';
import {
  type ConfirmDeparture,
  confirmDuesDeparture,
  type EndExemption,
  type ExcuseArrears,
  type ExemptFromDues,
  endDuesExemption,
  excuseDuesArrears,
  exemptFromDues,
  getMemberDuesFile,
  listDuesArrears,
  listDuesExemptions,
  type RemindOfDues,
  remindOfDues,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';

const stale = [['funds'], ['members']];

export const useArrears = (minMonths: number | undefined) =>
  useCursorList({
    key: ['funds', 'arrears', 'list', minMonths ?? 0],
    load: ({ cursor, limit }) =>
      listDuesArrears({
        limit,
        ...(cursor === undefined ? {} : { cursor }),
        ...(minMonths === undefined ? {} : { minMonths }),
      }),
  });

export const useMemberFile = (memberId: string) =>
  useQuery({ queryKey: ['funds', 'arrears', 'file', memberId], queryFn: () => getMemberDuesFile(memberId) });

export const useRemind = (done: () => void) =>
  useAction({ run: (input: RemindOfDues, key) => remindOfDues(input, { idempotencyKey: key }), stale, done });

export const useExcuse = (memberId: string, done: () => void) =>
  useAction({
    run: (input: ExcuseArrears, key) => excuseDuesArrears(memberId, input, { idempotencyKey: key }),
    stale,
    done,
  });

export const useConfirmDeparture = (memberId: string, done: () => void) =>
  useAction({ run: (input: ConfirmDeparture) => confirmDuesDeparture(memberId, input), stale, done });

export const useExemptions = () =>
  useQuery({ queryKey: ['funds', 'arrears', 'exemptions'], queryFn: async () => (await listDuesExemptions()).data });

export const useExempt = (done: () => void) =>
  useAction({
    run: ({ memberId, ...input }: ExemptFromDues & { readonly memberId: string }, key) =>
      exemptFromDues(memberId, input, { idempotencyKey: key }),
    stale,
    done,
  });

export const useEndExemption = (done: () => void) =>
  useAction({
    run: ({ memberId, from, ...input }: EndExemption & { readonly memberId: string; readonly from: string }) =>
      endDuesExemption(memberId, from, input),
    stale,
    done,
  });
