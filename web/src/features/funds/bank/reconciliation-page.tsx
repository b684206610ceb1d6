import { App, Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { BankReconciliation } from '#web/api/client.ts';
import { download } from '#web/api/files.ts';
import { useCan } from '#web/api/use-session.ts';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatInstant, formatPeriod } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { monthOr } from '../calendar.ts';
import { MonthPicker } from '../components/month-picker.tsx';
import { ReasonDrawer } from '../components/reason-drawer.tsx';
import '../funds.css';
import { useConfirmMonth, useReconciliation, useReopenMonth } from './api.ts';
import './bank.css';
import { matchTexts } from './match-texts.ts';
import { countPairs } from './pairs.ts';
import { StatementSheet } from './statement-sheet.tsx';
import { bankTexts } from './texts.ts';

const TONES = { open: 'neutral', reconciled: 'success', stale: 'warning' } as const;

const ReopenDrawer = (props: { readonly period: string; readonly open: boolean; readonly onClose: () => void }) => {
  const { period, open, onClose } = props;
  const t = useText(matchTexts);
  const { message } = App.useApp();
  const action = useReopenMonth(period, () => {
    void message.success(t('reopened'));
    onClose();
  });
  return (
    <ReasonDrawer
      title={t('reopen')}
      hint={t('reopenHint')}
      open={open}
      verb={t('reopen')}
      onClose={onClose}
      example="漏导一份对账单"
      action={action}
      onReason={(reason) => action.mutate(reason)}
    />
  );
};

const Sheets = ({ data }: { readonly data: BankReconciliation }): JSX.Element => {
  const t = useText(matchTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const maySign = useCan('funds.bank.reconcile');
  const [isReopening, setReopening] = useState(false);
  const action = useConfirmMonth(data.period, () => void message.success(t('confirmed')));
  const isEqual = data.statements.every(({ differenceFen }) => differenceFen === 0);
  const unmatched = data.statements.find((statement) => countPairs(statement) > 0);
  if (data.statements.length === 0) return <Empty icon="card" title={t('noAccount')} hint={t('noAccountHint')} />;
  return (
    <div className="tx-stack">
      <p className="tx-faint">
        {data.by ? t('signedBy', { name: data.by, time: formatInstant(data.at ?? '') }) : t('statementHint')}
      </p>
      {data.statements.map((statement) => (
        <StatementSheet
          key={statement.accountId}
          data={data}
          statement={statement}
          onDownload={() => download(`/v1/bank-reconciliations/${data.period}/accounts/${statement.accountId}`)}
        />
      ))}
      {data.status === 'open' && unmatched ? (
        <p className="tx-live tx-no-print" data-tone="warning">
          {t('pairs', { count: data.statements.reduce((sum, statement) => sum + countPairs(statement), 0) })}{' '}
          <Link to={`/funds/bank/${unmatched.accountId}/${data.period}`}>{t('pairsGo')}</Link>
        </p>
      ) : null}
      <ErrorPanel problem={action.error} />
      {maySign ? (
        <div className="tx-commit tx-no-print">
          <span>{data.status === 'open' ? t('confirmNote') : ''}</span>
          <div className="tx-commit-buttons">
            {data.status === 'open' ? (
              <ConfirmButton
                type="primary"
                disabled={!isEqual}
                question={t('confirmQuestion', { month: formatPeriod(data.period, locale) })}
                consequence={t('confirmNote')}
                verb={t('confirmMonth')}
                onConfirm={() => action.mutateAsync()}
              >
                {t('confirmMonth')}
              </ConfirmButton>
            ) : null}
            {data.isLast ? <Button onClick={() => setReopening(true)}>{t('reopen')}</Button> : null}
          </div>
        </div>
      ) : null}
      <ReopenDrawer period={data.period} open={isReopening} onClose={() => setReopening(false)} />
    </div>
  );
};

/** 银行存款余额调节表: why the books and the bank differ at the end of a month, and that they agree. */
const ReconciliationPage = (): JSX.Element => {
  const t = useText(matchTexts);
  const bank = useText(bankTexts);
  const navigate = useNavigate();
  const month = monthOr(useParams().period);
  const answer = useReconciliation(month);
  const status = answer.data?.status;
  return (
    <>
      <PageHead
        title={t('statement')}
        crumbs={[{ label: bank('title'), to: '/funds/bank' }, { label: t('statement') }]}
        extra={<Button onClick={() => window.print()}>{t('print')}</Button>}
        {...(status ? { status: <StatusTag tone={TONES[status]}>{t(status)}</StatusTag> } : {})}
      />
      <div className="tx-funds-bar tx-no-print">
        <MonthPicker month={month} onChange={(next) => navigate(`/funds/bank/reconciliation/${next}`)} />
      </div>
      <QueryView query={answer} shape="page">
        {(data) => <Sheets data={data} />}
      </QueryView>
    </>
  );
};

export default ReconciliationPage;
