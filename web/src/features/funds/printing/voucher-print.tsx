import type { JSX } from 'react';
import { amountInCapitals } from '#shared/kernel/capitals.ts';
import type { Voucher } from '#web/api/client.ts';
import { useSession } from '#web/api/use-session.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatFen } from '#web/lib/format.ts';
import { sheetsOf } from './layouts.ts';
import { printingTexts } from './texts.ts';

type Line = Voucher['lines'][number];
type SheetProps = {
  readonly voucher: Voucher;
  readonly lines: readonly Line[];
  readonly index: number;
  readonly count: number;
  readonly perSheet: number;
};

const DIGITS = 4;

/** An amount as a printed voucher has it: blank for nothing, red with a minus when it takes something back. */
const Amount = ({ fen }: { readonly fen: number }): JSX.Element => (
  <td className="tx-number" data-red={fen < 0 || undefined}>
    {fen === 0 ? '' : formatFen(fen)}
  </td>
);

const Rows = ({ voucher, lines, index, perSheet }: Omit<SheetProps, 'count'>): JSX.Element => {
  const locale = useLocale();
  const blanks = Array.from({ length: perSheet - lines.length }, (_, at) => at);
  return (
    <>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a posted voucher never change their place
        <tr key={at}>
          <td>{line.memo ?? (index === 0 && at === 0 ? voucher.summary : '')}</td>
          <td>
            {line.account} {line[locale]}
          </td>
          <Amount fen={line.debitFen} />
          <Amount fen={line.creditFen} />
        </tr>
      ))}
      {blanks.map((at) => (
        <tr key={`blank ${at}`}>
          <td>&nbsp;</td>
          <td />
          <td />
          <td />
        </tr>
      ))}
    </>
  );
};

const Signatures = ({ voucher }: { readonly voucher: Voucher }): JSX.Element => {
  const t = useText(printingTexts);
  const boxes = [
    [t('chief'), ''],
    [t('keeper'), ''],
    [t('reviewer'), voucher.reviewedBy ?? ''],
    [t('cashier'), ''],
    [t('maker'), voucher.preparedBy],
  ] as const;
  return (
    <dl className="tx-slip-signs">
      {boxes.map(([label, name]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{name}</dd>
        </div>
      ))}
    </dl>
  );
};

const Slip = ({ voucher, lines, index, count, perSheet }: SheetProps): JSX.Element => {
  const t = useText(printingTexts);
  const locale = useLocale();
  const { active } = useSession();
  const isLast = index === count - 1;
  const number = t('number', { number: String(voucher.number).padStart(DIGITS, '0') });
  return (
    <article className="tx-slip" aria-label={number}>
      <header>
        <h2>{t('voucher')}</h2>
        <p>
          <span>{active?.name}</span>
          <span className="tx-number">{formatDay(voucher.date, locale)}</span>
          <span className="tx-number">
            {number} {count > 1 ? t('part', { index: index + 1, count }) : ''}
          </span>
        </p>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('summary')}</th>
            <th scope="col">{t('account')}</th>
            <th scope="col">{t('debit')}</th>
            <th scope="col">{t('credit')}</th>
          </tr>
        </thead>
        <tbody>
          <Rows voucher={voucher} lines={lines} index={index} perSheet={perSheet} />
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {isLast ? `${t('inWords')}：${amountInCapitals(voucher.totalFen)}` : t('continued')}
            </th>
            <Amount fen={isLast ? voucher.totalFen : 0} />
            <Amount fen={isLast ? voucher.totalFen : 0} />
          </tr>
        </tfoot>
      </table>
      <p className="tx-slip-note">
        <span>{t('unit')}</span>
        <span>{t('attached', { count: voucher.attachments })}</span>
      </p>
      <Signatures voucher={voucher} />
    </article>
  );
};

/** A voucher as it goes into the binder, on as many slips as its lines need. */
export const VoucherPrint = ({ voucher, perSheet }: { readonly voucher: Voucher; readonly perSheet: number }) => {
  const sheets = sheetsOf(voucher.lines, perSheet);
  return sheets.map((lines, index) => (
    <Slip
      // biome-ignore lint/suspicious/noArrayIndexKey: the slips of a voucher follow one another
      key={index}
      voucher={voucher}
      lines={lines}
      index={index}
      count={sheets.length}
      perSheet={perSheet}
    />
  ));
};
