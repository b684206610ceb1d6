import { Button } from 'antd';
import type { JSX } from 'react';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import './form-actions.css';

type FormActionsProps = {
  /** The id of the form that the button sends. */
  readonly form: string;
  readonly busy: boolean;
  readonly verb?: string;
  readonly onCancel: () => void;
};

/** Foot of a drawer with a form. */
export const FormActions = ({ form, busy, verb, onCancel }: FormActionsProps): JSX.Element => {
  const t = useText(commonTexts);
  return (
    <div className="tx-form-actions">
      <Button onClick={onCancel}>{t('cancel')}</Button>
      <Button type="primary" htmlType="submit" form={form} loading={busy}>
        {verb ?? t('save')}
      </Button>
    </div>
  );
};
