import type { JSX } from 'react';
import type { VoucherDraft } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { StatusTag, type Tone } from '#web/ui/status-tag.tsx';
import { voucherTexts } from './texts.ts';

const tones: Readonly<Record<VoucherDraft['status'], Tone>> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  posted: 'success',
};

export const DraftStatus = ({ draft }: { readonly draft: VoucherDraft }): JSX.Element => {
  const t = useText(voucherTexts);
  return (
    <span className="tx-row-actions">
      <StatusTag tone={tones[draft.status]}>{t(draft.status)}</StatusTag>
      {draft.kind === 'reversal' ? <StatusTag tone="danger">{t('reversal')}</StatusTag> : null}
    </span>
  );
};
