import { App, Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import type { ClosingChecklist } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatInstant, formatPeriod } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { useCloseMonth } from '../api/closing.ts';
import { Checklist } from './checklist.tsx';
import { ReopenDrawer } from './reopen-drawer.tsx';
import { Reopening } from './reopening.tsx';
import { closingTexts } from './texts.ts';

const DECEMBER = '-12';

const Acts = ({ month }: { readonly month: ClosingChecklist }): JSX.Element | null => {
  const t = useText(closingTexts);
  const { period, status, isReady, isReopenable } = month;
  const name = formatPeriod(period, useLocale());
  const { message } = App.useApp();
  const [isAsking, setAsking] = useState(false);
  const close = useCloseMonth(period, () => void message.success(t('closeDone', { month: name })));
  if (!useCan('funds.ledger.close')) return null;
  if (status === 'running') return <p className="tx-faint">{t('notOver')}</p>;
  return (
    <div className="tx-stack">
      {close.error ? <ErrorPanel problem={close.error} /> : null}
      <div className="tx-commit-buttons">
        {status === 'open' ? (
          <ConfirmButton
            type="primary"
            disabled={!isReady}
            loading={close.isPending}
            question={t('closeQuestion', { month: name })}
            consequence={t('closeConsequence')}
            verb={t('close')}
            onConfirm={() => close.mutateAsync()}
          >
            {t('close')}
          </ConfirmButton>
        ) : null}
        {isReopenable && !month.reopening ? <Button onClick={() => setAsking(true)}>{t('reopen')}</Button> : null}
      </div>
      <ReopenDrawer period={period} open={isAsking} onClose={() => setAsking(false)} />
    </div>
  );
};

/** One month: what was checked, and the close or what may follow it. */
export const MonthCard = ({ month }: { readonly month: ClosingChecklist }): JSX.Element => {
  const t = useText(closingTexts);
  const locale = useLocale();
  const { period, status, closedAt, closedBy, checks, reopening } = month;
  return (
    <Card title={t('checklist', { month: formatPeriod(period, locale) })}>
      <div className="tx-stack">
        {closedAt ? (
          <p className="tx-number-text">
            {t('closed')} · {t('closedBy', { name: closedBy ?? '—', time: formatInstant(closedAt) })}
          </p>
        ) : (
          <Checklist period={period} lines={checks} />
        )}
        {period.endsWith(DECEMBER) && status !== 'closed' ? (
          <p>
            {t('yearCard')} <Link to={`/funds/closing/years/${period.slice(0, 4)}`}>{t('yearOpen')}</Link>
          </p>
        ) : null}
        {reopening ? <Reopening period={period} request={reopening} /> : null}
        <Acts month={month} />
      </div>
    </Card>
  );
};
