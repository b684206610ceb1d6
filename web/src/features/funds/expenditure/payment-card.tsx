import type { JSX } from 'react';
import { Link } from 'react-router';
import type { Expenditure } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { Money } from '#web/ui/money.tsx';
import { VoucherLink } from '../components/voucher-link.tsx';
import { ExceptionLines } from '../duties/exception-lines.tsx';
import { fundsTexts } from '../texts.ts';
import { expenditureTexts } from './texts.ts';

/** How it was paid and, for an advance, how it ended: each leads to its voucher. */
export const PaymentCard = ({ of }: { readonly of: Expenditure }): JSX.Element | null => {
  const t = useText(expenditureTexts);
  const common = useText(fundsTexts);
  const locale = useLocale();
  const { payment, settlement } = of;
  if (!payment) return null;
  return (
    <>
      <Card title={t('payment')}>
        <FactList
          facts={[
            { label: t('paidOn'), value: formatDay(payment.paidOn, locale) },
            { label: common('method'), value: common(payment.method) },
            { label: t('paidBy'), value: payment.by.name },
            { label: t('voucher'), value: <VoucherLink voucherId={payment.voucherId} /> },
          ]}
        />
        <ExceptionLines of={payment.exceptions} />
      </Card>
      {settlement ? (
        <Card title={t('settlement')}>
          <FactList
            facts={[
              { label: t('returnedOn'), value: formatDay(settlement.on, locale) },
              { label: t('returnedAmount'), value: <Money fen={settlement.returnedFen} /> },
              { label: t('voucher'), value: <VoucherLink voucherId={settlement.voucherId} /> },
              ...(settlement.expenditureId
                ? [
                    {
                      label: t('expense'),
                      value: <Link to={`/funds/expenditures/${settlement.expenditureId}`}>{t('openSettlement')}</Link>,
                    },
                  ]
                : []),
            ]}
          />
        </Card>
      ) : null}
    </>
  );
};
