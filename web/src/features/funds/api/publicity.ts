import { useQuery } from '@tanstack/react-query';
import {
  answerAboutFunds,
  getPublication,
  listPublicationEntries,
  listPublicationQuestions,
  listPublications,
  type Publication,
  previewPublication,
  publishFunds,
  withdrawFunds,
} from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';

const KEY = ['funds', 'publicity'] as const;
const PAGE = 50;

export type Range = { readonly from: string; readonly to: string };

const after = (cursor: string | undefined): { cursor?: string } => (cursor === undefined ? {} : { cursor });

export const usePublications = () =>
  useCursorList({
    key: [...KEY, 'list'],
    pageSize: 20,
    load: ({ cursor, limit }) => listPublications({ limit, ...after(cursor) }),
  });

export const usePublication = (id: string) =>
  useQuery({ queryKey: [...KEY, 'one', id], queryFn: () => getPublication(id) });

export const usePublicationDraft = (range: Range | undefined) =>
  useQuery({ queryKey: [...KEY, 'draft', range ?? null], queryFn: () => previewPublication(range ?? {}) });

export const usePublicEntries = (id: string, line: string) =>
  useQuery({ queryKey: [...KEY, 'entries', id, line], queryFn: () => listPublicationEntries(id, { line }) });

export const usePublicQuestions = (id: string) =>
  useCursorList({
    key: [...KEY, 'questions', id],
    pageSize: PAGE,
    load: ({ cursor, limit }) => listPublicationQuestions(id, { limit, ...after(cursor) }),
  });

export const usePublish = (done: (made: Publication) => void) =>
  useAction({
    run: (input: Range & { readonly notes: readonly string[] }, key) =>
      publishFunds({ ...input, notes: [...input.notes] }, { idempotencyKey: key }),
    stale: [KEY],
    done,
  });

export const useWithdraw = (id: string, done: () => void) =>
  useAction({ run: (reason: string) => withdrawFunds(id, { reason }), stale: [KEY], done });

export const useAnswer = (id: string, done: () => void) =>
  useAction({
    run: (input: { questionId: string; text: string }) => answerAboutFunds(id, input.questionId, { text: input.text }),
    stale: [KEY],
    done,
  });
