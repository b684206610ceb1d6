import { App } from 'antd';
import type { JSX } from 'react';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { type OpenSession, useRevocation, useSessions } from '../api/sessions.ts';
import { deviceOf } from './device.ts';
import './sessions.css';
import { sessionTexts } from './texts.ts';

const useDeviceName = (): ((agent: string) => string) => {
  const t = useText(sessionTexts);
  return (agent) => {
    const device = deviceOf(agent);
    return device ? t('onSystem', device) : t('unknown');
  };
};

type SessionLineProps = { readonly session: OpenSession; readonly onEnd: (id: string) => Promise<unknown> };

const SessionLine = ({ session, onEnd }: SessionLineProps): JSX.Element => {
  const t = useText(sessionTexts);
  const device = useDeviceName()(session.agent);
  return (
    <li>
      <span className="tx-today-sign tx-tone-neutral">
        <Icon name={/phone|android|harmony/i.test(session.agent) ? 'phone' : 'screen'} />
      </span>
      <span className="tx-today-words">
        <span className="tx-today-title">
          {device} {session.current ? <StatusTag tone="success">{t('current')}</StatusTag> : null}
        </span>
        <span className="tx-today-detail">
          {t('startedAt', { time: formatInstant(session.startedAt) })} ·{' '}
          {t('seenAt', { time: formatInstant(session.seenAt) })}
        </span>
      </span>
      {session.current ? null : (
        <ConfirmButton
          aria-label={t('endOne', { device })}
          question={t('endQuestion', { device })}
          consequence={t('endConsequence')}
          verb={t('end')}
          onConfirm={() => onEnd(session.id)}
        >
          {t('end')}
        </ConfirmButton>
      )}
    </li>
  );
};

/** Where one is signed in, and the way out of each place. */
const SessionsPage = (): JSX.Element => {
  const t = useText(sessionTexts);
  const { message } = App.useApp();
  const query = useSessions();
  const revocation = useRevocation(() => void message.success(t('ended')));
  const others = (query.data ?? []).filter(({ current }) => !current).map(({ id }) => id);
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        extra={
          others.length > 0 ? (
            <ConfirmButton
              question={t('othersQuestion')}
              consequence={t('endConsequence')}
              verb={t('endOthers')}
              onConfirm={() => revocation.mutateAsync(others)}
            >
              {t('endOthers')}
            </ConfirmButton>
          ) : null
        }
      />
      <div className="tx-stack">
        <ErrorPanel problem={revocation.error} />
        <Card title={t('list')} flush>
          <QueryView query={query}>
            {(sessions) => (
              <ul className="tx-sessions">
                {sessions.map((session) => (
                  <SessionLine key={session.id} session={session} onEnd={(id) => revocation.mutateAsync([id])} />
                ))}
              </ul>
            )}
          </QueryView>
        </Card>
        <p className="tx-faint">{others.length > 0 ? t('strange') : t('onlyThis')}</p>
      </div>
    </>
  );
};

export default SessionsPage;
