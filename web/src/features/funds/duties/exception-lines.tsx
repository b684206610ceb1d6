import type { JSX } from 'react';
import type { Expenditure } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { dutyLabels } from './labels.ts';
import { dutyTexts } from './texts.ts';

type Used = NonNullable<Expenditure['payment']>['exceptions'];

/** The exceptions under which something was done, beside it. */
export const ExceptionLines = ({ of }: { readonly of: Used }): JSX.Element | null => {
  const t = useText(dutyTexts);
  const locale = useLocale();
  if (of.length === 0) return null;
  return (
    <ul className="tx-plain-list">
      {of.map(({ exceptionId, duty, reason, decidedOn }) => (
        <li key={`${exceptionId} ${duty}`}>
          <StatusTag tone="warning">
            {t('used', { duty: dutyLabels[duty][locale], reason, day: formatDay(decidedOn, locale) })}
          </StatusTag>
        </li>
      ))}
    </ul>
  );
};
