import type { JSX } from 'react';
import { isProblem } from '#web/api/problem.ts';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { AttachmentLine } from './attachment-line.tsx';
import './attachments.css';
import { attachmentTexts } from './texts.ts';
import { useAttachments } from './upload.ts';

/** The papers of something, each a download. */
export const AttachmentList = ({ ids }: { readonly ids: readonly string[] }): JSX.Element => {
  const t = useText(attachmentTexts);
  const { data = [], error, isFetched } = useAttachments(ids);
  if (isProblem(error)) return <ErrorPanel problem={error} />;
  if (ids.length === 0 || (isFetched && data.length === 0)) return <span className="tx-faint">{t('none')}</span>;
  return (
    <ul className="tx-papers" aria-label={t('attachments')}>
      {data.map((paper) => (
        <AttachmentLine key={paper.id} paper={paper} />
      ))}
    </ul>
  );
};
