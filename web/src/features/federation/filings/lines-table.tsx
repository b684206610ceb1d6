import type { JSX } from 'react';
import type { FilingDetail } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { filingTexts } from './texts.ts';

type Line = FilingDetail['paper']['lines'][number];
type Part = { readonly filing: FilingDetail };

const isSpending = ({ account }: Line): boolean => account.startsWith('5');

const Row = ({ line, hasBase }: { readonly line: Line; readonly hasBase: boolean }): JSX.Element => {
  const t = useText(filingTexts);
  const locale = useLocale();
  const { account, zh, en, projectName, priorFen, baseFen, amountFen, note } = line;
  return (
    <tr>
      <th scope="row">
        <span className="tx-number">{account}</span> {locale === 'zh' ? zh : en}
        {projectName === null ? null : <span className="tx-faint"> · {projectName}</span>}
        {hasBase && baseFen === null ? <StatusTag tone="info">{t('newLine')}</StatusTag> : null}
        {amountFen === null ? <StatusTag tone="warning">{t('goneLine')}</StatusTag> : null}
      </th>
      <td>
        <Money fen={amountFen ?? undefined} strong />
      </td>
      {hasBase ? (
        <>
          <td>
            <Money fen={(amountFen ?? 0) - (baseFen ?? 0)} />
          </td>
          <td>
            <Money fen={baseFen ?? undefined} />
          </td>
        </>
      ) : null}
      <td>
        <Money fen={priorFen ?? undefined} />
      </td>
      <td data-text>{note}</td>
    </tr>
  );
};

type SumProps = { readonly label: string; readonly before: number | undefined; readonly now: number };

const Sum = ({ label, before, now }: SumProps): JSX.Element => (
  <tr data-strong>
    <th scope="row">{label}</th>
    <td>
      <Money fen={now} strong />
    </td>
    {before === undefined ? null : (
      <>
        <td>
          <Money fen={now - before} />
        </td>
        <td>
          <Money fen={before} />
        </td>
      </>
    )}
    <td />
    <td />
  </tr>
);

const Head = ({ filing }: Part): JSX.Element => {
  const t = useText(filingTexts);
  const { base } = filing.paper;
  const isAdjustment = base?.year === filing.year;
  return (
    <thead>
      <tr>
        <th scope="col">{t('account')}</th>
        <th scope="col">{t('amount')}</th>
        {base ? (
          <>
            <th scope="col">{t('difference')}</th>
            <th scope="col">
              {isAdjustment ? t('baseNow', { number: base.number }) : t('baseLast', { year: base.year })}
            </th>
          </>
        ) : null}
        <th scope="col">{t('prior')}</th>
        <th scope="col" data-text>
          {t('remark')}
        </th>
      </tr>
    </thead>
  );
};

/** The lines as handed up, then the budget that they follow and last year's accounts: what is asked stands first. */
export const LinesTable = ({ filing }: Part): JSX.Element => {
  const t = useText(filingTexts);
  const { lines, totals, base } = filing.paper;
  const draw = (part: readonly Line[]): readonly JSX.Element[] =>
    part.map((line) => <Row key={`${line.account} ${line.projectName}`} line={line} hasBase={base !== null} />);
  return (
    <div className="tx-card tx-filing-lines">
      <div className="tx-card-head">
        <h2>{t('lines')}</h2>
        <span className="tx-faint">{t('unit')}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="tx-filing-scroll" aria-label={t('lines')} tabIndex={0}>
        <table>
          <Head filing={filing} />
          <tbody>
            {draw(lines.filter((line) => !isSpending(line)))}
            <Sum label={t('incomeTotal')} before={base?.incomeFen} now={totals.incomeFen} />
            {draw(lines.filter(isSpending))}
            <Sum label={t('spendingTotal')} before={base?.spendingFen} now={totals.spendingFen} />
          </tbody>
        </table>
      </section>
      {base ? null : <p className="tx-faint tx-filing-foot">{t('noBase')}</p>}
    </div>
  );
};
