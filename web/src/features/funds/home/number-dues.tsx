import type { JSX } from 'react';
import { NumberTile } from '#web/console/kit/number-tile.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod, formatRate } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useDuesMonth } from '../api/get-dues-month.ts';
import { runningMonth } from '../calendar.ts';
import { shareBp } from '../components/meter.tsx';
import { homeTexts } from './texts.ts';

/** This month's dues: what is there of what is due. */
const NumberDues = (): JSX.Element => {
  const t = useText(homeTexts);
  const locale = useLocale();
  const period = runningMonth();
  return (
    <QueryView query={useDuesMonth(period)}>
      {({ dueFen, paidFen }) => {
        const bp = shareBp(paidFen, dueFen);
        return (
          <NumberTile
            label={t('dues', { month: formatPeriod(period, locale) })}
            value={<Money fen={paidFen} />}
            unit={t('yuan')}
            to="/funds/dues"
            note={bp === undefined ? t('duesNone') : t('duesNote', { due: formatFen(dueFen), rate: formatRate(bp) })}
          />
        );
      }}
    </QueryView>
  );
};

export default NumberDues;
