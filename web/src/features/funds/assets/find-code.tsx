import { Button, Input } from 'antd';
import { type JSX, useRef, useState } from 'react';
import { useText } from '#web/i18n/text.ts';
import { codeIn } from './code-rules.ts';
import { stocktakeTexts } from './stocktake-texts.ts';
import { canScan, useScanner } from './use-scanner.ts';

/** Reads a label with the camera, or takes its code from the keyboard. */
export const FindCode = ({ onFound }: { readonly onFound: (code: string) => void }): JSX.Element => {
  const t = useText(stocktakeTexts);
  const [text, setText] = useState('');
  const [isOn, setOn] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const take = (read: string): void => {
    const code = codeIn(read);
    if (code === undefined) return;
    setOn(false);
    setText('');
    onFound(code);
  };
  const { failed } = useScanner(video, isOn, take);
  return (
    <div className="tx-stack">
      {canScan() && !failed ? (
        <>
          <Button type="primary" block onClick={() => setOn(!isOn)}>
            {isOn ? t('scanStop') : t('scan')}
          </Button>
          {isOn ? <video ref={video} muted playsInline aria-label={t('scan')} /> : null}
        </>
      ) : (
        <p className="tx-faint">{t('scanUnsupported')}</p>
      )}
      <div className="tx-stack">
        <span aria-hidden="true">{t('code')}</span>
        <Input.Search
          aria-label={t('code')}
          value={text}
          inputMode="numeric"
          autoComplete="off"
          enterButton={t('find')}
          size="large"
          onChange={({ target }) => setText(target.value)}
          onSearch={take}
        />
        <small className="tx-faint">{t('codeHint')}</small>
      </div>
    </div>
  );
};
