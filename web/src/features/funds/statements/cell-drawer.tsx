import { Drawer } from 'antd';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { StatementCell } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { type CellAsked, type StatementAsked, useStatementCell } from '../api/read-statements.ts';
import { fundsTexts } from '../texts.ts';
import { statementTexts } from './texts.ts';

type Part = StatementCell['data'][number];

const YEAR_CHARS = 4;

const PartRow = ({ part, before }: { readonly part: Part; readonly before: string }): JSX.Element => {
  const t = useText(statementTexts);
  const locale = useLocale();
  const { account, period, entries, amountFen } = part;
  const only = entries === 'all' ? '' : `&part=${entries}`;
  const name = (
    <>
      <span className="tx-account-code tx-number">{account}</span>
      {part[locale]}
    </>
  );
  return (
    <tr>
      <td data-text>{period === null ? t('before') : formatPeriod(period, locale)}</td>
      <th scope="row">
        <Link to={`/funds/ledger/accounts/${account}?period=${period ?? before}${only}`}>{name}</Link>
      </th>
      <td className={amountFen < 0 ? 'tx-red' : undefined}>
        <Money fen={amountFen} />
      </td>
    </tr>
  );
};

type PartsProps = { readonly cell: StatementCell; readonly before: string };

const Parts = ({ cell, before }: PartsProps): JSX.Element => {
  const t = useText(statementTexts);
  const shared = useText(fundsTexts);
  if (cell.data.length === 0) return <Empty title={t('noParts')} />;
  return (
    <div className="tx-ledger">
      <table>
        <thead>
          <tr>
            <th scope="col" data-text>
              {shared('month')}
            </th>
            <th scope="col" data-text>
              {t('account')}
            </th>
            <th scope="col">{t('amount')}</th>
          </tr>
        </thead>
        <tbody>
          {cell.data.map((part) => (
            <PartRow key={`${part.period} ${part.account}`} part={part} before={before} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {shared('total')}
            </th>
            <td>
              <Money fen={cell.totalFen} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
};

type CellDrawerProps = {
  readonly asked: StatementAsked;
  readonly cell: CellAsked & { readonly name: string };
  readonly onClose: () => void;
};

/** Where what earlier years left behind stands: the December before. */
const lastMonthBefore = ({ period, year = Number(period?.slice(0, YEAR_CHARS)) }: StatementAsked): string =>
  `${year - 1}-12`;

/** Where a figure comes from: accounts by month, each a step further to its entries. */
export const CellDrawer = ({ asked, cell, onClose }: CellDrawerProps): JSX.Element => {
  const t = useText(statementTexts);
  const { name, row, column } = cell;
  const answer = useStatementCell(asked, { row, column });
  return (
    <Drawer title={t('parts', { name })} open onClose={onClose} size={520} styles={{ wrapper: { maxWidth: '100vw' } }}>
      <div className="tx-stack">
        <p className="tx-faint">{t('partsHint')}</p>
        <QueryView query={answer} shape="table">
          {(found) => <Parts cell={found} before={lastMonthBefore(asked)} />}
        </QueryView>
      </div>
    </Drawer>
  );
};
