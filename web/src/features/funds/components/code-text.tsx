import type { JSX } from 'react';
import { useLocale } from '#web/i18n/locale.ts';
import { problemText, useProblemTexts } from '#web/i18n/problems.ts';

/** The sentence behind a row's code; the code itself for whoever has to ask about it. */
export const CodeText = ({ code }: { readonly code: string | null | undefined }): JSX.Element | null => {
  const locale = useLocale();
  useProblemTexts(code ? [code] : []);
  if (!code) return null;
  return (
    <span className="tx-why" title={code}>
      {problemText({ code, detail: code }, locale)}
    </span>
  );
};
