import '../publicity.css';
import type { JSX } from 'react';
import type { PublicationItem } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { linkTo } from '#web/member/router.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { PublicationStatus } from '../status.tsx';
import { publicityTexts } from '../texts.ts';
import { rangeWords } from '../words.ts';
import { useTables } from './remotes.ts';

const Table = ({ table }: { readonly table: PublicationItem }): JSX.Element => {
  const t = useText(publicityTexts);
  const locale = useLocale();
  const range = rangeWords(table, locale);
  return (
    <section className="tx-sheet">
      <h2>
        <a {...linkTo(`funds/${table.id}`)}>{range}</a>
      </h2>
      <PublicationStatus table={table} />
      {table.withdrawn ? (
        <p>{t('withdrawnMember', { reason: table.withdrawn.reason })}</p>
      ) : (
        <>
          <p className="tx-row">
            <span>{t('income')}</span>
            <Money fen={table.incomeFen} strong />
          </p>
          <p className="tx-row">
            <span>{t('spending')}</span>
            <Money fen={table.spendingFen} strong />
          </p>
          <p className="tx-faint">{t('until', { day: formatDay(table.objectionUntil, locale) })}</p>
          <p>
            <a {...linkTo(`funds/${table.id}`)}>{t('seeTable', { range })}</a>
          </p>
        </>
      )}
    </section>
  );
};

/** What the union published of its funds, for every member. */
const PhonePublicationsPage = (): JSX.Element => {
  const t = useText(publicityTexts);
  return (
    <QueryView query={useTables()} shape="page">
      {({ data }) =>
        data.length === 0 ? (
          <Empty icon="eye" title={t('memberEmpty')} hint={t('memberEmptyHint')} />
        ) : (
          <div className="tx-stack">
            {data.map((table) => (
              <Table key={table.id} table={table} />
            ))}
          </div>
        )
      }
    </QueryView>
  );
};

export default PhonePublicationsPage;
