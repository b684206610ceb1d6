import { type ChangeEvent, type JSX, useRef } from 'react';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { AttachmentLine } from './attachment-line.tsx';
import './attachments.css';
import { attachmentTexts } from './texts.ts';
import { MAX_ATTACHMENTS, useAttachments } from './upload.ts';
import { useUploads } from './use-uploads.ts';

type AttachmentFieldProps = {
  /** Ids of papers; from the form item around it. */
  readonly value?: readonly string[] | undefined;
  readonly onChange?: (ids: string[]) => void;
  readonly label?: string;
  readonly max?: number;
};

// A phone that keeps photos as HEIC sends JPEG when that is what is asked for.
const PHOTOS = 'image/jpeg,image/png,image/webp';
const PAPERS = `.pdf,.ofd,.xml,${PHOTOS}`;

/** Papers and photos of a form: taken with the phone's camera or chosen, sent at once, listed with a way to remove. */
export const AttachmentField = (props: AttachmentFieldProps): JSX.Element => {
  const { value = [], onChange, max = MAX_ATTACHMENTS } = props;
  const t = useText(attachmentTexts);
  const label = props.label ?? t('attachments');
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const held = useRef(value);
  held.current = value;
  const { data = [] } = useAttachments(value);
  const room = max - value.length;
  const set = (ids: readonly string[]): void => {
    held.current = ids;
    onChange?.([...ids]);
  };
  const uploads = useUploads(room, (id) => set([...held.current, id]));
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    void uploads.start([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  const shared = { type: 'file', className: 'tx-hidden', tabIndex: -1, onChange: take } as const;
  return (
    <fieldset className="tx-paper-field" aria-label={label}>
      <ul className="tx-papers" aria-label={label}>
        {data.map((paper) => (
          <AttachmentLine
            key={paper.id}
            paper={paper}
            end={
              <button
                type="button"
                className="tx-square"
                aria-label={t('remove', { name: paper.fileName })}
                onClick={() => set(held.current.filter((id) => id !== paper.id))}
              >
                <Icon name="close" size={16} />
              </button>
            }
          />
        ))}
        {uploads.sending.map(({ key, name, ratio, stop }) => (
          <li key={key} className="tx-paper" aria-live="polite">
            <progress max={1} value={ratio} aria-label={name} />
            <span>{t('sending', { name, percent: Math.round(ratio * 100) })}</span>
            <button type="button" className="tx-button" onClick={stop}>
              {t('stop')}
            </button>
          </li>
        ))}
      </ul>
      {room > 0 ? (
        <div className="tx-paper-ways">
          <input ref={camera} {...shared} accept={PHOTOS} capture="environment" aria-label={t('photo')} />
          <input ref={files} {...shared} accept={PAPERS} multiple aria-label={t('choose')} />
          <button type="button" className="tx-button tx-paper-camera" onClick={() => camera.current?.click()}>
            {t('photo')}
          </button>
          <button type="button" className="tx-button" onClick={() => files.current?.click()}>
            <Icon name="upload" size={16} />
            {t('choose')}
          </button>
          <span className="tx-faint">{t('hint')}</span>
        </div>
      ) : (
        <p className="tx-faint">{t('full', { max })}</p>
      )}
      <ErrorPanel problem={uploads.problem} />
    </fieldset>
  );
};
