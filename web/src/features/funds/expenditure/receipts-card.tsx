import type { JSX } from 'react';
import type { Expenditure } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatInstant } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Scroll } from '../components/scroll.tsx';
import { useReceipts } from './api.ts';
import { expenditureTexts } from './texts.ts';

const List = ({ id }: { readonly id: string }): JSX.Element => {
  const t = useText(expenditureTexts);
  return (
    <QueryView query={useReceipts(id)}>
      {({ signed, signedFen, totalFen, hasScan, data }) => (
        <>
          <p>
            {t('signedOf', { signed, signedYuan: formatFen(signedFen), totalYuan: formatFen(totalFen) })}{' '}
            {hasScan ? <StatusTag tone="success">{t('hasScan')}</StatusTag> : null}
          </p>
          <Scroll label={t('receipts')}>
            <table className="tx-spend-table">
              <caption className="tx-hidden">{t('receipts')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('member')}</th>
                  <th scope="col">{t('item')}</th>
                  <th scope="col" className="tx-spend-end">
                    {t('colAmount')}
                  </th>
                  <th scope="col">{t('colStatus')}</th>
                </tr>
              </thead>
              <tbody>
                {data.map((one) => (
                  <tr key={`${one.memberId} ${one.item}`}>
                    <td>{one.name}</td>
                    <td>{one.item}</td>
                    <td className="tx-spend-end">
                      <Money fen={one.amountFen} />
                    </td>
                    <td>
                      {one.signedAt ? (
                        t('signedAt', { time: formatInstant(one.signedAt), name: one.signedBy ?? '' })
                      ) : (
                        <span className="tx-faint">{t('notSigned')}</span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        </>
      )}
    </QueryView>
  );
};

/** Who receives what, and who has confirmed it (实名签收); for those who read the books. */
export const ReceiptsCard = ({ of }: { readonly of: Expenditure }): JSX.Element | null => {
  const t = useText(expenditureTexts);
  const reads = useCan('funds.expenditure.read');
  if (!reads) return null;
  return (
    <Card title={t('receipts')}>
      <p className="tx-faint">{t('receiptsHint')}</p>
      <List id={of.id} />
    </Card>
  );
};
