import { App } from 'antd';
import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { useVoidDemand } from '../api/contribution-channels.ts';
import { ReasonDrawer } from '../components/reason-drawer.tsx';
import { overdueTexts } from './overdue-texts.ts';

type VoidDemandDrawerProps = { readonly demandId: string; readonly onClose: () => void };

/** Voids a letter that never went out or said something wrong. */
export const VoidDemandDrawer = ({ demandId, onClose }: VoidDemandDrawerProps): JSX.Element => {
  const t = useText(overdueTexts);
  const { message } = App.useApp();
  const action = useVoidDemand(demandId, () => {
    void message.success(t('voidDone'));
    onClose();
  });
  return (
    <ReasonDrawer
      title={t('voidTitle')}
      hint={t('voidHint')}
      open
      verb={t('voidVerb')}
      onClose={onClose}
      example={t('voidExample')}
      action={action}
      onReason={(reason) => action.mutate(reason)}
    />
  );
};
