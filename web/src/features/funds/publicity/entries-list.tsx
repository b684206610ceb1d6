import './publicity.css';
import type { JSX } from 'react';
import type { PublicFundsEntry } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatPeriod } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { publicityTexts } from './texts.ts';

const keyOf = ({ account, period, number }: PublicFundsEntry): string => `${account} ${period} ${number}`;

const Entry = ({ entry }: { readonly entry: PublicFundsEntry }): JSX.Element => {
  const t = useText(publicityTexts);
  const locale = useLocale();
  const when = entry.date === null ? formatPeriod(entry.period, locale) : formatDay(entry.date, locale);
  const facts = [
    when,
    entry.number ?? t('count', { count: entry.count }),
    ...(entry.attachments > 0 ? [t('attachments', { count: entry.attachments })] : []),
    ...(entry.preparedBy ? [t('preparedBy', { name: entry.preparedBy })] : []),
    ...(entry.reviewedBy ? [t('reviewedBy', { name: entry.reviewedBy })] : []),
  ];
  return (
    <li>
      <span>{entry.summary}</span>
      <Money fen={entry.amountFen} strong />
      <small>{facts.join(' · ')}</small>
    </li>
  );
};

/** Masked vouchers behind a line: what it was for, when, how much, how many papers; never whose it was. */
export const EntriesList = ({ entries }: { readonly entries: readonly PublicFundsEntry[] }): JSX.Element => {
  const t = useText(publicityTexts);
  if (entries.length === 0) return <p className="tx-faint">{t('noEntries')}</p>;
  return (
    <ul className="tx-public-entries">
      {entries.map((entry) => (
        <Entry key={keyOf(entry)} entry={entry} />
      ))}
    </ul>
  );
};
