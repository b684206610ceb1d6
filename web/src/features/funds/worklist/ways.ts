import type { DuesWorklistEntry, ResolveDuesItem } from '#web/api/client.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import type { Choice } from '../components/choices.tsx';
import { worklistTexts } from './texts.ts';

export type Way = ResolveDuesItem['action'];

/** The ways to settle an item, by its kind; the first is the likeliest. */
export const useWays = (item: DuesWorklistEntry | undefined): readonly Choice<Way>[] => {
  const t = useText(worklistTexts);
  if (!item) return [];
  if (item.kind === 'unmatched')
    return [
      { value: 'book', label: t('book'), note: t('bookNote') },
      { value: 'return', label: t('giveBack'), note: t('giveBackNote') },
    ];
  if (item.kind === 'conflict') return [{ value: 'accept', label: t('keep'), note: t('keepNote') }];
  const aboveFen = item.amountFen - (item.dueFen ?? item.amountFen);
  const accept = {
    value: 'accept',
    label: t('accept'),
    note: aboveFen < 0 ? t('shortHint') : t('acceptNote'),
  } as const;
  return aboveFen > 0
    ? [{ value: 'return', label: t('refund', { sum: formatFen(aboveFen) }), note: t('refundNote') }, accept]
    : [accept];
};
