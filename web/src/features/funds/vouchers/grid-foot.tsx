import type { JSX } from 'react';
import { amountInCapitals } from '#shared/kernel/capitals.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { type Grid, sumsOf } from './grid-state.ts';
import { voucherTexts } from './texts.ts';

const MAX_WORDS_FEN = Number.MAX_SAFE_INTEGER;

/** Both sums, what is missing between them, and the sum in capitals, at every keystroke. */
export const GridFoot = ({ grid, span }: { readonly grid: Grid; readonly span: number }): JSX.Element => {
  const t = useText(voucherTexts);
  const { debitFen, creditFen } = sumsOf(grid);
  const differenceFen = debitFen - creditFen;
  const isWordable = debitFen <= MAX_WORDS_FEN && debitFen > 0;
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={span}>
          {t('total')}
          <span className="tx-voucher-words">{isWordable ? amountInCapitals(debitFen) : ''}</span>
        </th>
        <td data-end className="tx-number">
          {formatFen(debitFen)}
        </td>
        <td data-end className="tx-number">
          {formatFen(creditFen)}
        </td>
        <td />
      </tr>
      <tr data-tone={differenceFen === 0 ? 'even' : 'odd'}>
        <th scope="row" colSpan={span}>
          {t('difference')}
        </th>
        <td data-end className="tx-number" colSpan={2} aria-live="polite">
          {differenceFen === 0 ? t('even') : formatFen(differenceFen)}
        </td>
        <td />
      </tr>
    </tfoot>
  );
};
