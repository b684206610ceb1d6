import type { JSX } from 'react';
import { useText } from '#web/i18n/text.ts';
import { dashboardTexts } from './texts.ts';

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** To the second, because a posting shows within seconds. */
export const formatMoment = (instant: string): string => clock.format(new Date(instant)).replace(',', '');

type FreshnessProps = { readonly asOf: string | null; readonly interrupted: boolean };

/** When the sums were computed, and whether they still follow. */
export const Freshness = ({ asOf, interrupted }: FreshnessProps): JSX.Element => {
  const t = useText(dashboardTexts);
  return (
    <p className="tx-freshness" data-interrupted={interrupted || undefined}>
      <span className="tx-freshness-dot" aria-hidden="true" />
      <span>
        {asOf ? t('asOf', { time: formatMoment(asOf) }) : t('noData')} · {t(interrupted ? 'stale' : 'live')}
      </span>
    </p>
  );
};
