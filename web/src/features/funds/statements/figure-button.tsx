import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import type { CellAsked } from '../api/read-statements.ts';
import type { LayoutCell } from './form-sheet.tsx';
import { statementTexts } from './texts.ts';

type FigureButtonProps = {
  readonly cell: LayoutCell;
  readonly name: string;
  readonly shown: string;
  readonly onOpen: (cell: CellAsked & { readonly name: string }) => void;
};

/** A figure that leads to the accounts and months that it is made of. */
export const FigureButton = ({ cell, name, shown, onOpen }: FigureButtonProps): JSX.Element => {
  const t = useText(statementTexts);
  const { row, column } = cell;
  if (!row || !column || !shown) return <>{shown}</>;
  return (
    <button
      type="button"
      className="tx-print"
      aria-label={t('openCell', { name, amount: shown })}
      onClick={() => onOpen({ row, column, name })}
    >
      {shown}
    </button>
  );
};
