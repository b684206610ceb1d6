import { Button, Drawer } from 'antd';
import type { JSX, ReactNode } from 'react';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';

type FormDrawerProps = {
  readonly title: string;
  /** What this does, in a sentence. */
  readonly hint?: string;
  readonly open: boolean;
  readonly verb: string;
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
};

/** A quick edit beside the list it belongs to; the one main action at its foot. */
export const FormDrawer = (props: FormDrawerProps): JSX.Element => {
  const { title, hint, open, verb, busy, disabled = false, onClose, onSubmit, children } = props;
  const t = useText(commonTexts);
  return (
    <Drawer
      title={title}
      open={open}
      onClose={onClose}
      size={460}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
      footer={
        <div className="tx-commit-buttons">
          <Button type="primary" loading={busy} disabled={disabled} onClick={onSubmit}>
            {verb}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      }
    >
      <div className="tx-stack">
        {hint ? <p className="tx-faint">{hint}</p> : null}
        {children}
      </div>
    </Drawer>
  );
};
