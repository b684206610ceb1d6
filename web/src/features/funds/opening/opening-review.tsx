import { App, Button } from 'antd';
import { type JSX, useState } from 'react';
import type { Opening } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { ReasonDrawer } from '../components/reason-drawer.tsx';
import { VoucherLink } from '../components/voucher-link.tsx';
import { usePostOpening, useWithdrawOpening } from './api.ts';
import { openingTexts } from './texts.ts';

/** Checks prepared balances and posts them; whoever entered them needs somebody else. */
export const OpeningReview = ({ opening }: { readonly opening: Opening }): JSX.Element => {
  const t = useText(openingTexts);
  const { message } = App.useApp();
  const post = usePostOpening(() => void message.success(t('posted')));
  const { isOwn, mayReviewOwn, version, differenceFen } = opening;
  if (isOwn && !mayReviewOwn) return <p className="tx-faint">{t('ownNote')}</p>;
  const isReady = differenceFen === 0;
  return (
    <Card title={t('review')}>
      <div className="tx-stack">
        <p>
          {t('preparedBy', { name: opening.maker ?? '' })} · {t('difference')}{' '}
          {differenceFen === 0 ? t('even') : formatFen(differenceFen)}
        </p>
        {isOwn ? <p>{t('ownException')}</p> : null}
        <ErrorPanel problem={post.error} />
        <div className="tx-commit-buttons">
          <ConfirmButton
            type="primary"
            disabled={!isReady}
            loading={post.isPending}
            question={t('reviewQuestion')}
            consequence={t('reviewConsequence')}
            verb={t('review')}
            onConfirm={() => post.mutateAsync({ version })}
          >
            {t('review')}
          </ConfirmButton>
        </div>
      </div>
    </Card>
  );
};

/** What was posted, and the way to take it back. */
export const PostedOpening = ({ opening, mayCheck }: { opening: Opening; mayCheck: boolean }): JSX.Element => {
  const t = useText(openingTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const [isOpen, setOpen] = useState(false);
  const action = useWithdrawOpening(() => {
    void message.success(t('withdrawn'));
    setOpen(false);
  });
  return (
    <Card title={t('posted')}>
      <div className="tx-stack">
        <p>{t('postedHint', { month: formatPeriod(opening.period ?? '', locale) })}</p>
        <p>
          {t('vouchers')}{' '}
          {opening.voucherIds.map((id) => (
            <span key={id}>
              {formatPeriod(id.slice(0, 7), locale)} <VoucherLink voucherId={id} />{' '}
            </span>
          ))}
        </p>
        {mayCheck ? (
          <div className="tx-commit-buttons">
            <Button danger onClick={() => setOpen(true)}>
              {t('withdraw')}
            </Button>
          </div>
        ) : null}
      </div>
      <ReasonDrawer
        title={t('withdrawTitle')}
        hint={t('withdrawHint')}
        open={isOpen}
        verb={t('withdraw')}
        onClose={() => setOpen(false)}
        example={t('withdrawExample')}
        action={action}
        onReason={(reason) => action.mutate({ reason })}
      />
    </Card>
  );
};
