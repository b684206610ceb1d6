import type { JSX } from 'react';
import { listOwnReceipts, type OwnReceipt, signReceipt } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatInstant } from '#web/lib/format.ts';
import { Button } from '#web/light/button.tsx';
import { useRemote } from '#web/light/remote.ts';
import { usePost } from '#web/light/use-post.ts';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { receiptTexts } from './texts.ts';

const Receipt = ({ of }: { readonly of: OwnReceipt }): JSX.Element => {
  const t = useText(receiptTexts);
  const locale = useLocale();
  const { send, busy, problem } = usePost({
    run: (id: string, key) => signReceipt(id, { idempotencyKey: key }),
    stale: ['member/receipts'],
  });
  return (
    <section className="tx-sheet" aria-label={of.title}>
      <h2>{of.title}</h2>
      <StatusTag tone={of.signedAt ? 'success' : 'warning'}>{of.signedAt ? t('signed') : t('waiting')}</StatusTag>
      <ul>
        {of.items.map((one) => (
          <li key={`${one.item} ${one.amountFen}`} className="tx-row">
            <span>{one.item}</span>
            <Money fen={one.amountFen} strong />
          </li>
        ))}
      </ul>
      <p className="tx-faint">{t('on', { day: formatDay(of.submittedOn, locale) })}</p>
      {of.signedAt ? (
        <p>{t('signedAt', { time: formatInstant(of.signedAt) })}</p>
      ) : (
        <Button main wide busy={busy} onClick={() => void send(of.expenditureId)}>
          {t('sign')}
        </Button>
      )}
      <ErrorPanel problem={problem} />
    </section>
  );
};

/** What a member is to confirm, and has confirmed (实名签收). */
const ReceiptsPage = (): JSX.Element => {
  const t = useText(receiptTexts);
  return (
    <QueryView query={useRemote('member/receipts', () => listOwnReceipts())} shape="page">
      {({ data }) => (
        <div className="tx-stack">
          <p className="tx-faint">{t('hint')}</p>
          {data.length === 0 ? <Empty icon="check" title={t('none')} hint={t('noneHint')} /> : null}
          {data.map((one) => (
            <Receipt key={one.expenditureId} of={one} />
          ))}
        </div>
      )}
    </QueryView>
  );
};

export default ReceiptsPage;
