import type { JSX } from 'react';
import type { Balance } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useText } from '#web/i18n/text.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useBalances } from '../api/read-ledger.ts';
import { addMonths } from '../calendar.ts';
import { ledgerTexts } from './texts.ts';

type Of = { readonly data: readonly Balance[] } | undefined;

type Sums = Pick<Balance, 'openingFen' | 'debitFen' | 'creditFen' | 'closingFen'>;

/** The account with what stands below it; undefined when none of it moved. */
const find = (balances: Of, code: string): Sums | undefined => {
  const parts = balances?.data.filter(({ account }) => account.startsWith(code)) ?? [];
  if (parts.length === 0) return undefined;
  const sum = (pick: (one: Balance) => number): number => parts.reduce((total, one) => total + pick(one), 0);
  return {
    openingFen: sum((one) => one.openingFen),
    debitFen: sum((one) => one.debitFen),
    creditFen: sum((one) => one.creditFen),
    closingFen: sum((one) => one.closingFen),
  };
};

/** A month out of two balances of the year: what the year had moved by its end, less what it had moved before. */
const monthOf = (now: Sums | undefined, before: Sums | undefined) => ({
  openingFen: before ? before.closingFen : (now?.openingFen ?? 0),
  debitFen: (now?.debitFen ?? 0) - (before?.debitFen ?? 0),
  creditFen: (now?.creditFen ?? 0) - (before?.creditFen ?? 0),
  closingFen: now?.closingFen ?? 0,
});

export const AccountMonth = ({ code, month }: { readonly code: string; readonly month: string }): JSX.Element => {
  const t = useText(ledgerTexts);
  const isJanuary = month.endsWith('-01');
  const now = useBalances(month);
  const before = useBalances(addMonths(month, -1));
  return (
    <Card>
      <QueryView query={now}>
        {(balances) => {
          const moved = monthOf(find(balances, code), isJanuary ? undefined : find(before.data, code));
          const facts = [
            { label: t('monthOpening'), value: <Money fen={moved.openingFen} /> },
            { label: t('monthDebit'), value: <Money fen={moved.debitFen} /> },
            { label: t('monthCredit'), value: <Money fen={moved.creditFen} /> },
            { label: t('monthClosing'), value: <Money fen={moved.closingFen} strong /> },
          ];
          return (
            <div className="tx-four">
              <FactList facts={facts} />
            </div>
          );
        }}
      </QueryView>
    </Card>
  );
};
