import '../publicity.css';
import { type JSX, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Publication, PublicFundsLine } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { Button } from '#web/light/button.tsx';
import { linkTo } from '#web/member/router.ts';
import { useMatch } from '#web/member/use-match.ts';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { PublicTable } from '../public-table.tsx';
import { PublicationStatus } from '../status.tsx';
import { publicityTexts } from '../texts.ts';
import { rangeWords, tableFile } from '../words.ts';
import { useTable } from './remotes.ts';

const Line = ({ id, line }: { readonly id: string; readonly line: PublicFundsLine }): JSX.Element => {
  const locale = useLocale();
  const hint = locale === 'zh' ? line.hintZh : line.hintEn;
  const content = (
    <>
      <span>{line[locale]}</span>
      <Money fen={line.amountFen} />
      {hint ? <small>{hint}</small> : null}
    </>
  );
  return (
    <li data-level={line.level}>
      {line.level === 0 ? <span data-line>{content}</span> : <a {...linkTo(`funds/${id}/${line.key}`)}>{content}</a>}
    </li>
  );
};

const PAPERS = ['A4', 'A3'] as const;

/** The whole table for the wall: on paper, or as a workbook. */
const Wall = ({ table }: { readonly table: Publication }): JSX.Element => {
  const t = useText(publicityTexts);
  const [paper, setPaper] = useState<(typeof PAPERS)[number]>('A4');
  const print = (next: (typeof PAPERS)[number]): void => {
    // What is printed is what stands on the page when the dialog opens.
    flushSync(() => setPaper(next));
    window.print();
  };
  return (
    <>
      <section className="tx-sheet tx-stack tx-no-print">
        <h2>{t('wall')}</h2>
        <p className="tx-public-wall">
          {PAPERS.map((each) => (
            <Button key={each} onClick={() => print(each)}>
              {t('printOn', { paper: each })}
            </Button>
          ))}
          <a className="tx-button" href={tableFile(table.id, 'A4')} download rel="noopener">
            {t('download')}
          </a>
        </p>
      </section>
      <div className="tx-print-only">
        <PublicTable table={table} notes={table.notes} paper={paper} />
      </div>
    </>
  );
};

const Lines = ({ table }: { readonly table: Publication }): JSX.Element => {
  const t = useText(publicityTexts);
  const locale = useLocale();
  if (table.withdrawn) return <p className="tx-sheet">{t('withdrawnMember', { reason: table.withdrawn.reason })}</p>;
  return (
    <div className="tx-stack">
      <section className="tx-sheet tx-no-print">
        <h2>{rangeWords(table, locale)}</h2>
        <PublicationStatus table={table} />
        <p className="tx-faint">{t('until', { day: formatDay(table.objectionUntil, locale) })}</p>
        <p className="tx-faint">{t('unit')}</p>
        <ul className="tx-phone-lines">
          {table.lines.map((line) => (
            <Line key={line.key} id={table.id} line={line} />
          ))}
        </ul>
      </section>
      {table.notes.length === 0 ? null : (
        <section className="tx-sheet tx-no-print">
          <h2>{t('what')}</h2>
          <ul>
            {table.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      <Wall table={table} />
    </div>
  );
};

/** One table: every category is a touch away from its masked vouchers. */
const PhoneTablePage = (): JSX.Element => {
  const { publicationId = '' } = useMatch('funds/:publicationId');
  return (
    <QueryView query={useTable(publicationId)} shape="page">
      {(table) => <Lines table={table} />}
    </QueryView>
  );
};

export default PhoneTablePage;
