import type { JSX } from 'react';
import type { BudgetLine, BudgetVersion } from '#web/api/client.ts';
import { commonTexts } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { Money } from '#web/ui/money.tsx';
import { Scroll } from '../components/scroll.tsx';
import { budgetTexts } from './texts.ts';

export const LineName = (line: {
  readonly account: string;
  readonly zh: string;
  readonly en: string;
  readonly projectName: string | null;
}): JSX.Element => {
  const locale = useLocale();
  return (
    <>
      <span className="tx-number">{line.account}</span> {locale === 'zh' ? line.zh : line.en}
      {line.projectName === null ? null : <span className="tx-faint"> · {line.projectName}</span>}
    </>
  );
};

const Line = ({ line }: { readonly line: BudgetLine }): JSX.Element => (
  <tr>
    <th scope="row">
      <LineName {...line} />
    </th>
    <td>
      <Money fen={line.priorFen ?? undefined} />
    </td>
    <td>
      <Money fen={line.amountFen} />
    </td>
    <td data-text>{line.note}</td>
  </tr>
);

/** A version as it was submitted: prior year, this year, notes, in the order of the official table. */
export const LinesTable = ({ version }: { readonly version: BudgetVersion }): JSX.Element => {
  const t = useText(budgetTexts);
  const common = useText(commonTexts);
  const spending = version.lines.filter(({ account }) => account.startsWith('5'));
  const income = version.lines.filter(({ account }) => !account.startsWith('5'));
  const sum = (label: string, fen: number): JSX.Element => (
    <tr className="tx-budget-sum">
      <th scope="row">{label}</th>
      <td />
      <td>
        <Money fen={fen} strong />
      </td>
      <td />
    </tr>
  );
  const draw = (lines: readonly BudgetLine[]): readonly JSX.Element[] =>
    lines.map((line) => <Line key={`${line.account} ${line.project}`} line={line} />);
  return (
    <div className="tx-card tx-ledger tx-ledger-dense">
      <div className="tx-card-head tx-table-head">
        <h2>{t('linesLabel')}</h2>
        <span className="tx-faint">{common('unit')}</span>
      </div>
      <Scroll label={t('linesLabel')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('account')}</th>
              <th scope="col">{t('prior')}</th>
              <th scope="col">{t('amount')}</th>
              <th scope="col" data-text>
                {t('note')}
              </th>
            </tr>
          </thead>
          <tbody>
            {draw(income)}
            {sum(t('incomeTotal'), version.incomeFen)}
            {sum(t('surplus'), version.priorSurplusUsedFen)}
            {draw(spending)}
            {sum(t('spendingTotal'), version.spendingFen)}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
};
