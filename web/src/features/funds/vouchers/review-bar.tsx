import { App, Button } from 'antd';
import { type JSX, useState } from 'react';
import { useNavigate } from 'react-router';
import type { VoucherDraft } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { ReasonDrawer } from '../components/reason-drawer.tsx';
import { useVoucherName } from '../components/voucher-link.tsx';
import { usePostDraft, useReturnDraft } from './api.ts';
import { voucherTexts } from './texts.ts';

const LIST = '/funds/ledger/drafts';
const PERIOD_CHARS = 7;

type BackProps = { readonly draft: VoucherDraft; readonly open: boolean; readonly onClose: () => void };

const BackDrawer = ({ draft, open, onClose }: BackProps): JSX.Element => {
  const t = useText(voucherTexts);
  const go = useNavigate();
  const { message } = App.useApp();
  const action = useReturnDraft(() => {
    void message.success(t('giveBackDone'));
    void go(LIST);
  });
  return (
    <ReasonDrawer
      title={t('giveBackTitle')}
      hint={t('giveBackHint')}
      open={open}
      verb={t('giveBack')}
      onClose={onClose}
      example={t('giveBackExample')}
      action={action}
      onReason={(reason) => action.mutate({ draft, reason })}
    />
  );
};

/** Check and post, or give back. Whoever made it needs somebody else, or an exception of a small union. */
export const ReviewBar = ({ draft }: { readonly draft: VoucherDraft }): JSX.Element => {
  const t = useText(voucherTexts);
  const locale = useLocale();
  const go = useNavigate();
  const nameOf = useVoucherName();
  const { message } = App.useApp();
  const [isBack, setBack] = useState(false);
  const post = usePostDraft((voucherId) => {
    void message.success(t('done', { voucher: nameOf(voucherId) }));
    void go(`/funds/ledger/vouchers/${voucherId}`);
  });
  if (draft.isOwn && !draft.mayReviewOwn) return <p className="tx-faint">{t('ownNote')}</p>;
  return (
    <Card title={t('review')}>
      <div className="tx-stack">
        {draft.isOwn ? <p>{t('ownException')}</p> : null}
        <ErrorPanel problem={post.error} />
        <div className="tx-commit-buttons">
          <ConfirmButton
            type="primary"
            loading={post.isPending}
            question={t('postQuestion', { month: formatPeriod(draft.date.slice(0, PERIOD_CHARS), locale) })}
            consequence={t('postConsequence')}
            verb={t('post')}
            onConfirm={() => post.mutateAsync({ draft })}
          >
            {t('post')}
          </ConfirmButton>
          <Button onClick={() => setBack(true)}>{t('giveBack')}</Button>
        </div>
        <BackDrawer draft={draft} open={isBack} onClose={() => setBack(false)} />
      </div>
    </Card>
  );
};
