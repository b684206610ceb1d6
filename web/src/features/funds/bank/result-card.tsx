import { App, Button } from 'antd';
import { type JSX, useState } from 'react';
import type { PayoutResult } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { FileDrop } from '#web/console/kit/file-drop.tsx';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { today } from '../calendar.ts';
import { CodeText } from '../components/code-text.tsx';
import { Scroll } from '../components/scroll.tsx';
import { useReadResult } from './payout-api.ts';
import { payoutTexts } from './payout-texts.ts';

const TONES = {
  paid: 'success',
  failed: 'danger',
  already: 'neutral',
  contradicts: 'warning',
  unknown: 'warning',
  unclear: 'warning',
  refused: 'danger',
} as const;

const ResultRows = ({ result }: { readonly result: PayoutResult }): JSX.Element => {
  const t = useText(payoutTexts);
  return (
    <Scroll label={t('readResult')}>
      <table className="tx-plain-table tx-bank-table">
        <thead>
          <tr>
            {[t('no'), t('payee'), t('amount'), t('result'), t('why')].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.rows.map((row) => (
            <tr key={row.row}>
              <th scope="row">{row.no ?? '—'}</th>
              <td className="tx-bank-text">{row.name}</td>
              <td>
                <Money fen={row.amountFen} />
              </td>
              <td>
                <StatusTag tone={TONES[row.outcome]}>{t(row.outcome)}</StatusTag>
              </td>
              <td className="tx-bank-text">
                {row.reason} <CodeText code={row.code} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
};

/** The bank's answer: looked at first, then read for good. The same file again changes nothing. */
export const ResultCard = ({ payoutId }: { readonly payoutId: string }): JSX.Element => {
  const t = useText(payoutTexts);
  const { message } = App.useApp();
  const [uploadId, setUploadId] = useState('');
  const [paidOn, setPaidOn] = useState(today);
  const trial = useReadResult(payoutId, 'dry_run');
  const reading = useReadResult(payoutId, 'commit');
  const read = (id: string): void => {
    setUploadId(id);
    reading.reset();
    trial.mutate({ uploadId: id, paidOn });
  };
  const confirm = async (): Promise<void> => {
    await reading.mutateAsync({ uploadId, paidOn }).then(
      () => void message.success(t('resultRead')),
      () => undefined,
    );
  };
  const result = reading.data ?? trial.data;
  return (
    <Card title={t('readResult')}>
      <div className="tx-stack">
        <p className="tx-faint">{t('readHint')}</p>
        <label className="tx-funds-bar">
          <span>{t('paidOn')}</span>
          <input
            type="date"
            className="tx-funds-select"
            max={today()}
            value={paidOn}
            onChange={(event) => setPaidOn(event.target.value)}
          />
        </label>
        <FileDrop accept=".xlsx,.csv,.txt" label={t('dropFile')} hint={t('readHint')} onUploaded={read} />
        <ErrorPanel problem={trial.error ?? reading.error} />
        {result ? <ResultRows result={result} /> : null}
        {trial.data && !reading.data ? (
          <div className="tx-commit-buttons">
            <Button type="primary" loading={reading.isPending} onClick={confirm}>
              {t('confirmResult')}
            </Button>
          </div>
        ) : null}
      </div>
    </Card>
  );
};
