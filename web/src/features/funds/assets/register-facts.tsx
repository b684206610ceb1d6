import { App } from 'antd';
import type { JSX } from 'react';
import type { AssetRegister } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { Count, Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useRunDepreciation } from '../api/assets.ts';
import './assets.css';
import { assetTexts } from './texts.ts';

const Depreciation = ({ register }: { readonly register: AssetRegister }): JSX.Element => {
  const t = useText(assetTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const action = useRunDepreciation(() => void message.success(t('runDone')));
  const may = useCan('funds.assets.manage');
  const { through, outstandingFen } = register;
  return (
    <>
      {action.error ? <ErrorPanel problem={action.error} /> : null}
      <div className="tx-register-run">
        <StatusTag tone={outstandingFen === 0 ? 'success' : 'warning'}>
          {through ? t('charged', { month: formatPeriod(through, locale) }) : t('neverCharged')}
        </StatusTag>
        {outstandingFen === 0 ? null : <span>{t('outstanding', { sum: formatFen(outstandingFen) })}</span>}
        {may && outstandingFen !== 0 ? (
          <ConfirmButton
            loading={action.isPending}
            question={t('runQuestion')}
            consequence={t('runConsequence')}
            verb={t('run')}
            onConfirm={() => action.mutateAsync()}
          >
            {t('run')}
          </ConfirmButton>
        ) : null}
      </div>
    </>
  );
};

/** Cards against accounts 162 and 163, and how far depreciation is posted. */
export const RegisterFacts = ({ register }: { readonly register: AssetRegister }): JSX.Element => {
  const t = useText(assetTexts);
  const { count, costFen, accumulatedFen, netFen, ledgerCostFen, ledgerAccumulatedFen } = register;
  const agrees = costFen === ledgerCostFen && accumulatedFen === ledgerAccumulatedFen;
  const facts = [
    { label: t('count'), value: <Count value={count} /> },
    { label: t('cost'), value: <Money fen={costFen} strong /> },
    { label: t('accumulated'), value: <Money fen={accumulatedFen} /> },
    { label: t('net'), value: <Money fen={netFen} strong /> },
  ];
  return (
    <Card>
      <div className="tx-stack">
        <div className="tx-four">
          <FactList facts={facts} />
        </div>
        <p>
          <StatusTag tone={agrees ? 'success' : 'danger'}>
            {agrees
              ? t('agrees')
              : t('differs', { cost: formatFen(ledgerCostFen), accumulated: formatFen(ledgerAccumulatedFen) })}
          </StatusTag>
        </p>
        <Depreciation register={register} />
      </div>
    </Card>
  );
};
