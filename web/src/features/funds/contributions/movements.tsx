import type { JSX } from 'react';
import type { ContributionMovement } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatFen } from '#web/lib/format.ts';
import { Timeline } from '#web/ui/timeline.tsx';
import { VoucherLink } from '../components/voucher-link.tsx';
import { movementTexts } from './movement-texts.ts';

/** What came in and what went up, newest first, each with its voucher. */
export const Movements = ({ movements }: { readonly movements: readonly ContributionMovement[] }): JSX.Element => {
  const t = useText(movementTexts);
  const locale = useLocale();
  const items = movements.toReversed().map((movement) => {
    const sum = formatFen(movement.amountFen);
    const isReceipt = movement.kind === 'receipt';
    const reference = movement.reference === null ? null : ` · ${movement.reference}`;
    return {
      key: movement.id,
      at: movement.at,
      tone: isReceipt ? ('success' as const) : ('info' as const),
      title: t(`${movement.kind}Line`, { sum }),
      detail: (
        <>
          {formatDay(movement.on, locale)} · <VoucherLink voucherId={movement.voucherId} />
          {reference}
          {isReceipt ? (
            <p>{t('receiptDetail', { own: formatFen(movement.ownFen), upward: formatFen(movement.upwardFen) })}</p>
          ) : null}
        </>
      ),
    };
  });
  return (
    <Card title={t('movements')}>
      {items.length === 0 ? <p className="tx-faint">{t('movementsEmpty')}</p> : <Timeline items={items} />}
    </Card>
  );
};
