import { App } from 'antd';
import type { JSX } from 'react';
import type { Invitation } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { roleLabel } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatInstant } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag, type Tone } from '#web/ui/status-tag.tsx';
import { useInvitations, useWithdraw } from '../api/officers.ts';
import { invitationTexts } from './invitation-texts.ts';

const tones: Readonly<Record<Invitation['status'], Tone>> = {
  open: 'info',
  accepted: 'success',
  withdrawn: 'neutral',
  expired: 'neutral',
};

/** Who makes the first chair's invitation when a union is set up. */
const SYSTEM = 'provisioning';

type LineProps = {
  readonly invitation: Invitation;
  readonly onWithdraw: ((id: string) => Promise<unknown>) | undefined;
};

const Line = ({ invitation, onWithdraw }: LineProps): JSX.Element => {
  const t = useText(invitationTexts);
  const locale = useLocale();
  const { id, name, phone, terms, status, createdAt, createdBy, expiresOn } = invitation;
  const offices = terms.filter(({ role }) => role !== 'member' || terms.length === 1);
  const roles = offices.map(({ role }) => roleLabel(role)[locale]).join(locale === 'zh' ? '、' : ', ');
  const by = createdBy === SYSTEM ? t('system') : createdBy;
  return (
    <li className="tx-officer">
      <div className="tx-officer-body">
        <p className="tx-officer-name">
          {name} <StatusTag tone={tones[status]}>{t(status)}</StatusTag>
        </p>
        <p>{roles}</p>
        <p className="tx-faint">
          {phone ?? t('anyPhone')} · {t('sent')} {t('sentBy', { at: formatInstant(createdAt), by })} · {t('expires')}{' '}
          {formatDay(expiresOn, locale)}
        </p>
      </div>
      {onWithdraw && status === 'open' ? (
        <ConfirmButton
          size="small"
          aria-label={t('withdrawOf', { name })}
          question={t('question', { name })}
          consequence={t('consequence')}
          verb={t('withdraw')}
          onConfirm={() => onWithdraw(id)}
        >
          {t('withdraw')}
        </ConfirmButton>
      ) : null}
    </li>
  );
};

type LinesProps = Pick<LineProps, 'onWithdraw'> & { readonly invitations: readonly Invitation[] };

const Lines = ({ invitations, onWithdraw }: LinesProps): JSX.Element => {
  const t = useText(invitationTexts);
  const list = (shown: readonly Invitation[]): JSX.Element => (
    <ul className="tx-officers">
      {shown.map((invitation) => (
        <Line key={invitation.id} invitation={invitation} onWithdraw={onWithdraw} />
      ))}
    </ul>
  );
  const closed = invitations.filter(({ status }) => status !== 'open');
  return (
    <>
      {list(invitations.filter(({ status }) => status === 'open'))}
      {closed.length > 0 ? (
        <details className="tx-more">
          <summary>{t('closed', { count: closed.length })}</summary>
          {list(closed)}
        </details>
      ) : null}
    </>
  );
};

/** Invitations, newest first; an open one can be taken back. */
export const InvitationList = ({ mayManage }: { readonly mayManage: boolean }): JSX.Element => {
  const t = useText(invitationTexts);
  const { message } = App.useApp();
  const query = useInvitations();
  const withdraw = useWithdraw(() => void message.success(t('done')));
  return (
    <Card title={t('title')} flush>
      {withdraw.error ? (
        <div className="tx-pad">
          <ErrorPanel problem={withdraw.error} />
        </div>
      ) : null}
      <QueryView query={query}>
        {(invitations) =>
          invitations.length === 0 ? (
            <Empty icon="inbox" title={t('emptyTitle')} hint={t('emptyHint')} />
          ) : (
            <Lines invitations={invitations} onWithdraw={mayManage ? (id) => withdraw.mutateAsync(id) : undefined} />
          )
        }
      </QueryView>
    </Card>
  );
};
