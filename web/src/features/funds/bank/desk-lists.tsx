import { App } from 'antd';
import type { JSX } from 'react';
import type { PayoutDesk } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Money } from '#web/ui/money.tsx';
import { useDropReturned } from './payout-api.ts';
import { payoutTexts } from './payout-texts.ts';

type Payable = PayoutDesk['payables'][number];
type Queued = PayoutDesk['queued'][number];

export const queuedKey = ({ payoutId, no }: Pick<Queued, 'payoutId' | 'no'>): string => `${payoutId}#${no}`;

type ListProps<T> = {
  readonly items: readonly T[];
  readonly chosen: readonly string[];
  readonly onToggle: (key: string) => void;
};

/** Approved requests; those that cannot go through the bank say why. */
export const PayableList = ({ items, chosen, onToggle }: ListProps<Payable>): JSX.Element => {
  const t = useText(payoutTexts);
  return (
    <Card flush title={t('payables')}>
      {items.length === 0 ? <p className="tx-bank-pad tx-faint">{t('noPayables')}</p> : null}
      <ul className="tx-bank-list">
        {items.map((item) => (
          <li key={item.id} data-chosen={chosen.includes(item.id) || undefined}>
            <input
              type="checkbox"
              aria-label={t('choose', { name: item.name, amount: formatFen(item.amountFen) })}
              disabled={item.obstacle !== null}
              checked={chosen.includes(item.id)}
              onChange={() => onToggle(item.id)}
            />
            <span className="tx-two-lines">
              <span>{item.title}</span>
              <small>
                {item.name} {item.cardTail ? t('tail', { tail: item.cardTail }) : ''}{' '}
                {item.obstacle ? t(item.obstacle) : ''}
              </small>
            </span>
            <Money fen={item.amountFen} strong />
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** Rows that the bank gave back, with its reason. */
export const QueuedList = ({ items, chosen, onToggle }: ListProps<Queued>): JSX.Element => {
  const t = useText(payoutTexts);
  const { message } = App.useApp();
  const action = useDropReturned(() => void message.success(t('dropped')));
  return (
    <Card flush title={t('queued')}>
      {items.length === 0 ? <p className="tx-bank-pad tx-faint">{t('noQueued')}</p> : null}
      <ErrorPanel problem={action.error} />
      <ul className="tx-bank-list">
        {items.map((item) => (
          <li key={queuedKey(item)} data-chosen={chosen.includes(queuedKey(item)) || undefined}>
            <input
              type="checkbox"
              aria-label={t('choose', { name: item.name, amount: formatFen(item.amountFen) })}
              checked={chosen.includes(queuedKey(item))}
              onChange={() => onToggle(queuedKey(item))}
            />
            <span className="tx-two-lines">
              <span>
                {item.name} {t('tail', { tail: item.cardTail })}
              </span>
              <small>
                {item.memo} {item.reason}
              </small>
            </span>
            <Money fen={item.amountFen} strong />
            <span className="tx-row-actions">
              <ConfirmButton
                size="small"
                type="text"
                aria-label={`${t('drop')} ${item.name}`}
                question={t('dropQuestion')}
                consequence={t('dropNote')}
                verb={t('drop')}
                onConfirm={() => action.mutateAsync({ payoutId: item.payoutId, no: item.no, reason: t('dropReason') })}
              >
                {t('drop')}
              </ConfirmButton>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
