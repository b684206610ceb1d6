import { Button, Modal, QRCode } from 'antd';
import { type JSX, useId } from 'react';
import type { NewInvitation } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { CopyButton } from '#web/ui/copy-button.tsx';
import { officerTexts } from './texts.ts';

/** After `#`, so that the token is in no server's log. */
const linkOf = ({ token }: NewInvitation): string => `${location.origin}/apply/invitation#${encodeURIComponent(token)}`;

const MAX_QR_CHARS = 900;

/** The link of an invitation, this one time. */
export const LinkDialog = ({
  made,
  onClose,
}: {
  readonly made: NewInvitation;
  readonly onClose: () => void;
}): JSX.Element => {
  const t = useText(officerTexts);
  const locale = useLocale();
  const id = useId();
  const link = linkOf(made);
  return (
    <Modal
      open
      centered
      title={t('linkTitle')}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <div className="tx-stack tx-stack-tight">
        <p>{t('linkHint', { name: made.name, day: formatDay(made.expiresOn, locale) })}</p>
        <label htmlFor={id} className="tx-strong">
          {t('link')}
        </label>
        <div className="tx-secret">
          <input id={id} readOnly value={link} onFocus={(event) => event.target.select()} />
          <CopyButton text={link} label={t('copyLink')} />
        </div>
        {link.length <= MAX_QR_CHARS ? (
          <div className="tx-qr">
            <div aria-hidden="true">
              <QRCode value={link} size={180} bordered={false} color="#221D19" bgColor="#FFFFFF" />
            </div>
            <span className="tx-faint">{t('scan')}</span>
          </div>
        ) : null}
      </div>
    </Modal>
  );
};
