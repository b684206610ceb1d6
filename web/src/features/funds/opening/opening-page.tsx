import type { JSX } from 'react';
import type { Opening } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useAccounts } from '../api/read-ledger.ts';
import '../funds.css';
import '../vouchers/vouchers.css';
import { useOpening } from './api.ts';
import { OpeningForm } from './opening-form.tsx';
import { OpeningReview, PostedOpening } from './opening-review.tsx';
import { openingTexts } from './texts.ts';

const Opened = ({ opening }: { readonly opening: Opening }): JSX.Element => {
  const t = useText(openingTexts);
  const mayMake = useCan('funds.ledger.prepare');
  const mayCheck = useCan('funds.ledger.review');
  const accounts = useAccounts();
  if (opening.status === 'posted') return <PostedOpening opening={opening} mayCheck={mayCheck} />;
  return (
    <QueryView query={accounts} shape="page">
      {(known) => (
        <div className="tx-stack">
          {opening.status === 'none' && !mayMake ? (
            <Empty icon="table" title={t('notMine')} hint={t('notMineHint')} />
          ) : (
            <OpeningForm key={opening.version} opening={opening} accounts={known} />
          )}
          {opening.status === 'prepared' && mayCheck ? <OpeningReview opening={opening} /> : null}
        </div>
      )}
    </QueryView>
  );
};

/** Opening balances: entered by one, checked and posted by another. */
const OpeningPage = (): JSX.Element => {
  const t = useText(openingTexts);
  const answer = useOpening();
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        crumbs={[{ label: t('books'), to: '/funds/ledger' }, { label: t('title') }]}
      />
      <QueryView query={answer} shape="page">
        {(opening) => <Opened opening={opening} />}
      </QueryView>
    </>
  );
};

export default OpeningPage;
