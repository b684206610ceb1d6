import './publicity.css';
import type { JSX, ReactNode } from 'react';
import type { PublicFundsLine } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { publicityTexts } from './texts.ts';
import { rangeWords } from './words.ts';

type Table = {
  readonly from: string;
  readonly to: string;
  readonly unionName: string;
  readonly members: number;
  readonly lines: readonly PublicFundsLine[];
};
type Figure = (line: PublicFundsLine, shown: string) => ReactNode;

const Row = ({
  line,
  figure,
}: {
  readonly line: PublicFundsLine;
  readonly figure: Figure | undefined;
}): JSX.Element => {
  const locale = useLocale();
  const shown = formatFen(line.amountFen);
  return (
    <tr data-level={line.level}>
      <th scope="row">{line[locale]}</th>
      <td className={line.amountFen < 0 ? 'tx-number tx-red' : 'tx-number'}>
        {figure && line.kind !== 'money' && line.level > 0 ? figure(line, shown) : shown}
      </td>
      <td data-text>{locale === 'zh' ? line.hintZh : line.hintEn}</td>
    </tr>
  );
};

type PublicTableProps = {
  readonly table: Table;
  readonly notes?: readonly string[];
  readonly paper?: 'A3' | 'A4';
  readonly figure?: Figure;
};

/** 公示表: money at the beginning, income and spending in plain words, money at the end; for the wall in A3 or A4. */
export const PublicTable = ({ table, notes = [], paper = 'A4', figure }: PublicTableProps): JSX.Element => {
  const t = useText(publicityTexts);
  const locale = useLocale();
  return (
    <section className="tx-card tx-public" data-paper={paper}>
      <header>
        <h2>{t('tableTitle')}</h2>
        <p>
          <span>{t('who', { name: table.unionName })}</span>
          <span>{t('period', { range: rangeWords(table, locale) })}</span>
          <span>{t('unit')}</span>
        </p>
      </header>
      <table aria-label={t('tableTitle')}>
        <thead>
          <tr>
            <th scope="col">{t('item')}</th>
            <th scope="col">{t('amount')}</th>
            <th scope="col">{t('what')}</th>
          </tr>
        </thead>
        <tbody>
          {table.lines.map((line) => (
            <Row key={line.key} line={line} figure={figure} />
          ))}
        </tbody>
      </table>
      {notes.length === 0 ? null : (
        <ol>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ol>
      )}
      <footer>
        <span>{t('members', { count: table.members })}</span>
        <span className="tx-print-only">{t('signed')}</span>
        <span className="tx-print-only">{t('inspected')}</span>
        <span className="tx-print-only">{t('date')}</span>
      </footer>
    </section>
  );
};
