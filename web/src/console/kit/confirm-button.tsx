import { App, Button, type ButtonProps } from 'antd';
import type { JSX, ReactNode } from 'react';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';

type ConfirmButtonProps = Omit<ButtonProps, 'onClick' | 'title'> & {
  /** The question, naming what will happen. */
  readonly question: string;
  /** What follows from it, and whether it can be taken back. */
  readonly consequence?: ReactNode;
  /** The verb on the confirming button; never just OK. */
  readonly verb: string;
  readonly onConfirm: () => unknown;
};

/** Asks once before what cannot simply be undone. */
export const ConfirmButton = ({
  question,
  consequence,
  verb,
  onConfirm,
  danger,
  ...button
}: ConfirmButtonProps): JSX.Element => {
  const { modal } = App.useApp();
  const t = useText(commonTexts);
  const ask = (): void =>
    void modal.confirm({
      title: question,
      content: consequence,
      okText: verb,
      cancelText: t('cancel'),
      okButtonProps: { danger: danger ?? false },
      icon: null,
      centered: true,
      // The page shows a refusal itself; the question closes either way.
      onOk: async () => {
        try {
          await onConfirm();
        } catch {}
      },
    });
  return <Button {...button} danger={danger ?? false} onClick={ask} />;
};
