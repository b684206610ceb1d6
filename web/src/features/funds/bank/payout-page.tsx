import { App, Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PayoutDetail } from '#web/api/client.ts';
import { download } from '#web/api/files.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatFen, formatInstant } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { ReasonDrawer } from '../components/reason-drawer.tsx';
import '../funds.css';
import './bank.css';
import { useCancel, usePayout, useRelease } from './payout-api.ts';
import { PayoutRows } from './payout-rows.tsx';
import { payoutTexts } from './payout-texts.ts';
import { ResultCard } from './result-card.tsx';

const TONES = { made: 'warning', released: 'info', settled: 'success', cancelled: 'neutral' } as const;

const CancelDrawer = (props: { readonly id: string; readonly open: boolean; readonly onClose: () => void }) => {
  const { id, open, onClose } = props;
  const t = useText(payoutTexts);
  const { message } = App.useApp();
  const action = useCancel(id, () => {
    void message.success(t('cancelledDone'));
    onClose();
  });
  return (
    <ReasonDrawer
      title={t('cancel')}
      hint={t('cancelHint')}
      open={open}
      verb={t('cancel')}
      onClose={onClose}
      example="金额有误，重新制单"
      action={action}
      onReason={(reason) => action.mutate(reason)}
    />
  );
};

const Files = ({ payout }: { readonly payout: PayoutDetail }): JSX.Element => {
  const t = useText(payoutTexts);
  return (
    <div className="tx-stack">
      <p className="tx-faint">{t('fileHint')}</p>
      <div className="tx-commit-buttons">
        {Array.from({ length: payout.files }, (_, index) => index + 1).map((number) => (
          <Button key={number} onClick={() => download(`/v1/payouts/${payout.id}/files/${number}`)}>
            {t('file', { number })}
          </Button>
        ))}
      </div>
    </div>
  );
};

const Steps = ({ payout }: { readonly payout: PayoutDetail }): JSX.Element | null => {
  const t = useText(payoutTexts);
  const { message } = App.useApp();
  const [mayRelease, mayPay] = [useCan('funds.bank.release'), useCan('funds.bank.payout')];
  const [isCancelling, setCancelling] = useState(false);
  const release = useRelease(payout.id, () => void message.success(t('releasedDone')));
  if (payout.status === 'released' || payout.status === 'settled')
    return mayPay ? (
      <Card>
        <Files payout={payout} />
      </Card>
    ) : null;
  if (payout.status !== 'made' || !(mayRelease || mayPay)) return null;
  return (
    <>
      <ErrorPanel problem={release.error} />
      <div className="tx-commit">
        <span>{payout.isOwn ? t('own') : ''}</span>
        <div className="tx-commit-buttons">
          {mayPay ? <Button onClick={() => setCancelling(true)}>{t('cancel')}</Button> : null}
          {mayRelease && !payout.isOwn ? (
            <ConfirmButton
              type="primary"
              question={t('releaseQuestion')}
              consequence={t('releaseNote', { count: formatCount(payout.count), sum: formatFen(payout.totalFen) })}
              verb={t('release')}
              onConfirm={() => release.mutateAsync()}
            >
              {t('release')}
            </ConfirmButton>
          ) : null}
        </div>
      </div>
      <CancelDrawer id={payout.id} open={isCancelling} onClose={() => setCancelling(false)} />
    </>
  );
};

/** One batch: who made and released it, its files, the bank's answer, row by row. */
const PayoutPage = (): JSX.Element => {
  const t = useText(payoutTexts);
  const { payoutId = '' } = useParams();
  const mayPay = useCan('funds.bank.payout');
  const answer = usePayout(payoutId);
  const found = answer.data;
  const title = found?.title ?? '';
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: t('title'), to: '/funds/payouts' }, { label: title }]}
        {...(found ? { status: <StatusTag tone={TONES[found.status]}>{t(found.status)}</StatusTag> } : {})}
        {...(found?.failed ? { extra: <Link to="/funds/payouts/new">{t('queued')}</Link> } : {})}
      />
      <QueryView query={answer} shape="page">
        {(payout) => (
          <div className="tx-stack">
            <Card>
              <FactList
                columns={3}
                facts={[
                  { label: t('count'), value: formatCount(payout.count) },
                  { label: t('total'), value: <Money fen={payout.totalFen} strong /> },
                  { label: t('result'), value: t('paidOf', { paid: payout.paid, failed: payout.failed }) },
                  { label: t('madeBy'), value: `${payout.madeBy} ${payout.madeOn}` },
                  {
                    label: t('releasedBy'),
                    value: payout.releasedBy ? `${payout.releasedBy} ${formatInstant(payout.releasedAt ?? '')}` : '—',
                  },
                  ...(payout.reason ? [{ label: t('why'), value: payout.reason }] : []),
                ]}
              />
            </Card>
            <Steps payout={payout} />
            {mayPay && (payout.status === 'released' || payout.status === 'settled') ? (
              <ResultCard payoutId={payout.id} />
            ) : null}
            <PayoutRows payout={payout} />
          </div>
        )}
      </QueryView>
    </>
  );
};

export default PayoutPage;
