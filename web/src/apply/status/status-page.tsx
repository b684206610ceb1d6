import { type JSX, useState } from 'react';
import type { ApplicationStatus } from '#web/api/client.ts';
import { signInUrl } from '#web/api/http.ts';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { CopyButton } from '#web/ui/copy-button.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Icon, type IconName } from '#web/ui/icon.tsx';
import { Loading } from '#web/ui/loading.tsx';
import type { Tone } from '#web/ui/status-tag.tsx';
import { keptTicket } from '../kept.ts';
import { statusAddress, type Ticket, ticketInAddress } from '../place.ts';
import { Progress } from './progress.tsx';
import { statusTexts } from './texts.ts';
import { useStatus } from './use-status.ts';

const signs: Readonly<Record<ApplicationStatus['status'], { readonly tone: Tone; readonly icon: IconName }>> = {
  applied: { tone: 'info', icon: 'clock' },
  approved: { tone: 'success', icon: 'check' },
  active: { tone: 'success', icon: 'check' },
  refused: { tone: 'danger', icon: 'stop' },
};

const Standing = ({ status }: { readonly status: ApplicationStatus }): JSX.Element => {
  const t = useText(statusTexts);
  const { tone, icon } = signs[status.status];
  return (
    <section className="tx-sheet tx-standing" aria-live="polite">
      <div className={`tx-standing-head tx-tone-${tone}`}>
        <span className="tx-standing-sign">
          <Icon name={icon} size={28} />
        </span>
        <div>
          <h2>{t(`${status.status}Title`)}</h2>
          <p>{t(`${status.status}Hint`)}</p>
        </div>
      </div>
      {status.status === 'refused' && status.reason ? (
        <p className="tx-standing-reason">{t('reason', { reason: status.reason })}</p>
      ) : null}
      {status.status === 'active' ? (
        <a className="tx-button" data-main="" data-wide="" href={signInUrl('/')}>
          {t('signIn')}
        </a>
      ) : null}
      {status.status === 'refused' ? (
        <a className="tx-button" data-main="" data-wide="" href="/apply">
          {t('again')}
        </a>
      ) : null}
      <Progress status={status} />
    </section>
  );
};

const Watched = ({ ticket }: { readonly ticket: Ticket }): JSX.Element => {
  const t = useText(statusTexts);
  const { data, error, checkedAt, refetch } = useStatus(ticket);
  if (!data) return error ? <ErrorPanel problem={error} onRetry={refetch} /> : <Loading />;
  const address = `${location.origin}${statusAddress(ticket)}`;
  return (
    <div className="tx-stack">
      <Standing status={data} />
      <section className="tx-sheet tx-stack">
        <FactList
          facts={[
            { label: t('unionName'), value: data.unionName, wide: true },
            { label: t('number'), value: <code>{data.id}</code>, wide: true },
            { label: t('submittedAt'), value: formatInstant(data.submittedAt) },
            { label: t('keepLink'), value: <CopyButton text={address} label={t('copyLink')} /> },
          ]}
        />
        <p className="tx-faint">
          {t('keepLinkHint')}
          {checkedAt ? ` ${t('checkedAt', { time: formatInstant(checkedAt) })}` : null}
        </p>
      </section>
    </div>
  );
};

const StatusPage = (): JSX.Element => {
  const t = useText(statusTexts);
  const [ticket] = useState(() => ticketInAddress() ?? keptTicket());
  if (ticket) return <Watched ticket={ticket} />;
  return (
    <div className="tx-sheet">
      <Empty
        icon="search"
        title={t('noTicketTitle')}
        hint={t('noTicketHint')}
        action={
          <a className="tx-button" href="/apply">
            {t('toForm')}
          </a>
        }
      />
    </div>
  );
};

export default StatusPage;
