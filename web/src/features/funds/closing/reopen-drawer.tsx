import { App } from 'antd';
import type { JSX } from 'react';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { useRequestReopening } from '../api/closing.ts';
import { ReasonDrawer } from '../components/reason-drawer.tsx';
import { closingTexts } from './texts.ts';

type ReopenDrawerProps = { readonly period: string; readonly open: boolean; readonly onClose: () => void };

/** Asks to open the month again; nothing happens until somebody else agrees. */
export const ReopenDrawer = ({ period, open, onClose }: ReopenDrawerProps): JSX.Element => {
  const t = useText(closingTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const action = useRequestReopening(period, () => {
    void message.success(t('reopenAsked'));
    onClose();
  });
  return (
    <ReasonDrawer
      title={t('reopenTitle', { month: formatPeriod(period, locale) })}
      hint={t('reopenHint')}
      open={open}
      verb={t('reopenVerb')}
      onClose={onClose}
      example={t('reopenReasonExample')}
      action={action}
      onReason={(reason) => action.mutate({ reason })}
    />
  );
};
