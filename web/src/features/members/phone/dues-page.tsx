import './phone.css';
import type { JSX } from 'react';
import type { OwnDuesMonth, OwnMember } from '#web/api/client.ts';
import { type Locale, useLocale } from '#web/i18n/locale.ts';
import { type Translate, useText } from '#web/i18n/text.ts';
import { formatDay, formatFen, formatPeriod } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { standingLabels } from '../labels.ts';
import { useOwnDues, useOwnMember } from './remotes.ts';
import { phoneTexts } from './texts.ts';

type T = Translate<(typeof phoneTexts)['zh']>;

/** The tail below 10 yuan is not counted (工发〔1978〕101号); the server computes the due, this only shows the way. */
const TAIL_FEN = 1000;

const statuses = {
  paid: { tone: 'success', text: 'statusPaid' },
  unpaid: { tone: 'warning', text: 'statusUnpaid' },
  differs: { tone: 'warning', text: 'statusDiffers' },
  none: { tone: 'neutral', text: 'statusNone' },
} as const;

const kinds = { payroll: 'kindPayroll', cash: 'kindCash', bank: 'kindBank', correction: 'kindCorrection' } as const;

const howOf = (own: OwnMember, t: T, locale: Locale): string => {
  if (own.standing !== 'active') return t('howNone', { standing: standingLabels[own.standing][locale] });
  if (own.dueExempt) return t('howExempt');
  if (own.wageBaseFen === null) return t('howMissing');
  const base = own.wageBaseFen - (own.wageBaseFen % TAIL_FEN);
  return t('howWage', {
    wage: formatFen(own.wageBaseFen),
    base: formatFen(base),
    due: formatFen(own.monthlyDueFen),
  });
};

const waysOf = (month: OwnDuesMonth, t: T, locale: Locale): string =>
  month.entries
    .map(({ kind, on, reason }) => {
      const how = [t(kinds[kind]), reason].filter(Boolean).join(' · ');
      return on === null ? how : t('paidOn', { how, day: formatDay(on, locale) });
    })
    .join('；');

const ThisMonth = ({ month }: { readonly month: OwnDuesMonth }): JSX.Element => {
  const t = useText(phoneTexts);
  const locale = useLocale();
  const { tone, text } = statuses[month.status];
  return (
    <section className="tx-sheet tx-due-now">
      <h2>{t('thisMonth', { period: formatPeriod(month.period, locale) })}</h2>
      <StatusTag tone={tone}>{t(text)}</StatusTag>
      <dl>
        <div>
          <dt>{t('due')}</dt>
          <dd>
            <Money fen={month.dueFen} />
          </dd>
        </div>
        <div>
          <dt>{t('paid')}</dt>
          <dd>
            <Money fen={month.paidFen} />
          </dd>
        </div>
      </dl>
      {month.entries.length > 0 ? <p className="tx-phone-note">{waysOf(month, t, locale)}</p> : null}
      <p className="tx-phone-note">{t('unit')}</p>
    </section>
  );
};

const How = (): JSX.Element => {
  const t = useText(phoneTexts);
  const locale = useLocale();
  return (
    <section className="tx-sheet">
      <h2>{t('how')}</h2>
      <QueryView query={useOwnMember()}>
        {(own) => (
          <>
            <p>{howOf(own, t, locale)}</p>
            <p className="tx-phone-note">{t('rule')}</p>
          </>
        )}
      </QueryView>
    </section>
  );
};

const DuesPage = (): JSX.Element => {
  const t = useText(phoneTexts);
  const locale = useLocale();
  return (
    <QueryView query={useOwnDues()} shape="page">
      {({ months: [now, ...past] }) => (
        <div className="tx-stack">
          {now ? <ThisMonth month={now} /> : null}
          <How />
          <section className="tx-sheet">
            <h2>{t('months')}</h2>
            <ol>
              {(now ? [now, ...past] : past).map((month) => (
                <li key={month.period} className="tx-row">
                  <span className="tx-due-month">
                    {formatPeriod(month.period, locale)}
                    <small>{waysOf(month, t, locale)}</small>
                    {month.dueFen === null || month.status === 'none' ? null : (
                      <small>{t('monthDue', { due: formatFen(month.dueFen) })}</small>
                    )}
                  </span>
                  {month.paidFen > 0 ? (
                    <Money fen={month.paidFen} strong />
                  ) : (
                    <span className="tx-faint">{t('monthNone')}</span>
                  )}
                </li>
              ))}
            </ol>
          </section>
        </div>
      )}
    </QueryView>
  );
};

export default DuesPage;
