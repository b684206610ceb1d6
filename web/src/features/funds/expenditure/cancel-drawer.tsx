import { App } from 'antd';
import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { ReasonDrawer } from '../components/reason-drawer.tsx';
import { actTexts } from './act-texts.ts';
import { useCancellation } from './api.ts';

type CancelDrawerProps = { readonly id: string; readonly open: boolean; readonly onClose: () => void };

/** Lets an approved request go that will not be paid, with the reason. */
export const CancelDrawer = ({ id, open, onClose }: CancelDrawerProps): JSX.Element => {
  const t = useText(actTexts);
  const { message } = App.useApp();
  const action = useCancellation(id, () => {
    void message.success(t('cancelled'));
    onClose();
  });
  return (
    <ReasonDrawer
      title={t('cancel')}
      hint={t('cancelHint')}
      open={open}
      verb={t('cancel')}
      onClose={onClose}
      example={t('cancelExample')}
      action={action}
      onReason={(reason) => action.mutate({ reason })}
    />
  );
};
