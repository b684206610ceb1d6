import type { JSX } from 'react';
import { cancelImport } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { importTexts } from './texts.ts';

/** Before anything was written an import is just put aside. */
export const PutAside = ({ importId }: { readonly importId: string }): JSX.Element => {
  const t = useText(importTexts);
  const cancel = useAction({
    run: (id: string, key) => cancelImport(id, { idempotencyKey: key }),
    stale: [['members', 'imports']],
  });
  return (
    <>
      <ConfirmButton
        type="text"
        question={t('putAsideAsk')}
        consequence={t('putAsideNote')}
        verb={t('putAsideVerb')}
        loading={cancel.isPending}
        onConfirm={() => cancel.mutateAsync(importId)}
      >
        {t('putAside')}
      </ConfirmButton>
      <ErrorPanel problem={cancel.error} />
    </>
  );
};
