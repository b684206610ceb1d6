import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import type { VoucherDraft } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { useAccounts } from '../api/read-ledger.ts';
import { VoucherLink } from '../components/voucher-link.tsx';
import '../funds.css';
import { useDraft, useOpenProjects } from './api.ts';
import { DraftForm } from './draft-form.tsx';
import { DraftSheet } from './draft-sheet.tsx';
import { DraftStatus } from './draft-status.tsx';
import { ReviewBar } from './review-bar.tsx';
import { voucherTexts } from './texts.ts';
import './vouchers.css';

const LIST = '/funds/ledger/drafts';
const PERIOD_CHARS = 7;

const Opened = ({ draft }: { readonly draft: VoucherDraft | undefined }): JSX.Element => {
  const t = useText(voucherTexts);
  const locale = useLocale();
  const mayMake = useCan('funds.ledger.prepare');
  const mayCheck = useCan('funds.ledger.review');
  const accounts = useAccounts();
  const { data: projects = [] } = useOpenProjects();
  const isWritten = draft === undefined || draft.status === 'draft' || draft.status === 'returned';
  const [isEditing, setEditing] = useState(isWritten && mayMake);
  if (draft?.voucherId) return <Navigate to={`/funds/ledger/vouchers/${draft.voucherId}`} replace />;
  if (isEditing && draft?.kind !== 'reversal')
    return (
      <QueryView query={accounts} shape="page">
        {(known) => <DraftForm draft={draft} accounts={known} projects={projects} />}
      </QueryView>
    );
  if (!draft) return <Navigate to={LIST} replace />;
  return (
    <div className="tx-stack">
      <DraftStatus draft={draft} />
      {draft.returned ? (
        <p role="note">{t('returnedBy', { name: draft.returned.by, reason: draft.returned.reason })}</p>
      ) : null}
      <DraftSheet draft={draft} projects={projects} />
      {draft.reverses ? (
        <p>
          {t('reverses')} {formatPeriod(draft.reverses.slice(0, PERIOD_CHARS), locale)}{' '}
          <VoucherLink voucherId={draft.reverses} />
        </p>
      ) : null}
      {mayCheck && draft.status === 'submitted' ? <ReviewBar draft={draft} /> : null}
      {mayMake && draft.kind === 'manual' ? (
        <div className="tx-commit-buttons">
          <Button onClick={() => setEditing(true)}>{t('editTitle')}</Button>
        </div>
      ) : null}
    </div>
  );
};

/** One voucher before it is in the books: written by its maker, read by its checker. */
const DraftPage = (): JSX.Element => {
  const t = useText(voucherTexts);
  const { draftId } = useParams();
  const answer = useDraft(draftId);
  const title = draftId ? t('draftTitle') : t('newVoucher');
  const hint = answer.data?.status === 'submitted' ? t('draftHint') : t('newHint');
  return (
    <>
      <PageHead title={title} hint={hint} crumbs={[{ label: t('title'), to: LIST }, { label: title }]} />
      {draftId ? (
        <QueryView query={answer} shape="page">
          {(draft) => <Opened key={draft.id} draft={draft} />}
        </QueryView>
      ) : (
        <Opened draft={undefined} />
      )}
    </>
  );
};

export default DraftPage;
