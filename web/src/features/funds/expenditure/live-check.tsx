import { type JSX, useEffect, useState } from 'react';
import type { ExpenditureCheck, RequestExpenditure } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useCheck } from './api.ts';
import { Findings } from './findings.tsx';
import { formTexts } from './form-texts.ts';

const PAUSE_MS = 500;

/** The request half a second after the last key, so that not every letter asks the server. */
export const useSettled = <T,>(value: T): T => {
  const said = JSON.stringify(value);
  const [settled, setSettled] = useState(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it says counts, not the object
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return settled;
};

const Budget = ({ of }: { readonly of: ExpenditureCheck['budget'] }): JSX.Element => {
  const t = useText(formTexts);
  return (
    <ul className="tx-spend-budget" aria-label={t('budget')}>
      {of.map(({ account, availableFen, amountFen }) => {
        if (availableFen === null) return <li key={account}>{t('budgetNone', { account })}</li>;
        const isShort = availableFen < amountFen;
        const values = { account, left: formatFen(availableFen), amount: formatFen(amountFen) };
        return (
          <li key={account} data-short={isShort || undefined}>
            <Icon name={isShort ? 'alert' : 'check'} size={16} />
            {isShort ? t('budgetShort', values) : t('budgetLeft', values)}
          </li>
        );
      })}
    </ul>
  );
};

type LiveCheckProps = {
  readonly request: RequestExpenditure | undefined;
  /** Names of the recipients, by member. */
  readonly names: ReadonlyMap<string, string>;
};

/** Standards and budget, held against what is filled in so far. */
export const LiveCheck = ({ request, names }: LiveCheckProps): JSX.Element => {
  const t = useText(formTexts);
  const { data, error, isFetching } = useCheck(request);
  const answer = request === undefined ? undefined : data;
  return (
    <Card title={t('check')}>
      <div aria-live="polite" className="tx-stack">
        {answer ? (
          <>
            <p className="tx-strong">{t('total', { yuan: formatFen(answer.totalFen) })}</p>
            <Budget of={answer.budget} />
            {answer.findings.length === 0 ? (
              <p className="tx-faint">{t('fine')}</p>
            ) : (
              <Findings of={answer.findings} names={names} />
            )}
          </>
        ) : (
          <p className="tx-faint">{isFetching ? t('checking') : t('checkHint')}</p>
        )}
        <ErrorPanel problem={error} />
      </div>
    </Card>
  );
};
