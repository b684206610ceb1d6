import type { JSX } from 'react';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';

type MarkProps = { readonly size?: number };

/** 同心: circles about one heart, the outer one open like hands. */
export const Mark = ({ size = 28 }: MarkProps): JSX.Element => (
  <svg className="tx-mark" width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
    <path d="M23.4 5.2A13 13 0 1 1 8.6 5.2" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
    <path
      d="M20.3 10.4a7.4 7.4 0 1 1-8.6 0"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      opacity="0.72"
    />
    <circle cx="16" cy="16.4" r="2.8" fill="currentColor" />
  </svg>
);

export const Brand = ({ size = 28 }: MarkProps): JSX.Element => {
  const t = useText(commonTexts);
  return (
    <span className="tx-brand">
      <Mark size={size} />
      <span className="tx-brand-name">{t('brand')}</span>
    </span>
  );
};
