import type { JSX } from 'react';
import type { Statement } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatPeriod } from '#web/lib/format.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { statementTexts } from './texts.ts';

const WORDS = { balanced: 'checkBalanced', ties: 'checkTies' } as const;

/** What the form owes the books: whether it adds up, and what is still open. */
export const Checks = ({ statement }: { readonly statement: Statement }): JSX.Element => {
  const t = useText(statementTexts);
  const locale = useLocale();
  const { checks, uncarriedFen, openMonths } = statement;
  const months = openMonths.map((each) => formatPeriod(each, locale)).join('、');
  return (
    <div className="tx-no-print">
      <Card>
        <ul className="tx-checks">
          {checks.map(({ code, isMet, leftFen, rightFen }) => (
            <li key={code}>
              <StatusTag tone={isMet ? 'success' : 'danger'}>{t(isMet ? 'checkMet' : 'checkFailed')}</StatusTag>
              <span>{t(WORDS[code], { left: formatFen(leftFen), right: formatFen(rightFen) })}</span>
              {isMet || code === 'balanced' ? null : <small>{t('ties')}</small>}
            </li>
          ))}
          {uncarriedFen === 0 ? null : (
            <li className="tx-faint">{t('uncarried', { amount: formatFen(uncarriedFen) })}</li>
          )}
          {openMonths.length === 0 ? null : <li className="tx-faint">{t('openMonth', { months })}</li>}
        </ul>
      </Card>
    </div>
  );
};
