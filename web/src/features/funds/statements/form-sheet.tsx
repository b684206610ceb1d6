import './statements.css';
import type { JSX, ReactNode } from 'react';
import type { StatementLayout } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatRate } from '#web/lib/format.ts';
import { Scroll } from '../components/scroll.tsx';
import { statementTexts } from './texts.ts';

export type LayoutCell = StatementLayout['rows'][number][number];
type Kind = StatementLayout['columns'][number]['kind'];

/** A figure as forms have it: nothing for zero, red and a minus sign below it. */
export const formatCell = (kind: Kind, value: number | null | undefined): string => {
  if (value == null || value === 0) return '';
  return kind === 'rate' ? formatRate(value) : formatFen(value);
};

type SheetProps = {
  readonly layout: StatementLayout;
  /** What stands in place of a figure that leads somewhere. */
  readonly figure?: (cell: LayoutCell, name: string, shown: string) => ReactNode;
};

const nameOf = (row: readonly LayoutCell[], column: number, locale: 'zh' | 'en'): string =>
  row.slice(0, column).findLast(({ text }) => text)?.text?.[locale] ?? '';

const Row = ({ row, layout, figure }: SheetProps & { readonly row: readonly LayoutCell[] }): JSX.Element => {
  const locale = useLocale();
  return (
    <tr>
      {row.map((cell, index) => {
        const kind = layout.columns[index]?.kind ?? 'text';
        const place = `${layout.columns[index]?.head.zh}${index}`;
        const strong = cell.isStrong ? true : undefined;
        if (kind === 'text')
          return (
            <th key={place} scope="row" data-strong={strong} data-indent={cell.indent ?? 0}>
              {cell.text?.[locale] ?? ''}
            </th>
          );
        const shown = formatCell(kind, cell.value);
        const red = (cell.value ?? 0) < 0 ? 'tx-number tx-red' : 'tx-number';
        return (
          <td key={place} className={red} data-strong={strong}>
            {figure && cell.row ? figure(cell, nameOf(row, index, locale), shown) : shown}
          </td>
        );
      })}
    </tr>
  );
};

/** An official form on the screen and on paper: title, number, who and when, the table, who signs. */
export const FormSheet = ({ layout, figure }: SheetProps): JSX.Element => {
  const t = useText(statementTexts);
  const locale = useLocale();
  return (
    <section className="tx-card tx-form">
      <header>
        <h2>{layout.title[locale]}</h2>
        <p className="tx-form-code">{layout.code}</p>
        <p className="tx-form-line">
          <span>{t('who', { name: layout.unionName })}</span>
          <span>{layout.when[locale]}</span>
          <span>{t('unit')}</span>
        </p>
      </header>
      <Scroll label={layout.title[locale]}>
        <table aria-label={layout.title[locale]}>
          <thead>
            <tr>
              {layout.columns.map(({ head, kind }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns of a form may have the same head
                <th key={`${head.zh}${index}`} scope="col" data-kind={kind}>
                  {head[locale]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {layout.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form never change their place
              <Row key={index} row={row} layout={layout} {...(figure ? { figure } : {})} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <footer>
        {layout.notes.map((note) => (
          <p key={note.zh}>{note[locale]}</p>
        ))}
        <p className="tx-form-signatures">
          {layout.signatures.map((each) => (
            <span key={each.zh}>{each[locale]}</span>
          ))}
        </p>
      </footer>
    </section>
  );
};
