import { type JSX, useState } from 'react';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { Icon } from './icon.tsx';

const SHOWN_MS = 2000;

/** Copies and says so, for the eye and for the ear. */
export const CopyButton = ({ text, label }: { readonly text: string; readonly label?: string }): JSX.Element => {
  const t = useText(commonTexts);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard?.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), SHOWN_MS);
  };
  return (
    <button type="button" className="tx-copy" onClick={copy}>
      <Icon name={copied ? 'check' : 'copy'} size={16} />
      <span aria-live="polite">{copied ? t('copied') : (label ?? t('copy'))}</span>
    </button>
  );
};
