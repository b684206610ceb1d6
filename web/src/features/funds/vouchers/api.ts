import { useQuery } from '@tanstack/react-query';
import {
  createVoucherDraft,
  createVoucherTemplate,
  deleteVoucherTemplate,
  discardVoucherDraft,
  getVoucherDraft,
  listProjects,
  listVoucherDrafts,
  listVoucherSummaries,
  listVoucherTemplates,
  postVoucherDraft,
  type ReverseVoucher,
  returnVoucherDraft,
  reverseVoucher,
  type SaveVoucherDraft,
  updateVoucherDraft,
  type VoucherDraft,
  type VoucherTemplate,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';

const BOOKS = [['funds']];

export const useDrafts = () =>
  useCursorList({
    key: ['funds', 'drafts', 'list'],
    load: ({ cursor, limit }) => listVoucherDrafts({ limit, ...(cursor === undefined ? {} : { cursor }) }),
  });

export const useDraft = (draftId: string | undefined) =>
  useQuery({
    queryKey: ['funds', 'drafts', 'one', draftId],
    queryFn: () => getVoucherDraft(draftId ?? ''),
    enabled: draftId !== undefined,
  });

export const useTemplates = () =>
  useQuery({ queryKey: ['funds', 'templates'], queryFn: () => listVoucherTemplates(), select: ({ data }) => data });

export const useSummaries = () =>
  useQuery({ queryKey: ['funds', 'summaries'], queryFn: () => listVoucherSummaries(), select: ({ data }) => data });

/** Projects that lines may name; closed ones take no more vouchers. */
export const useOpenProjects = () =>
  useQuery({
    queryKey: ['funds', 'projects'],
    queryFn: () => listProjects(),
    select: ({ data }) => data.filter(({ status }) => status === 'open'),
  });

export type Saving = { readonly draft: VoucherDraft | undefined; readonly body: SaveVoucherDraft };

export const useSaveDraft = (done: (draft: VoucherDraft) => void) =>
  useAction({
    run: ({ draft, body }: Saving, key) =>
      draft ? updateVoucherDraft(draft.id, body) : createVoucherDraft(body, { idempotencyKey: key }),
    stale: BOOKS,
    done,
  });

export const useDiscardDraft = (done: () => void) =>
  useAction({ run: (draftId: string) => discardVoucherDraft(draftId), stale: BOOKS, done });

export type Posting = { readonly draft: VoucherDraft };

export const usePostDraft = (done: (voucherId: string) => void) =>
  useAction({
    run: ({ draft }: Posting, key) => postVoucherDraft(draft.id, { version: draft.version }, { idempotencyKey: key }),
    stale: BOOKS,
    done: ({ voucherId }) => done(voucherId),
  });

export const useReturnDraft = (done: () => void) =>
  useAction({
    run: ({ draft, reason }: { readonly draft: VoucherDraft; readonly reason: string }, key) =>
      returnVoucherDraft(draft.id, { version: draft.version, reason }, { idempotencyKey: key }),
    stale: BOOKS,
    done,
  });

export const useReverseVoucher = (voucherId: string, done: (draft: VoucherDraft) => void) =>
  useAction({
    run: (body: ReverseVoucher, key) => reverseVoucher(voucherId, body, { idempotencyKey: key }),
    stale: BOOKS,
    done,
  });

export const useCreateTemplate = (done: (template: VoucherTemplate) => void) =>
  useAction({
    run: (body: Omit<VoucherTemplate, 'id'>, key) => createVoucherTemplate(body, { idempotencyKey: key }),
    stale: [['funds', 'templates']],
    done,
  });

export const useDeleteTemplate = () =>
  useAction({ run: (templateId: string) => deleteVoucherTemplate(templateId), stale: [['funds', 'templates']] });
