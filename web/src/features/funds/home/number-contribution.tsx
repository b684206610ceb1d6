import type { JSX } from 'react';
import { NumberTile } from '#web/console/kit/number-tile.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod, formatRate } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useContribution } from '../api/get-contribution.ts';
import { runningMonth } from '../calendar.ts';
import { shareBp } from '../components/meter.tsx';
import { homeTexts } from './texts.ts';

/** This month's 2 %: what arrived of what is due, and what is still owed upwards. */
const NumberContribution = (): JSX.Element => {
  const t = useText(homeTexts);
  const locale = useLocale();
  const period = runningMonth();
  return (
    <QueryView query={useContribution(period)}>
      {({ dueFen, receivedFen, owedFen, payrollFen }) => {
        const rate = formatRate(shareBp(receivedFen, dueFen) ?? 0);
        const owed = owedFen > 0 ? ` · ${t('owed', { sum: formatFen(owedFen) })}` : '';
        return (
          <NumberTile
            label={t('contribution', { month: formatPeriod(period, locale) })}
            value={<Money fen={receivedFen} />}
            unit={t('yuan')}
            to={`/funds/contributions/${period}`}
            note={
              payrollFen === null
                ? t('undeclared')
                : `${t('contributionNote', { due: formatFen(dueFen), rate })}${owed}`
            }
          />
        );
      }}
    </QueryView>
  );
};

export default NumberContribution;
