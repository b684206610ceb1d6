import type { JSX } from 'react';
import type { ProblemError } from '#web/api/problem.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { problemText, useProblemTexts } from '#web/i18n/problems.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';

const SHOWN = 20;

/** `/file/12/amount` → 12: the row as the spreadsheet numbers it. */
const rowOf = (pointer: string): string | undefined => /^\/file\/(\d+)\//.exec(pointer)?.[1];

/** A refused file with the rows that are to be put right in it. */
export const FileProblem = ({ problem }: { readonly problem: ProblemError | null }): JSX.Element | null => {
  const locale = useLocale();
  const cells = (problem?.errors ?? []).flatMap((error) => {
    const row = rowOf(error.pointer);
    return row === undefined ? [] : [{ ...error, row }];
  });
  useProblemTexts(cells.map(({ code }) => code));
  if (!problem) return null;
  return (
    <div className="tx-stack tx-stack-tight">
      <ErrorPanel problem={problem} />
      <ul className="tx-pad">
        {cells.slice(0, SHOWN).map((cell) => (
          <li key={cell.pointer}>
            <span className="tx-strong tx-number">{locale === 'zh' ? `第 ${cell.row} 行` : `Row ${cell.row}`}</span>{' '}
            {problemText(cell, locale)}
          </li>
        ))}
      </ul>
    </div>
  );
};
