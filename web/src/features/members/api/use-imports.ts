import { listImports, type MemberImport } from '#web/api/client.ts';
import { type CursorList, useCursorList } from '#web/api/use-cursor-list.ts';

export const useImports = (): CursorList<MemberImport> =>
  useCursorList({
    key: ['members', 'imports', 'list'],
    load: ({ cursor, limit }) => listImports({ limit, ...(cursor === undefined ? {} : { cursor }) }),
  });
