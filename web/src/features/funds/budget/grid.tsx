import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { Scroll } from '../components/scroll.tsx';
import { amountOf, isSpendingRow, priorSumsOf, type Row, sumsOf } from './editor-rows.ts';
import { GridRow, type GridRowProps } from './grid-row.tsx';
import { budgetTexts } from './texts.ts';

type GridProps = Pick<GridRowProps, 'onChange' | 'onPaste' | 'onRemove'> & {
  readonly rows: readonly Row[];
  readonly surplus: string;
  readonly onSurplus: (text: string) => void;
};

const Head = (): JSX.Element => {
  const t = useText(budgetTexts);
  return (
    <thead>
      <tr>
        <th scope="col">{t('account')}</th>
        <th scope="col">{t('prior')}</th>
        <th scope="col">{t('amount')}</th>
        <th scope="col">{t('used')}</th>
        <th scope="col" data-text>
          {t('note')}
        </th>
        <th scope="col" aria-label={t('removeLine', { name: '' })} />
      </tr>
    </thead>
  );
};

type TotalProps = { readonly label: string; readonly priorFen: number; readonly fen: number };

const Total = ({ label, priorFen, fen }: TotalProps): JSX.Element => (
  <tr className="tx-budget-sum">
    <th scope="row">{label}</th>
    <td>
      <Money fen={priorFen} />
    </td>
    <td>
      <Money fen={fen} strong />
    </td>
    <td colSpan={3} />
  </tr>
);

/** The budget as a sheet: income, surplus drawn, spending, and whether it balances while it is typed. */
export const Grid = ({ rows, surplus, onSurplus, ...acts }: GridProps): JSX.Element => {
  const t = useText(budgetTexts);
  const { incomeFen, spendingFen, leftFen } = sumsOf(rows, surplus);
  const prior = priorSumsOf(rows);
  const part = (isSpending: boolean): readonly JSX.Element[] =>
    rows.flatMap((row, index) =>
      isSpendingRow(row) === isSpending ? [<GridRow key={row.key} row={row} index={index} {...acts} />] : [],
    );
  return (
    <>
      <Scroll label={t('linesLabel')}>
        <table className="tx-budget-grid">
          <Head />
          <tbody>
            {part(false)}
            <Total label={t('incomeTotal')} priorFen={prior.incomeFen} fen={incomeFen} />
            <tr>
              <th scope="row">{t('surplus')}</th>
              <td />
              <td>
                <input
                  className="tx-budget-cell"
                  aria-label={t('surplus')}
                  aria-invalid={amountOf(surplus) === undefined || undefined}
                  inputMode="decimal"
                  autoComplete="off"
                  maxLength={24}
                  value={surplus}
                  onChange={(event) => onSurplus(event.target.value)}
                />
              </td>
              <td colSpan={3} />
            </tr>
            {part(true)}
            <Total label={t('spendingTotal')} priorFen={prior.spendingFen} fen={spendingFen} />
          </tbody>
        </table>
      </Scroll>
      <p className="tx-budget-balance" data-deficit={leftFen < 0 || undefined} aria-live="polite">
        {leftFen < 0 ? t('deficit', { sum: formatFen(-leftFen) }) : t('balanced', { sum: formatFen(leftFen) })}
      </p>
    </>
  );
};
