import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useCan } from '#web/api/use-session.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { useAccounts, useVoucher } from '../api/read-ledger.ts';
import { FromVoucher } from '../assets/from-voucher.tsx';
import { useVoucherName } from '../components/voucher-link.tsx';
import '../funds.css';
import { ReversalDrawer } from '../vouchers/reversal-drawer.tsx';
import { voucherTexts } from '../vouchers/texts.ts';
import { Seal } from './seal.tsx';
import { SourceLink } from './source-link.tsx';
import { ledgerTexts } from './texts.ts';
import { VoucherSheet } from './voucher-sheet.tsx';

const PERIOD_CHARS = 7;
/** Payments are taken back on their expenditure, which does everything else that follows from it. */
const ON_EXPENDITURE = ['expenditure', 'advance'] as const;

/** One voucher as it lies in the binder, the way back to what caused it, and its seal. */
const VoucherPage = (): JSX.Element => {
  const t = useText(ledgerTexts);
  const locale = useLocale();
  const navigate = useNavigate();
  const nameOf = useVoucherName();
  const { voucherId = '' } = useParams();
  const from = useSearchParams()[0].get('from');
  const account = useAccounts().data?.find(({ code }) => code === from);
  const answer = useVoucher(voucherId);
  const byHand = useText(voucherTexts);
  const [isReversing, setReversing] = useState(false);
  const voucher = answer.data;
  const isOpen = useCan('funds.ledger.prepare') && voucher?.reversedBy === null;
  const mayReverse = isOpen && voucher.source.kind === 'manual';
  const expenditure = isOpen && ON_EXPENDITURE.some((kind) => kind === voucher.source.kind) && voucher.source.id;
  const month = voucherId.slice(0, PERIOD_CHARS);
  const name = t('voucherName', { voucher: nameOf(voucherId) });
  const through = account
    ? [{ label: `${account.code} ${account[locale]}`, to: `/funds/ledger/accounts/${account.code}?period=${month}` }]
    : [];
  return (
    <>
      <PageHead
        title={name}
        hint={t('voucherHint')}
        crumbs={[{ label: t('title'), to: `/funds/ledger?period=${month}` }, ...through, { label: name }]}
        extra={
          <>
            {mayReverse ? <Button onClick={() => setReversing(true)}>{byHand('reverse')}</Button> : null}
            {expenditure ? (
              <Button onClick={() => navigate(`/funds/expenditures/${expenditure}`)}>{byHand('reverseThere')}</Button>
            ) : null}
            <Button onClick={() => navigate(`/funds/printing?period=${month}&voucher=${voucherId}`)}>
              {t('print')}
            </Button>
          </>
        }
      />
      <QueryView query={answer} shape="page">
        {(shown) => (
          <div className="tx-stack">
            <VoucherSheet voucher={shown} />
            <SourceLink voucher={shown} />
            <FromVoucher voucher={shown} />
            <Seal voucher={shown} />
          </div>
        )}
      </QueryView>
      <ReversalDrawer voucherId={voucherId} open={isReversing} onClose={() => setReversing(false)} />
    </>
  );
};

export default VoucherPage;
