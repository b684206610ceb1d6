import { useQuery } from '@tanstack/react-query';
import {
  closeStocktake,
  countAsset,
  countSurplus,
  executeAssetDisposal,
  getAsset,
  getAssetDisposal,
  getAssetRegister,
  getAssetRules,
  getStocktake,
  listAssetDisposals,
  listAssets,
  listBorrowedAssets,
  listStocktakes,
  moveAsset,
  openStocktake,
  type RegisterAsset,
  registerAsset,
  registerBorrowedAsset,
  requestAssetDisposal,
  returnBorrowedAsset,
  runDepreciation,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';

const key = (...rest: readonly string[]) => ['funds', 'assets', ...rest];
const stale = [['funds']];
const counting = [['funds', 'assets', 'stocktake']];

export const useAssets = () =>
  useQuery({ queryKey: key('list'), queryFn: () => listAssets(), select: ({ data }) => data });
export const useRegister = () => useQuery({ queryKey: key('register'), queryFn: () => getAssetRegister() });
export const useAssetRules = () => useQuery({ queryKey: key('rules'), queryFn: () => getAssetRules() });
export const useAsset = (id: string) => useQuery({ queryKey: key('one', id), queryFn: () => getAsset(id) });
export const useBorrowed = () =>
  useQuery({ queryKey: key('borrowed'), queryFn: () => listBorrowedAssets(), select: ({ data }) => data });
export const useDisposal = (id: string) =>
  useQuery({ queryKey: key('disposal', id), queryFn: () => getAssetDisposal(id) });
export const useStocktake = (id: string) =>
  useQuery({ queryKey: key('stocktake', id), queryFn: () => getStocktake(id) });

const page = ({ cursor, limit }: { readonly cursor: string | undefined; readonly limit: number }) => ({
  limit,
  ...(cursor === undefined ? {} : { cursor }),
});
export const useDisposals = () =>
  useCursorList({ key: key('disposals'), load: (asked) => listAssetDisposals(page(asked)) });
export const useStocktakes = () =>
  useCursorList({ key: key('stocktakes'), load: (asked) => listStocktakes(page(asked)) });

export const useRegisterAsset = (done: () => void) =>
  useAction({ run: (input: RegisterAsset, id) => registerAsset(input, { idempotencyKey: id }), stale, done });

export type BorrowedInput = Parameters<typeof registerBorrowedAsset>[0];
export const useRegisterBorrowed = (done: () => void) =>
  useAction({ run: (input: BorrowedInput, id) => registerBorrowedAsset(input, { idempotencyKey: id }), stale, done });
export const useReturnBorrowed = () =>
  useAction({
    run: ({ id, returnedOn }: { id: string; returnedOn: string }) => returnBorrowedAsset(id, { returnedOn }),
    stale,
  });

export const useMoveAsset = (id: string, done: () => void) =>
  useAction({ run: (input: { place: string; keeper: string; v: number }) => moveAsset(id, input), stale, done });
export const useRunDepreciation = (done: () => void) => useAction({ run: () => runDepreciation(), stale, done });

export type DisposalInput = Parameters<typeof requestAssetDisposal>[1];
export const useRequestDisposal = (assetId: string, done: (disposal: { readonly id: string }) => void) =>
  useAction({
    run: (input: DisposalInput, id) => requestAssetDisposal(assetId, input, { idempotencyKey: id }),
    stale,
    done,
  });
export type ExecutionInput = Parameters<typeof executeAssetDisposal>[1];
export const useExecuteDisposal = (disposalId: string, done: () => void) =>
  useAction({
    run: (input: ExecutionInput, id) => executeAssetDisposal(disposalId, input, { idempotencyKey: id }),
    stale,
    done,
  });

export const useOpenStocktake = (done: (stocktake: { readonly id: string }) => void) =>
  useAction({ run: (title: string, id) => openStocktake({ title }, { idempotencyKey: id }), stale, done });
export type CountInput = {
  readonly code: string;
  readonly counted: number;
  readonly place?: string;
  readonly note?: string;
  readonly condition?: 'good' | 'idle' | 'damaged';
};
export const useCount = (stocktakeId: string, done: (input: CountInput) => void) =>
  useAction({
    run: ({ code, ...input }: CountInput) => countAsset(stocktakeId, code, input),
    stale: counting,
    done: (_, input) => done(input),
  });
export type SurplusInput = Parameters<typeof countSurplus>[1];
export const useSurplus = (stocktakeId: string, done: () => void) =>
  useAction({ run: (input: SurplusInput) => countSurplus(stocktakeId, input), stale: counting, done });
export const useCloseStocktake = (stocktakeId: string, done: () => void) =>
  useAction({ run: (note: string) => closeStocktake(stocktakeId, { note }), stale: counting, done });
