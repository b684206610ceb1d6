import { App, Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import type { DutyException } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatInstant } from '#web/lib/format.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { Money } from '#web/ui/money.tsx';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import { ReasonDrawer } from '../components/reason-drawer.tsx';
import { Status } from '../components/status.tsx';
import { VoucherLink } from '../components/voucher-link.tsx';
import { useDutyUses, useRevokeException } from './api.ts';
import { dutyLabels, exceptionStates } from './labels.ts';
import { dutyTexts } from './texts.ts';

const Uses = ({ id }: { readonly id: string }): JSX.Element => {
  const t = useText(dutyTexts);
  const locale = useLocale();
  const { rows, hasNext, next } = useDutyUses(id);
  if (rows.length === 0) return <p className="tx-faint">{t('noUses')}</p>;
  return (
    <>
      <ul className="tx-papers">
        {rows.map((one) => (
          <li key={one.voucherId} className="tx-paper">
            <VoucherLink voucherId={one.voucherId} />
            <span>{dutyLabels[one.duty][locale]}</span>
            {one.kind === 'expenditure' ? (
              <Link to={`/funds/expenditures/${one.id}`}>
                <Money fen={one.amountFen} />
              </Link>
            ) : (
              <Money fen={one.amountFen} />
            )}
            <span className="tx-faint">{formatInstant(one.at)}</span>
          </li>
        ))}
      </ul>
      {hasNext ? <Button onClick={next}>{t('more')}</Button> : null}
    </>
  );
};

const RevokeDrawer = ({ id, open, onClose }: { id: string; open: boolean; onClose: () => void }): JSX.Element => {
  const t = useText(dutyTexts);
  const { message } = App.useApp();
  const action = useRevokeException(id, () => {
    void message.success(t('revoked'));
    onClose();
  });
  return (
    <ReasonDrawer
      title={t('revokeTitle')}
      hint={t('revokeHint')}
      open={open}
      verb={t('revoke')}
      onClose={onClose}
      example={t('revokeExample')}
      action={action}
      onReason={(reason) => action.mutate({ reason })}
    />
  );
};

type ExceptionCardProps = { readonly of: DutyException; readonly mayManage: boolean };

/** One exception: what was decided, its paper, and every use. */
export const ExceptionCard = ({ of, mayManage }: ExceptionCardProps): JSX.Element => {
  const t = useText(dutyTexts);
  const locale = useLocale();
  const [revoking, setRevoking] = useState(false);
  const isOpen = of.state === 'inForce' || of.state === 'upcoming';
  const { revoked } = of;
  return (
    <Card
      title={
        <>
          {of.person.name} <Status of={exceptionStates[of.state]} />
        </>
      }
      extra={mayManage && isOpen ? <Button onClick={() => setRevoking(true)}>{t('revoke')}</Button> : null}
    >
      <div className="tx-stack">
        <FactList
          facts={[
            { label: t('duties'), value: of.duties.map((duty) => dutyLabels[duty][locale]).join('；') },
            { label: t('reason'), value: of.reason },
            {
              label: t('validTo'),
              value: t('range', { from: formatDay(of.validFrom, locale), to: formatDay(of.validTo, locale) }),
            },
            {
              label: t('decidedOn'),
              value: t('decision', { day: formatDay(of.decidedOn, locale), name: of.recordedBy.name }),
            },
            ...(revoked
              ? [
                  {
                    label: t('revoked'),
                    value: t('revokedLine', {
                      day: formatInstant(revoked.at),
                      name: revoked.by.name,
                      reason: revoked.reason,
                    }),
                  },
                ]
              : []),
          ]}
        />
        <AttachmentList ids={of.attachmentIds} />
        <section aria-label={t('uses')}>
          <h3>{t('uses')}</h3>
          <Uses id={of.id} />
        </section>
      </div>
      <RevokeDrawer id={of.id} open={revoking} onClose={() => setRevoking(false)} />
    </Card>
  );
};
