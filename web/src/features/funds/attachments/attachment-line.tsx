import type { JSX, ReactNode } from 'react';
import type { Attachment } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { formatBytes } from '#web/lib/format.ts';
import { CopyButton } from '#web/ui/copy-button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { attachmentTexts } from './texts.ts';
import { contentAddress } from './upload.ts';

/** Enough of a hash to tell two files apart by eye; all of it is copied. */
const SHOWN_DIGITS = 12;

type AttachmentLineProps = { readonly paper: Attachment; readonly end?: ReactNode };

/** One paper: its name is the way to the file. */
export const AttachmentLine = ({ paper, end }: AttachmentLineProps): JSX.Element => {
  const t = useText(attachmentTexts);
  const { id, fileName, type, sizeBytes, sha256 } = paper;
  return (
    <li className="tx-paper">
      <Icon name="form" size={18} />
      <a href={contentAddress(id)} download={fileName} rel="noopener" aria-label={t('open', { name: fileName })}>
        {fileName}
      </a>
      <span className="tx-faint">
        {type === null ? null : `${t(type)} · `}
        {formatBytes(sizeBytes)}
      </span>
      {sha256 === null ? null : (
        <span className="tx-paper-hash tx-faint">
          <span title={sha256}>{t('hash', { hash: sha256.slice(0, SHOWN_DIGITS) })}</span>
          <CopyButton text={sha256} label={t('copyHash')} />
        </span>
      )}
      {end}
    </li>
  );
};
