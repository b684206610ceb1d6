import type { JSX } from 'react';
import { Link } from 'react-router';
import type { ClosingChecklist } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { checks } from './checks.ts';
import { closingTexts } from './texts.ts';

type Line = ClosingChecklist['checks'][number];

const CheckLine = ({ code, isBlocking, count }: Line): JSX.Element => {
  const t = useText(closingTexts);
  const locale = useLocale();
  const check = checks[code];
  const isClean = count === 0;
  return (
    <li className="tx-check">
      <StatusTag tone={isClean ? 'success' : isBlocking ? 'danger' : 'warning'}>
        {isClean ? t('passed') : isBlocking ? t('blocking') : t('warning')}
      </StatusTag>
      <span className="tx-two-lines">
        {check ? check.label[locale] : code}
        {isClean ? null : <small>{(check?.hint[locale] ?? '{count}').replace('{count}', String(count))}</small>}
      </span>
      {isClean || check?.to === undefined ? null : <Link to={check.to}>{t('go')}</Link>}
    </li>
  );
};

const DECEMBER = '-12';

type ChecklistProps = { readonly period: string; readonly lines: readonly Line[] };

/** Every check with its light and, where something is found, the way to it; a year is carried forward in December. */
export const Checklist = ({ period, lines }: ChecklistProps): JSX.Element => (
  <ul className="tx-checks">
    {lines
      .filter(({ code }) => code !== 'carryForward' || period.endsWith(DECEMBER))
      .map((line) => (
        <CheckLine key={line.code} {...line} />
      ))}
  </ul>
);
