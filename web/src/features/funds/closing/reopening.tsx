import { App, Button } from 'antd';
import type { JSX } from 'react';
import type { ClosingChecklist } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { useConfirmReopening, useDropReopening } from '../api/closing.ts';
import { closingTexts } from './texts.ts';

type ReopeningProps = { readonly period: string; readonly request: NonNullable<ClosingChecklist['reopening']> };

/** A request that waits: its maker may take it back, everybody else who may close decides. */
export const Reopening = ({ period, request }: ReopeningProps): JSX.Element => {
  const t = useText(closingTexts);
  const month = formatPeriod(period, useLocale());
  const { message } = App.useApp();
  const may = useCan('funds.ledger.close');
  const confirm = useConfirmReopening(period, () => void message.success(t('confirmDone', { month })));
  const drop = useDropReopening(period, () => undefined);
  const problem = confirm.error ?? drop.error;
  return (
    <div className="tx-stack">
      <p className="tx-caution">{t('askedBy', { name: request.requestedBy, reason: request.reason })}</p>
      {request.isOwn ? <p className="tx-faint">{t('ownRequest')}</p> : null}
      {problem ? <ErrorPanel problem={problem} /> : null}
      {may ? (
        <div className="tx-commit-buttons">
          {request.isOwn ? null : (
            <ConfirmButton
              type="primary"
              loading={confirm.isPending}
              question={t('confirmQuestion', { month })}
              consequence={t('confirmConsequence')}
              verb={t('confirm')}
              onConfirm={() => confirm.mutateAsync()}
            >
              {t('confirm')}
            </ConfirmButton>
          )}
          <Button loading={drop.isPending} onClick={() => drop.mutate()}>
            {request.isOwn ? t('drop') : t('refuse')}
          </Button>
        </div>
      ) : null}
    </div>
  );
};
