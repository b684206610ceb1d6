import { Button } from 'antd';
import { type ChangeEvent, type DragEvent, type JSX, useRef, useState } from 'react';
import { uploadFile } from '#web/api/files.ts';
import { isProblem, type ProblemError } from '#web/api/problem.ts';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { formatBytes } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Icon } from '#web/ui/icon.tsx';

type FileDropProps = {
  /** File name endings: `.xlsx,.csv`. */
  readonly accept: string;
  readonly label: string;
  readonly hint?: string;
  readonly onUploaded: (uploadId: string, file: File) => void;
};

/** Drop or choose one file; it goes straight to its store with a bar and a way to stop. */
export const FileDrop = ({ accept, label, hint, onUploaded }: FileDropProps): JSX.Element => {
  const t = useText(commonTexts);
  const field = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | undefined>(undefined);
  const [file, setFile] = useState<File>();
  const [sentRatio, setSentRatio] = useState<number>();
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const start = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    setFile(chosen);
    setProblem(null);
    setSentRatio(0);
    stop.current = new AbortController();
    try {
      onUploaded(await uploadFile(chosen, setSentRatio, stop.current.signal), chosen);
    } catch (error) {
      if (isProblem(error)) setProblem(error);
    } finally {
      setSentRatio(undefined);
    }
  };
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    void start(event.target.files?.[0]);
    event.target.value = '';
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void start(event.dataTransfer.files[0]);
  };
  const percent = Math.round((sentRatio ?? 0) * 100);
  return (
    <div className="tx-stack tx-stack-tight">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the button inside does the same */}
      <div className="tx-drop" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <span className="tx-empty-sign">
          <Icon name="upload" size={26} />
        </span>
        <p className="tx-strong">
          {sentRatio === undefined && file ? `${file.name} · ${formatBytes(file.size)}` : label}
        </p>
        <p className="tx-faint">{hint ?? t('dropFile')}</p>
        <input
          ref={field}
          type="file"
          className="tx-hidden"
          tabIndex={-1}
          aria-label={label}
          accept={accept}
          onChange={choose}
        />
        {sentRatio === undefined ? (
          <Button onClick={() => field.current?.click()}>{t('chooseFile')}</Button>
        ) : (
          <div className="tx-drop-progress">
            <progress max={100} value={percent} aria-label={t('uploading', { percent })} />
            <span className="tx-number">{t('uploading', { percent })}</span>
            <Button onClick={() => stop.current?.abort()}>{t('stop')}</Button>
          </div>
        )}
      </div>
      <ErrorPanel problem={problem} />
    </div>
  );
};
