import { Button } from 'antd';
import type { JSX } from 'react';
import type { BankStatementImport } from '#web/api/client.ts';
import type { ProblemError } from '#web/api/problem.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatFen } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { CodeText } from '../components/code-text.tsx';
import { Scroll } from '../components/scroll.tsx';
import { bankTexts } from './texts.ts';

type TryStepProps = {
  readonly result: BankStatementImport;
  readonly numberTail: string | null;
  readonly busy: boolean;
  readonly problem: ProblemError | null;
  readonly onBack: () => void;
  readonly onCommit: (despiteGaps: boolean) => void;
};

const MAX_SHOWN = 500;

const Lines = ({ result }: { readonly result: BankStatementImport }): JSX.Element => {
  const t = useText(bankTexts);
  return (
    <Scroll label={t('linesLabel')}>
      <table className="tx-plain-table tx-bank-table">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('party')}</th>
            <th scope="col">{t('memo')}</th>
            <th scope="col">{t('amount')}</th>
            <th scope="col">{t('balanceAfter')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {result.lines.slice(0, MAX_SHOWN).map((line) => (
            <tr key={line.row} data-known={line.isKnown || undefined}>
              <th scope="row">{line.day}</th>
              <td className="tx-bank-text">{line.counterparty}</td>
              <td className="tx-bank-text">{line.memo}</td>
              <td>
                <Money fen={line.amountFen} />
              </td>
              <td>
                <Money fen={line.balanceFen} />
              </td>
              <td>
                <StatusTag tone={line.isKnown ? 'neutral' : 'success'}>
                  {line.isKnown ? t('known') : t('added')}
                </StatusTag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};

const Refused = ({ result }: { readonly result: BankStatementImport }): JSX.Element | null => {
  const t = useText(bankTexts);
  if (result.refused.length === 0) return null;
  return (
    <Card title={t('refusedLabel')} flush>
      <Scroll label={t('refusedLabel')}>
        <table className="tx-plain-table tx-bank-table">
          <thead>
            <tr>
              {[t('row'), t('column'), t('content'), t('why')].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.refused.map((cell) => (
              <tr key={`${cell.row} ${cell.column}`}>
                <th scope="row">{cell.row}</th>
                <td>{cell.column}</td>
                <td className="tx-bank-text">{cell.text}</td>
                <td className="tx-bank-text">
                  <CodeText code={cell.code} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Card>
  );
};

const Caution = ({ children }: { readonly children: string }): JSX.Element => (
  <p className="tx-caution" role="alert">
    <Icon name="alert" />
    {children}
  </p>
);

/** What would come in, line by line, whether the balances follow, and the one button that takes it. */
export const TryStep = (props: TryStepProps): JSX.Element => {
  const { result, numberTail, busy, problem, onBack, onCommit } = props;
  const t = useText(bankTexts);
  const { counts, breaks, openingFen, closingFen, expectedOpeningFen } = result;
  const isBroken = breaks.length > 0;
  const facts = [
    { label: t('added'), value: formatCount(counts.added) },
    { label: t('known'), value: formatCount(counts.known) },
    { label: t('refused'), value: formatCount(counts.refused) },
    { label: t('openingBalance'), value: <Money fen={openingFen} /> },
    { label: t('closingBalance'), value: <Money fen={closingFen} /> },
  ];
  const isGap = openingFen !== null && expectedOpeningFen !== null && openingFen !== expectedOpeningFen;
  return (
    <>
      <Card>
        <FactList facts={facts} columns={3} />
      </Card>
      {result.isOtherAccount ? <Caution>{t('otherAccount', { tail: numberTail ?? '' })}</Caution> : null}
      {isBroken ? <Caution>{t('broken', { rows: breaks.slice(0, 5).join('、') })}</Caution> : null}
      {isGap ? (
        <Caution>{t('expected', { known: formatFen(expectedOpeningFen), file: formatFen(openingFen) })}</Caution>
      ) : null}
      <Refused result={result} />
      <Card flush>
        <Lines result={result} />
      </Card>
      <ErrorPanel problem={problem} />
      <div className="tx-commit">
        <span aria-live="polite">{counts.added === 0 ? t('nothingNew') : ''}</span>
        <div className="tx-commit-buttons">
          <Button onClick={onBack}>{t('back')}</Button>
          <Button
            type="primary"
            loading={busy}
            disabled={counts.added === 0 || counts.refused > 0 || result.isOtherAccount}
            onClick={() => onCommit(isBroken)}
          >
            {isBroken ? t('despite') : t('commit', { count: formatCount(counts.added) })}
          </Button>
        </div>
      </div>
    </>
  );
};
