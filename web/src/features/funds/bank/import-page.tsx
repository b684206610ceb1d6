import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { BankStatementImport, BankStatementProposal } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { FileDrop } from '#web/console/kit/file-drop.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatCount } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import '../funds.css';
import { StepBar } from '../posting/step-bar.tsx';
import { useBankAccounts, useImport, useProposal } from './api.ts';
import './bank.css';
import { ColumnsStep } from './columns-step.tsx';
import { bankTexts } from './texts.ts';
import { TryStep } from './try-step.tsx';

type Mapping = BankStatementProposal['mapping'];
type Encoding = BankStatementProposal['encoding'];

const AccountSelect = (props: { readonly value: string; readonly onChange: (id: string) => void }): JSX.Element => {
  const t = useText(bankTexts);
  const answer = useBankAccounts();
  return (
    <QueryView query={answer} shape="lines">
      {({ data }) => (
        <label className="tx-funds-bar">
          <span className="tx-faint">{t('chooseAccount')}</span>
          <select
            className="tx-funds-select"
            value={props.value}
            onChange={(event) => props.onChange(event.target.value)}
          >
            <option value="">—</option>
            {data
              .filter(({ closed }) => !closed)
              .map(({ id, name, numberTail }) => (
                <option key={id} value={id}>
                  {t('account', { name, tail: numberTail })}
                </option>
              ))}
          </select>
        </label>
      )}
    </QueryView>
  );
};

const Done = (props: {
  readonly result: BankStatementImport;
  readonly accountId: string;
  readonly onAgain: () => void;
}): JSX.Element => {
  const { result, accountId, onAgain } = props;
  const t = useText(bankTexts);
  const month = result.lines.at(-1)?.day.slice(0, 7) ?? '';
  return (
    <Card title={t('imported', { count: formatCount(result.counts.added) })}>
      <div className="tx-stack">
        <p role="status">{t('importedHint', { known: formatCount(result.counts.known) })}</p>
        <div className="tx-commit-buttons">
          <Link to={`/funds/bank/${accountId}/${month}`}>{t('goMatch')}</Link>
          <Button onClick={onAgain}>{t('again')}</Button>
        </div>
      </div>
    </Card>
  );
};

/** A bank statement by file: upload, check the columns, see line by line what is new, and only then take it. */
const ImportPage = (): JSX.Element => {
  const t = useText(bankTexts);
  const [query] = useSearchParams();
  const [chosen, setChosen] = useState(query.get('account') ?? '');
  const inUse = useBankAccounts().data?.data.filter(({ closed }) => !closed) ?? [];
  // Most unions have one account: nothing is to be chosen then.
  const accountId = chosen || (inUse.length === 1 ? (inUse[0]?.id ?? '') : '');
  const [uploadId, setUploadId] = useState('');
  const [choice, setChoice] = useState<{ mapping: Mapping; encoding: Encoding }>();
  const [proposal, trial, taking] = [useProposal(), useImport('dry_run'), useImport('commit')];
  const encoded = (encoding: Encoding) => (encoding === null ? {} : { encoding });
  const read = (id: string, encoding: Encoding = null): void => {
    setUploadId(id);
    proposal.mutate({ accountId, uploadId: id, ...encoded(encoding) });
  };
  const tryIt = (mapping: Mapping): void => {
    const encoding = proposal.data?.encoding ?? null;
    setChoice({ mapping, encoding });
    trial.mutate({ accountId, uploadId, mapping, ...encoded(encoding) });
  };
  const take = (despiteGaps: boolean): void => {
    if (choice)
      taking.mutate({ accountId, uploadId, mapping: choice.mapping, ...encoded(choice.encoding), despiteGaps });
  };
  const restart = (): void => {
    for (const action of [proposal, trial, taking]) action.reset();
    setUploadId('');
  };
  const step = taking.data ? 3 : trial.data ? 2 : proposal.data ? 1 : 0;
  return (
    <>
      <PageHead
        title={t('importFile')}
        hint={t('importHint')}
        crumbs={[{ label: t('title'), to: '/funds/bank' }, { label: t('importFile') }]}
      />
      <div className="tx-stack">
        <StepBar step={step} />
        {taking.data ? <Done result={taking.data} accountId={accountId} onAgain={restart} /> : null}
        {trial.data && !taking.data ? (
          <TryStep
            result={trial.data}
            numberTail={proposal.data?.numberTail ?? null}
            busy={taking.isPending}
            problem={taking.error}
            onBack={trial.reset}
            onCommit={take}
          />
        ) : null}
        {proposal.data && !trial.data ? (
          <ColumnsStep
            key={`${uploadId} ${proposal.data.encoding}`}
            proposal={proposal.data}
            busy={trial.isPending}
            problem={trial.error ?? proposal.error}
            onEncoding={(encoding) => read(uploadId, encoding)}
            onTry={tryIt}
            onRestart={restart}
          />
        ) : null}
        {proposal.data ? null : (
          <Card>
            <div className="tx-stack">
              <AccountSelect value={accountId} onChange={setChosen} />
              {accountId === '' ? null : (
                <FileDrop accept=".xlsx,.csv" label={t('drop')} hint={t('dropHint')} onUploaded={(id) => read(id)} />
              )}
              <ErrorPanel problem={proposal.error} />
            </div>
          </Card>
        )}
      </div>
    </>
  );
};

export default ImportPage;
