import { useQuery } from '@tanstack/react-query';
import {
  getOpening,
  type OpeningProposal,
  postOpening,
  proposeOpening,
  type SaveOpening,
  saveOpening,
  withdrawOpening,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

const BOOKS = [['funds']];

export const useOpening = () => useQuery({ queryKey: ['funds', 'opening'], queryFn: () => getOpening() });

export const useSaveOpening = (done: () => void) =>
  useAction({ run: (body: SaveOpening) => saveOpening(body), stale: BOOKS, done });

export const useProposeOpening = (done: (proposal: OpeningProposal) => void) =>
  useAction({
    run: (body: { readonly uploadId: string; readonly chartVersion: 2009 | 2021 }) => proposeOpening(body),
    done,
  });

export const usePostOpening = (done: () => void) =>
  useAction({
    run: (body: { readonly version: number }, key) => postOpening(body, { idempotencyKey: key }),
    stale: BOOKS,
    done,
  });

export const useWithdrawOpening = (done: () => void) =>
  useAction({
    run: (body: { readonly reason: string }, key) => withdrawOpening(body, { idempotencyKey: key }),
    stale: BOOKS,
    done,
  });
