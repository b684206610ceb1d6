import { Button } from 'antd';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { BankReconciliation } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useText } from '#web/i18n/text.ts';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Scroll } from '../components/scroll.tsx';
import { matchTexts } from './match-texts.ts';
import { bankTexts } from './texts.ts';

type Statement = BankReconciliation['statements'][number];
type Item = Statement['bankIn'][number];

const sumOf = (items: readonly Item[]): number => items.reduce((sum, { amountFen }) => sum + amountFen, 0);

const Half = ({ item, isVoucher }: { readonly item: Item | undefined; readonly isVoucher: boolean }): JSX.Element => {
  if (!item)
    return (
      <>
        <td />
        <td />
      </>
    );
  const text = `${item.day} ${item.text}`;
  return (
    <>
      <td>{isVoucher ? <Link to={`/funds/ledger/vouchers/${item.ref}`}>{text}</Link> : text}</td>
      <td className="tx-number">
        <Money fen={item.amountFen} />
      </td>
    </>
  );
};

type PartProps = {
  readonly left: readonly Item[];
  readonly right: readonly Item[];
  readonly heads: readonly [string, string];
};

const Part = ({ left, right, heads }: PartProps): JSX.Element => (
  <>
    <tr data-strong>
      <th scope="row">{heads[0]}</th>
      <td className="tx-number">
        <Money fen={sumOf(left)} />
      </td>
      <th scope="row">{heads[1]}</th>
      <td className="tx-number">
        <Money fen={sumOf(right)} />
      </td>
    </tr>
    {Array.from({ length: Math.max(left.length, right.length) }, (_, index) => (
      <tr key={`${left[index]?.ref} ${right[index]?.ref} ${right[index]?.index}`}>
        <Half item={left[index]} isVoucher={false} />
        <Half item={right[index]} isVoucher />
      </tr>
    ))}
  </>
);

type SheetProps = {
  readonly data: BankReconciliation;
  readonly statement: Statement;
  readonly onDownload: () => void;
};

/** One account's table as accountants draw it: the books on the left, the bank on the right. */
export const StatementSheet = ({ data, statement, onDownload }: SheetProps): JSX.Element => {
  const t = useText(matchTexts);
  const bank = useText(bankTexts);
  const name = bank('account', { name: statement.name, tail: statement.numberTail });
  const row = (labels: readonly [string, string], left: number, right: number): JSX.Element => (
    <tr data-strong>
      <th scope="row">{labels[0]}</th>
      <td className="tx-number">
        <Money fen={left} />
      </td>
      <th scope="row">{labels[1]}</th>
      <td className="tx-number">
        <Money fen={right} />
      </td>
    </tr>
  );
  return (
    <Card
      title={`${name} · ${data.asOf}`}
      extra={
        <span className="tx-row-actions tx-no-print">
          <Link to={`/funds/bank/${statement.accountId}/${data.period}`}>{t('match')}</Link>
          <Button size="small" onClick={onDownload}>
            {t('download')}
          </Button>
        </span>
      }
    >
      <div className="tx-stack">
        <Scroll label={name} className="tx-bank-statement">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('items')}</th>
                <th scope="col">{t('amount')}</th>
                <th scope="col">{t('items')}</th>
                <th scope="col">{t('amount')}</th>
              </tr>
            </thead>
            <tbody>
              {row([t('book_balance'), t('bank_balance')], statement.bookFen, statement.bankFen)}
              <Part left={statement.bankIn} right={statement.bookIn} heads={[t('bankIn'), t('bookIn')]} />
              <Part left={statement.bankOut} right={statement.bookOut} heads={[t('bankOut'), t('bookOut')]} />
              {row([t('adjusted'), t('adjusted')], statement.adjustedBookFen, statement.adjustedBankFen)}
            </tbody>
          </table>
        </Scroll>
        {statement.differenceFen === 0 ? null : (
          <StatusTag tone="danger">
            {t('difference')} <Money fen={statement.differenceFen} />
          </StatusTag>
        )}
        {statement.isStated ? null : <p className="tx-faint">{t('computed')}</p>}
      </div>
    </Card>
  );
};
