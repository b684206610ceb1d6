import type { JSX } from 'react';
import { amountInCapitals } from '#shared/kernel/capitals.ts';
import type { Project, VoucherDraft } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatFen } from '#web/lib/format.ts';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import { Scroll } from '../components/scroll.tsx';
import { fundsTexts } from '../texts.ts';
import { voucherTexts } from './texts.ts';

type DraftSheetProps = { readonly draft: VoucherDraft; readonly projects: readonly Project[] };

const orBlank = (fen: number): string => (fen === 0 ? '' : formatFen(fen));

/** A draft as the checker reads it: the voucher that it will become. */
export const DraftSheet = ({ draft, projects }: DraftSheetProps): JSX.Element => {
  const t = useText(voucherTexts);
  const shared = useText(fundsTexts);
  const locale = useLocale();
  const nameOf = (id: string | null): string => projects.find((one) => one.id === id)?.name ?? '';
  return (
    <article className="tx-card tx-voucher" aria-label={t('draftTitle')}>
      <header className="tx-voucher-head">
        <span className="tx-number">{formatDay(draft.date, locale)}</span>
        <h2>{t('draftTitle')}</h2>
        <span>
          {t('maker')} · {draft.maker}
        </span>
      </header>
      <Scroll className="tx-voucher-lines" label={draft.summary}>
        <table aria-label={t('gridLabel')}>
          <thead>
            <tr>
              <th scope="col">{t('memo')}</th>
              <th scope="col">{t('account')}</th>
              <th scope="col" data-end>
                {shared('debitYuan')}
              </th>
              <th scope="col" data-end>
                {shared('creditYuan')}
              </th>
            </tr>
          </thead>
          <tbody>
            {draft.lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines that are shown do not move
              <tr key={index} className={line.debitFen + line.creditFen < 0 ? 'tx-red' : undefined}>
                <td>{line.memo ?? (index === 0 ? draft.summary : '')}</td>
                <td>
                  <span className="tx-account-code tx-number">{line.account}</span>
                  {line[locale]}
                  {line.project ? <small className="tx-faint"> · {nameOf(line.project)}</small> : null}
                </td>
                <td data-end className="tx-number">
                  {orBlank(line.debitFen)}
                </td>
                <td data-end className="tx-number">
                  {orBlank(line.creditFen)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('total')} <span className="tx-voucher-words">{amountInCapitals(draft.totalFen)}</span>
              </th>
              <td data-end className="tx-number" colSpan={2}>
                {formatFen(draft.totalFen)}
              </td>
            </tr>
          </tfoot>
        </table>
      </Scroll>
      <footer className="tx-voucher-sign">
        <span>
          {t('attachments')} {draft.attachments}
        </span>
        <AttachmentList ids={draft.attachmentIds} />
      </footer>
    </article>
  );
};
