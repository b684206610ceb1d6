import { App } from 'antd';
import type { JSX } from 'react';
import type { Expenditure } from '#web/api/client.ts';
import { useCan, useSession } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { VoucherLink } from '../components/voucher-link.tsx';
import { useMayReviewOwn } from '../duties/api.ts';
import { ExceptionLines } from '../duties/exception-lines.tsx';
import { actTexts } from './act-texts.ts';
import { useDecideReversal } from './api.ts';

type Proposal = NonNullable<Expenditure['reversal']>;

const Deciding = ({ of, proposal }: { readonly of: Expenditure; readonly proposal: Proposal }): JSX.Element => {
  const t = useText(actTexts);
  const { message } = App.useApp();
  const { person } = useSession();
  const reviews = useCan('funds.ledger.review');
  const isOwn = proposal.by.id === person.id;
  const mayReviewOwn = useMayReviewOwn(isOwn && reviews);
  const action = useDecideReversal(of.id, (made) => {
    void message.success(t(made.reversals.length > of.reversals.length ? 'confirmed' : 'dropped'));
  });
  const decide = (verb: 'confirm' | 'drop') => () => action.mutateAsync({ verb, proposedAt: proposal.at });
  const hint = isOwn ? t(mayReviewOwn ? 'waitsException' : 'waitsOwn') : t('waitsHint', { name: proposal.by.name });
  return (
    <>
      <p>{hint}</p>
      <ErrorPanel problem={action.error} />
      <div className="tx-commit-buttons">
        {reviews && (!isOwn || mayReviewOwn) ? (
          <ConfirmButton
            type="primary"
            loading={action.isPending}
            question={t('confirmQuestion')}
            consequence={t('confirmConsequence')}
            verb={t('confirm')}
            onConfirm={decide('confirm')}
          >
            {t('confirm')}
          </ConfirmButton>
        ) : null}
        {reviews || isOwn ? (
          <ConfirmButton
            question={t('dropQuestion')}
            consequence={t('dropConsequence')}
            verb={t('drop')}
            onConfirm={decide('drop')}
          >
            {t('drop')}
          </ConfirmButton>
        ) : null}
      </div>
    </>
  );
};

/** A reversal that waits, and payments that were taken back: each with both vouchers and both people. */
export const ReversalCard = ({ of }: { readonly of: Expenditure }): JSX.Element | null => {
  const t = useText(actTexts);
  const locale = useLocale();
  const { reversal, reversals } = of;
  const said = ({ outcome, on, reason, voucherId }: Proposal) => [
    { label: t('outcome'), value: t(outcome) },
    { label: t('reversalDay'), value: formatDay(on, locale) },
    { label: t('reason'), value: reason },
    { label: t('original'), value: <VoucherLink voucherId={voucherId} /> },
  ];
  return (
    <>
      {reversal ? (
        <Card title={t('waits')}>
          <div className="tx-stack">
            <FactList facts={said(reversal)} />
            <Deciding of={of} proposal={reversal} />
          </div>
        </Card>
      ) : null}
      {reversals.toReversed().map((one) => (
        <Card key={one.redVoucherId} title={t('taken')}>
          <FactList
            facts={[
              ...said(one),
              { label: t('red'), value: <VoucherLink voucherId={one.redVoucherId} /> },
              { label: t('hands'), value: `${one.by.name} / ${one.confirmedBy.name}` },
            ]}
          />
          <ExceptionLines of={one.exceptions} />
        </Card>
      ))}
    </>
  );
};
