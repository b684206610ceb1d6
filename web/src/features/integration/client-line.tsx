import { Button } from 'antd';
import type { JSX } from 'react';
import type { Client } from '#web/api/client.ts';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { StatusTag, type Tone } from '#web/ui/status-tag.tsx';
import { scopeText } from './scopes.ts';
import { integrationTexts } from './texts.ts';

const tones: Readonly<Record<Client['status'], Tone>> = { active: 'success', expired: 'warning', revoked: 'neutral' };

const DAY_LENGTH = 10;

type ClientLineProps = {
  readonly client: Client;
  readonly mayManage: boolean;
  readonly onRotate: (client: Client) => void;
  readonly onRevoke: (client: Client) => Promise<unknown>;
};

const Secrets = ({ client }: { readonly client: Client }): JSX.Element => {
  const t = useText(integrationTexts);
  const newest = client.secrets.at(-1);
  return (
    <ul className="tx-secrets" aria-label={t('secrets')}>
      {client.secrets.map((secret) => (
        <li key={secret.tail}>
          <code>…{secret.tail}</code>{' '}
          <span className="tx-faint">
            {secret === newest
              ? t('until', { day: formatInstant(secret.expiresAt).slice(0, DAY_LENGTH) })
              : t('overlapUntil', { time: formatInstant(secret.expiresAt) })}
          </span>
        </li>
      ))}
    </ul>
  );
};

/** One system's key: what it may, whether it works, when it was last used. */
export const ClientLine = ({ client, mayManage, onRotate, onRevoke }: ClientLineProps): JSX.Element => {
  const t = useText(integrationTexts);
  const { name, status, scopes, lastUsedAt, createdAt, createdBy } = client;
  return (
    <li className="tx-client" data-status={status}>
      <span className="tx-today-sign tx-tone-neutral">
        <Icon name="key" />
      </span>
      <div className="tx-client-body">
        <p className="tx-client-name">
          {name} <StatusTag tone={tones[status]}>{t(status)}</StatusTag>
        </p>
        <ul className="tx-scope-tags" aria-label={t('scopes')}>
          {scopes.map((scope) => (
            <li key={scope}>{t(scopeText[scope])}</li>
          ))}
        </ul>
        {status === 'revoked' ? null : <Secrets client={client} />}
        <p className="tx-faint">
          {lastUsedAt ? t('lastUsed', { time: formatInstant(lastUsedAt) }) : t('neverUsed')} ·{' '}
          {t('createdBy', { by: createdBy, at: formatInstant(createdAt) })}
        </p>
      </div>
      {mayManage && status !== 'revoked' ? (
        <div className="tx-client-actions">
          <Button size="small" aria-label={t('rotateOf', { name })} onClick={() => onRotate(client)}>
            {t('rotate')}
          </Button>
          <ConfirmButton
            size="small"
            danger
            type="text"
            aria-label={t('revokeOf', { name })}
            question={t('revokeQuestion', { name })}
            consequence={t('revokeConsequence')}
            verb={t('revoke')}
            onConfirm={() => onRevoke(client)}
          >
            {t('revoke')}
          </ConfirmButton>
        </div>
      ) : null}
    </li>
  );
};
