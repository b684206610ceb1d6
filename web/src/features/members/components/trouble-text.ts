import type { MemberImportRow } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { problemText, useProblemTexts } from '#web/i18n/problems.ts';

type Trouble = MemberImportRow['troubles'][number];

/** The sentence for what is wrong in a cell: ours where the page knows better, else the server's. */
export const useTroubleText = (): ((trouble: Trouble) => string) => {
  const locale = useLocale();
  useProblemTexts(['members.import']);
  return ({ code, detail, params }) => {
    const values = Object.entries(params).filter(
      (entry): entry is [string, string | number] => entry[1] !== true && entry[1] !== false,
    );
    return problemText({ code, detail, params: Object.fromEntries(values) }, locale);
  };
};
