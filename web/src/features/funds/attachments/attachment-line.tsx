import type { JSX, ReactNode } from 'react';
import type { Attachment } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { formatBytes } from '#web/lib/format.ts';
import { Icon } from '#web/ui/icon.tsx';
import { attachmentTexts } from './texts.ts';
import { contentAddress } from './upload.ts';

type AttachmentLineProps = { readonly paper: Attachment; readonly end?: ReactNode };

/** One paper: its name is the way to the file. */
export const AttachmentLine = ({ paper, end }: AttachmentLineProps): JSX.Element => {
  const t = useText(attachmentTexts);
  const { id, fileName, type, sizeBytes, sha256 } = paper;
  const title = sha256 === null ? undefined : t('hash', { hash: sha256 });
  return (
    <li className="tx-paper">
      <Icon name="form" size={18} />
      <a
        href={contentAddress(id)}
        download={fileName}
        rel="noopener"
        title={title}
        aria-label={t('open', { name: fileName })}
      >
        {fileName}
      </a>
      <span className="tx-faint">
        {type === null ? null : `${t(type)} · `}
        {formatBytes(sizeBytes)}
      </span>
      {end}
    </li>
  );
};
