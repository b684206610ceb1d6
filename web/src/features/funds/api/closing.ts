import { useQuery } from '@tanstack/react-query';
import {
  carryForward,
  closeMonth,
  confirmReopening,
  dropReopening,
  getClosingChecklist,
  listClosings,
  previewCarryForward,
  requestReopening,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

const stale = [['funds']];

export const useClosings = (year: number) =>
  useQuery({ queryKey: ['funds', 'closings', year], queryFn: () => listClosings({ year }) });

export const useChecklist = (period: string, enabled = true) =>
  useQuery({ queryKey: ['funds', 'closing', period], queryFn: () => getClosingChecklist(period), enabled });

export const useCloseMonth = (period: string, done: () => void) =>
  useAction({ run: () => closeMonth(period), stale, done });

export const useRequestReopening = (period: string, done: () => void) =>
  useAction({ run: (input: { reason: string }) => requestReopening(period, input), stale, done });

export const useConfirmReopening = (period: string, done: () => void) =>
  useAction({ run: () => confirmReopening(period), stale, done });

export const useDropReopening = (period: string, done: () => void) =>
  useAction({ run: () => dropReopening(period), stale, done });

export const useCarryPreview = (year: number) =>
  useQuery({ queryKey: ['funds', 'carry', year], queryFn: () => previewCarryForward(year) });

export type Release = { readonly amountFen: number; readonly reason: string };

export const useCarryForward = (year: number, done: () => void) =>
  useAction({ run: (releases: readonly Release[]) => carryForward(year, { releases: [...releases] }), stale, done });
