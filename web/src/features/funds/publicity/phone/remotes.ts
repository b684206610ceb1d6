import {
  askAboutFunds,
  getPublication,
  listPublicationEntries,
  listPublicationQuestions,
  listPublications,
} from '#web/api/client.ts';
import { useRemote } from '#web/light/remote.ts';
import { usePost } from '#web/light/use-post.ts';

const LIMIT = 50;

export const useTables = () => useRemote('member/publicity', () => listPublications({ limit: LIMIT }));
export const useTable = (id: string) => useRemote(`member/publicity/${id}`, () => getPublication(id));
export const useLineEntries = (id: string, line: string) =>
  useRemote(`member/publicity/${id}/entries/${line}`, () => listPublicationEntries(id, { line }));
export const useLineQuestions = (id: string) =>
  useRemote(`member/publicity/${id}/questions`, () => listPublicationQuestions(id, { limit: LIMIT }));

export const useAsk = (id: string, line: string, done: () => void) =>
  usePost({
    run: (text: string, key) => askAboutFunds(id, { line, text }, { idempotencyKey: key }),
    stale: [`member/publicity/${id}/questions`],
    done,
  });
