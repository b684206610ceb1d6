import { Button, Modal } from 'antd';
import { type JSX, useId } from 'react';
import type { ClientWithKey } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { CopyButton } from '#web/ui/copy-button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { integrationTexts } from './texts.ts';

/** Each scope's simplest call, to see that the key works. */
const firstCalls: readonly (readonly [scope: ClientWithKey['client']['scopes'][number], path: string])[] = [
  ['dues:read', '/v1/dues/batches'],
  ['members:read', '/v1/members?limit=1'],
  ['contributions:read', '/v1/contributions'],
  ['reports:read', '/v1/ledger/accounts'],
];

const exampleOf = ({ client }: ClientWithKey): string | undefined => {
  const path = firstCalls.find(([scope]) => client.scopes.includes(scope))?.[1];
  return path && `curl -H "Authorization: Bearer $TONGXIN_KEY" "${location.origin}${path}"`;
};

const KeyField = ({ made }: { readonly made: ClientWithKey }): JSX.Element => {
  const t = useText(integrationTexts);
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="tx-strong">
        {t('key')} · {made.client.name}
      </label>
      <div className="tx-key">
        <textarea
          id={id}
          readOnly
          rows={3}
          value={made.key}
          spellCheck={false}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton text={made.key} label={t('copyKey')} />
      </div>
    </div>
  );
};

/** A key, this one time. Only the button closes it, so that no slip of the mouse loses the key. */
export const KeyDialog = ({
  made,
  onClose,
}: {
  readonly made: ClientWithKey;
  readonly onClose: () => void;
}): JSX.Element => {
  const t = useText(integrationTexts);
  const example = exampleOf(made);
  return (
    <Modal
      open
      centered
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={620}
      title={t('keyTitle')}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('copied')}
        </Button>
      }
    >
      <div className="tx-stack">
        <p className="tx-key-warning">
          <Icon name="alert" />
          <span>{t(made.key === '' ? 'keyLost' : 'keyWarning')}</span>
        </p>
        {made.key === '' ? null : <KeyField made={made} />}
        {example ? (
          <div>
            <p className="tx-strong">{t('tryIt')}</p>
            <div className="tx-key">
              <code>{example}</code>
              <CopyButton text={example} />
            </div>
          </div>
        ) : null}
      </div>
    </Modal>
  );
};
