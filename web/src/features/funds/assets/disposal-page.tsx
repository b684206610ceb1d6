import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useParams } from 'react-router';
import { type AssetDisposal, actOnAssetDisposal } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card, DetailColumns } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useDisposal } from '../api/assets.ts';
import { ApprovalActions } from '../approval/approval-actions.tsx';
import { ApprovalTrail } from '../approval/approval-trail.tsx';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import { VoucherLink } from '../components/voucher-link.tsx';
import '../funds.css';
import { fundsTexts } from '../texts.ts';
import { disposalTexts } from './disposal-texts.ts';
import { ExecuteDrawer } from './execute-drawer.tsx';
import { disposalKinds } from './labels.ts';
import { assetTexts } from './texts.ts';

const Facts = ({ disposal }: { readonly disposal: AssetDisposal }): JSX.Element => {
  const t = useText(assetTexts);
  const d = useText(disposalTexts);
  const shared = useText(fundsTexts);
  const locale = useLocale();
  const { done } = disposal;
  const facts = [
    {
      label: t('card'),
      value: (
        <Link to={`/funds/assets/cards/${disposal.assetId}`}>
          {disposal.code} {disposal.name}
        </Link>
      ),
    },
    { label: d('kind'), value: disposalKinds[disposal.kind][locale] },
    { label: shared('reason'), value: disposal.reason },
    { label: t('cost'), value: <Money fen={disposal.costFen} /> },
    ...(done
      ? [
          { label: d('disposalDay'), value: formatDay(done.on, locale) },
          { label: t('accumulated'), value: <Money fen={done.accumulatedFen} /> },
          { label: d('bookValue'), value: <Money fen={done.bookValueFen} strong /> },
          { label: d('proceeds'), value: <Money fen={done.proceedsFen} /> },
          { label: d('taxes'), value: <Money fen={done.taxesFen} /> },
          { label: t('voucher'), value: <VoucherLink voucherId={done.voucherId} /> },
        ]
      : []),
    { label: d('papers'), value: <AttachmentList ids={disposal.attachmentIds} />, wide: true },
  ];
  return (
    <Card>
      <FactList facts={facts} />
    </Card>
  );
};

/** One disposal: what and why, who signed, and the voucher. */
const DisposalPage = (): JSX.Element => {
  const t = useText(assetTexts);
  const d = useText(disposalTexts);
  const { disposalId = '' } = useParams();
  const query = useDisposal(disposalId);
  const may = useCan('funds.assets.manage');
  const [isOpen, setOpen] = useState(false);
  const disposal = query.data;
  const isReady = disposal?.approval.status === 'approved' && disposal.done === null;
  return (
    <>
      <PageHead
        title={d('disposalTitle', { code: disposal?.code ?? '' })}
        crumbs={[{ label: t('disposals'), to: '/funds/assets/disposals' }, { label: disposal?.code ?? '' }]}
        action={
          may && isReady ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {d('execute')}
            </Button>
          ) : null
        }
      />
      <QueryView query={query} shape="page">
        {(one) => (
          <DetailColumns
            main={<Facts disposal={one} />}
            side={
              <Card title={d('approval')}>
                <div className="tx-stack">
                  <ApprovalActions
                    approval={one.approval}
                    onAct={(act, idempotencyKey) => actOnAssetDisposal(one.id, act, { idempotencyKey })}
                  />
                  <ApprovalTrail approval={one.approval} />
                </div>
              </Card>
            }
          />
        )}
      </QueryView>
      <ExecuteDrawer disposalId={disposalId} open={isOpen} onClose={() => setOpen(false)} />
    </>
  );
};

export default DisposalPage;
