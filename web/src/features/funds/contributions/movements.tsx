import { Button } from 'antd';
import { type JSX, useState } from 'react';
import type { ContributionMovement } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatFen } from '#web/lib/format.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Timeline, type TimelineItem } from '#web/ui/timeline.tsx';
import { VoucherLink } from '../components/voucher-link.tsx';
import { movementTexts } from './movement-texts.ts';
import { ReverseDrawer } from './reverse-drawer.tsx';

const useWords = () => {
  const t = useText(movementTexts);
  return ({ kind, amountFen }: ContributionMovement): string => t(`${kind}Line`, { sum: formatFen(amountFen) });
};

const Reversed = ({ movement }: { readonly movement: ContributionMovement }): JSX.Element | null => {
  const t = useText(movementTexts);
  const locale = useLocale();
  const { reversed } = movement;
  if (reversed === null) return null;
  const { on, by, reason, voucherId } = reversed;
  return (
    <p>
      {t('reversedLine', { day: formatDay(on, locale), by, reason })}
      {voucherId === null ? null : (
        <>
          {' · '}
          <VoucherLink voucherId={voucherId} />
        </>
      )}
    </p>
  );
};

type DetailProps = { readonly movement: ContributionMovement; readonly onReverse: (() => void) | undefined };

const Detail = ({ movement, onReverse }: DetailProps): JSX.Element => {
  const t = useText(movementTexts);
  const locale = useLocale();
  const words = useWords();
  const { kind, on, voucherId, reference, ownFen, upwardFen, reversed } = movement;
  return (
    <>
      {formatDay(on, locale)}
      {voucherId === null ? null : (
        <>
          {' · '}
          <VoucherLink voucherId={voucherId} />
        </>
      )}
      {reference === null ? null : ` · ${reference}`}
      {kind === 'receipt' ? (
        <p>{t('receiptDetail', { own: formatFen(ownFen), upward: formatFen(upwardFen) })}</p>
      ) : null}
      <Reversed movement={movement} />
      {onReverse && reversed === null ? (
        <p>
          <Button size="small" aria-label={t('reverseOf', { what: words(movement) })} onClick={onReverse}>
            {t('reverse')}
          </Button>
        </p>
      ) : null}
    </>
  );
};

/** What came in and what went up, newest first, each with its voucher; what was wrong is taken back here and stays. */
export const Movements = ({ movements }: { readonly movements: readonly ContributionMovement[] }): JSX.Element => {
  const t = useText(movementTexts);
  const words = useWords();
  const mayCorrect = useCan('funds.contributions.correct');
  const [wrong, setWrong] = useState<ContributionMovement>();
  const items = movements.toReversed().map((movement): TimelineItem => {
    const isGone = movement.reversed !== null;
    return {
      key: movement.id,
      at: movement.at,
      tone: isGone ? 'neutral' : movement.kind === 'receipt' ? 'success' : 'info',
      title: isGone ? (
        <>
          <del>{words(movement)}</del> <StatusTag tone="neutral">{t('reversedTag')}</StatusTag>
        </>
      ) : (
        words(movement)
      ),
      detail: <Detail movement={movement} onReverse={mayCorrect ? () => setWrong(movement) : undefined} />,
    };
  });
  return (
    <Card title={t('movements')}>
      {items.length === 0 ? <p className="tx-faint">{t('movementsEmpty')}</p> : <Timeline items={items} />}
      {wrong ? (
        <ReverseDrawer
          of={{ period: wrong.period, id: wrong.id, what: words(wrong), isBooked: wrong.voucherId !== null }}
          onClose={() => setWrong(undefined)}
        />
      ) : null}
    </Card>
  );
};
