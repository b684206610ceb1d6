import '../publicity.css';
import type { JSX } from 'react';
import type { Publication, PublicFundsLine } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { linkTo } from '#web/member/router.ts';
import { useMatch } from '#web/member/use-match.ts';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { PublicationStatus } from '../status.tsx';
import { publicityTexts } from '../texts.ts';
import { rangeWords } from '../words.ts';
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

const Lines = ({ table }: { readonly table: Publication }): JSX.Element => {
  const t = useText(publicityTexts);
  const locale = useLocale();
  if (table.withdrawn) return <p className="tx-sheet">{t('withdrawnMember', { reason: table.withdrawn.reason })}</p>;
  return (
    <div className="tx-stack">
      <section className="tx-sheet">
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
        <section className="tx-sheet">
          <h2>{t('what')}</h2>
          <ul>
            {table.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
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
