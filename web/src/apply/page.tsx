import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { applyTexts } from './texts.ts';

export const ApplyPage = (): JSX.Element => {
  const t = useText(applyTexts);
  return (
    <div className="tx-sheet">
      <Empty icon="form" title={t('soon')} hint={t('soonHint')} />
    </div>
  );
};
