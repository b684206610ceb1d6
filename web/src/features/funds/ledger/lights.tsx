import type { JSX, ReactNode } from 'react';
import type { LedgerVerification, TrialBalance } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatFen } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useTrialBalance, useVerification } from '../api/read-ledger.ts';
import { fundsTexts } from '../texts.ts';
import { ledgerTexts } from './texts.ts';

const SHOWN = 5;

type LightProps = {
  readonly ok: boolean;
  readonly title: string;
  readonly tail?: string;
  readonly children: ReactNode;
};

/** Sign, word and colour together; green only when everything is right. */
const Light = ({ ok, title, tail, children }: LightProps): JSX.Element => (
  <div className={`tx-light ${ok ? 'tx-tone-success' : 'tx-tone-danger'}`} role="status">
    <span className="tx-light-sign">
      <Icon name={ok ? 'check' : 'stop'} size={22} />
    </span>
    <div>
      <h2>{title}</h2>
      <p className="tx-number-text">{children}</p>
      {tail ? <p className="tx-light-tail">{tail}</p> : null}
    </div>
  </div>
);

const useTrialWords = (trial: TrialBalance | undefined): string => {
  const t = useText(ledgerTexts);
  if (!trial) return '';
  const { debitFen, creditFen, differenceFen, drift } = trial;
  if (differenceFen !== 0)
    return t('unbalancedHint', {
      debit: formatFen(debitFen),
      credit: formatFen(creditFen),
      difference: formatFen(differenceFen),
    });
  if (drift.length > 0)
    return t('driftHint', { count: drift.length, codes: drift.map(({ account }) => account).join(' ') });
  return t('balancedHint', { sum: formatFen(debitFen) });
};

export const TrialLight = ({ month }: { readonly month: string }): JSX.Element => {
  const t = useText(ledgerTexts);
  const answer = useTrialBalance(month);
  const words = useTrialWords(answer.data);
  return (
    <QueryView query={answer}>
      {({ balanced, vouchersChecked }) => (
        <Light
          ok={balanced}
          title={balanced ? t('balanced') : t('unbalanced')}
          tail={t('vouchersChecked', { count: formatCount(vouchersChecked) })}
        >
          {words}
        </Light>
      )}
    </QueryView>
  );
};

const useFindingWords = () => {
  const t = useText(ledgerTexts);
  const shared = useText(fundsTexts);
  const words: Readonly<Record<LedgerVerification['findings'][number]['kind'], string>> = {
    gap: t('findGap'),
    order: t('findOrder'),
    content: t('findContent'),
    chain: t('findChain'),
    head: t('findHead'),
    unbalanced: t('findUnbalanced'),
  };
  return ({ kind, number }: LedgerVerification['findings'][number]): string =>
    t('finding', { voucher: shared('voucherNo', { number: String(number).padStart(4, '0') }), what: words[kind] });
};

export const ChainLight = ({ month }: { readonly month: string }): JSX.Element => {
  const t = useText(ledgerTexts);
  const answer = useVerification(month);
  const wordsOf = useFindingWords();
  return (
    <QueryView query={answer}>
      {({ ok, vouchers, findings }) => (
        <Light
          ok={ok}
          title={ok ? t('chainOk') : t('chainBroken')}
          tail={vouchers === 0 ? t('chainNone') : t('chainCount', { count: formatCount(vouchers) })}
        >
          {ok ? t('chainOkHint') : findings.slice(0, SHOWN).map(wordsOf).join(' · ')}
        </Light>
      )}
    </QueryView>
  );
};
