import type { JSX } from 'react';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';

type LoadingProps = { readonly shape?: 'page' | 'lines' | 'table' };

const rows = { page: 6, lines: 3, table: 8 } as const;

/** Grey bars that appear only after 300 ms (by style sheet), so that quick answers do not flicker. */
export const Loading = ({ shape = 'lines' }: LoadingProps): JSX.Element => {
  const t = useText(commonTexts);
  return (
    <div className="tx-loading" data-shape={shape} role="status">
      <span className="tx-hidden">{t('loading')}</span>
      {Array.from({ length: rows[shape] }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity
        <span key={index} className="tx-bar" />
      ))}
    </div>
  );
};
