import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Expenditure } from '#web/api/client.ts';
import { useCan, useSession } from '#web/api/use-session.ts';
import { Card, DetailColumns } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { ApprovalActions } from '../approval/approval-actions.tsx';
import { ApprovalTrail } from '../approval/approval-trail.tsx';
import { Status } from '../components/status.tsx';
import '../funds.css';
import { actTexts } from './act-texts.ts';
import { sendAct, stale, useExpenditure } from './api.ts';
import { CancelDrawer } from './cancel-drawer.tsx';
import { FactsCard, LinesCard } from './detail-cards.tsx';
import './expenditure.css';
import { Findings } from './findings.tsx';
import { statuses } from './labels.ts';
import { PapersCard } from './papers-card.tsx';
import { PaymentCard } from './payment-card.tsx';
import { PaymentDrawer } from './payment-drawer.tsx';
import { ReceiptsCard } from './receipts-card.tsx';
import { ReversalCard } from './reversal-card.tsx';
import { outcomesOf, ReverseDrawer } from './reverse-drawer.tsx';
import { expenditureTexts } from './texts.ts';

const isOpenAgain = ({ status, type }: Expenditure): boolean =>
  type === 'expense' && (status === 'returned' || status === 'withdrawn');

const ENDED: readonly Expenditure['status'][] = ['refused', 'cancelled', 'reversed'];
const isOver = ({ status, type }: Expenditure): boolean => type === 'expense' && ENDED.includes(status);

/** What may be done with it now, by whoever looks: signing stands with the approval. */
const Actions = ({ of }: { readonly of: Expenditure }): JSX.Element | null => {
  const t = useText(expenditureTexts);
  const acts = useText(actTexts);
  const navigate = useNavigate();
  const { person } = useSession();
  const pays = useCan('funds.expenditure.pay');
  const books = useCan('funds.ledger.prepare');
  const reverses = useCan('funds.expenditure.reverse');
  const [act, setAct] = useState<'pay' | 'return' | 'cancel' | 'reverse'>();
  const isOwn = of.applicant.id === person.id;
  const isOpenAdvance = of.status === 'advanced' && of.reversal === null;
  return (
    <>
      {isOwn && isOpenAgain(of) ? (
        <Button type="primary" onClick={() => navigate(`/funds/expenditures/${of.id}/edit`)}>
          {t('again')}
        </Button>
      ) : null}
      {isOwn && isOver(of) ? (
        <Button onClick={() => navigate(`/funds/expenditures/new?from=${of.id}`)}>{acts('copy')}</Button>
      ) : null}
      {isOwn && isOpenAdvance ? (
        <Button type="primary" onClick={() => navigate(`/funds/expenditures/new?settles=${of.id}`)}>
          {t('settleNow')}
        </Button>
      ) : null}
      {(isOwn || books) && of.status === 'approved' ? (
        <Button onClick={() => setAct('cancel')}>{acts('cancel')}</Button>
      ) : null}
      {pays && of.status === 'approved' ? (
        <Button type="primary" onClick={() => setAct('pay')}>
          {t('pay')}
        </Button>
      ) : null}
      {pays && isOpenAdvance ? <Button onClick={() => setAct('return')}>{t('giveBack')}</Button> : null}
      {reverses && outcomesOf(of).length > 0 ? (
        <Button onClick={() => setAct('reverse')}>{acts('reverse')}</Button>
      ) : null}
      <CancelDrawer id={of.id} open={act === 'cancel'} onClose={() => setAct(undefined)} />
      <ReverseDrawer of={of} open={act === 'reverse'} onClose={() => setAct(undefined)} />
      <PaymentDrawer
        of={of}
        act={act === 'pay' || act === 'return' ? act : undefined}
        onClose={() => setAct(undefined)}
      />
    </>
  );
};

const Detail = ({ of }: { readonly of: Expenditure }): JSX.Element => {
  const t = useText(expenditureTexts);
  return (
    <DetailColumns
      main={
        <>
          <FactsCard of={of} />
          {of.lines.length > 0 ? <LinesCard of={of} /> : null}
          <PapersCard of={of} />
          {of.recipients > 0 ? <ReceiptsCard of={of} /> : null}
          {of.findings.length > 0 ? (
            <Card title={t('findings')}>
              <p className="tx-faint">{t('findingsHint')}</p>
              <Findings of={of.findings} />
            </Card>
          ) : null}
        </>
      }
      side={
        <>
          <ReversalCard of={of} />
          <PaymentCard of={of} />
          <Card title={t('approval')}>
            <ApprovalActions approval={of.approval} onAct={sendAct(of.id)} stale={stale} />
            <ApprovalTrail approval={of.approval} />
          </Card>
        </>
      }
    />
  );
};

/** One request: what it is, who signed, how it was paid and who confirmed receipt. */
const DetailPage = (): JSX.Element => {
  const t = useText(expenditureTexts);
  const { expenditureId = '' } = useParams();
  const query = useExpenditure(expenditureId);
  const of = query.data;
  return (
    <>
      <PageHead
        title={of?.title ?? t('title')}
        crumbs={[{ label: t('title'), to: '/funds/expenditures' }, { label: of?.title ?? '…' }]}
        {...(of ? { status: <Status of={statuses[of.status]} />, action: <Actions of={of} /> } : {})}
        {...(of?.settles
          ? { hint: <Link to={`/funds/expenditures/${of.settles}`}>{`${t('settles')} · ${t('openAdvance')}`}</Link> }
          : {})}
      />
      <QueryView query={query} shape="page">
        {(found) => <Detail of={found} />}
      </QueryView>
    </>
  );
};

export default DetailPage;
