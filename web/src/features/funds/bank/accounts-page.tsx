import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import type { BankAccount } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatPeriod } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Count, Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Scroll } from '../components/scroll.tsx';
import '../funds.css';
import { useBankAccount, useBankAccounts } from './api.ts';
import './bank.css';
import { ChangeDrawer } from './change-drawer.tsx';
import { OpenDrawer } from './open-drawer.tsx';
import { TemplateDrawer } from './template-drawer.tsx';
import { templateTexts } from './template-texts.ts';
import { bankTexts } from './texts.ts';

const Months = ({ account }: { readonly account: BankAccount }): JSX.Element => {
  const t = useText(bankTexts);
  const locale = useLocale();
  const answer = useBankAccount(account.id);
  return (
    <QueryView query={answer} shape="table">
      {({ months }) =>
        months.length === 0 ? (
          <p className="tx-faint tx-bank-pad">{t('noLines')}</p>
        ) : (
          <Scroll label={t('months')}>
            <table className="tx-plain-table tx-bank-table">
              <thead>
                <tr>
                  <th scope="col">{t('month')}</th>
                  <th scope="col">{t('lines')}</th>
                  <th scope="col">{t('in')}</th>
                  <th scope="col">{t('out')}</th>
                  <th scope="col">{t('closing')}</th>
                  <th scope="col">{t('state')}</th>
                </tr>
              </thead>
              <tbody>
                {months.map((month) => (
                  <tr key={month.period}>
                    <th scope="row">
                      <Link
                        to={`/funds/bank/${account.id}/${month.period}`}
                        aria-label={t('match', { month: formatPeriod(month.period, locale) })}
                      >
                        {formatPeriod(month.period, locale)}
                      </Link>
                    </th>
                    <td>
                      <Count value={month.lines} />
                    </td>
                    <td>
                      <Money fen={month.inFen} />
                    </td>
                    <td>
                      <Money fen={month.outFen} />
                    </td>
                    <td>
                      <Money fen={month.balanceFen} strong />
                    </td>
                    <td>
                      <StatusTag tone={month.isReconciled ? 'success' : 'neutral'}>
                        {month.isReconciled ? t('done') : t('open')}
                      </StatusTag>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )
      }
    </QueryView>
  );
};

const AccountCard = ({ account }: { readonly account: BankAccount }): JSX.Element => {
  const t = useText(bankTexts);
  const locale = useLocale();
  const mayImport = useCan('funds.bank.import');
  const mayPay = useCan('funds.bank.payout');
  const mayManage = useCan('funds.bank.reconcile');
  const [isChanging, setChanging] = useState(false);
  const words = useText(templateTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <Card
      flush
      title={t('account', { name: account.name, tail: account.numberTail })}
      extra={
        <span className="tx-row-actions">
          {account.isPrimary ? <StatusTag tone="info">{t('primary')}</StatusTag> : null}
          {account.closed ? <StatusTag tone="neutral">{t('closedAccount')}</StatusTag> : null}
          {mayImport && !account.closed ? (
            <Link to={`/funds/bank/import?account=${account.id}`}>{t('importFile')}</Link>
          ) : null}
          {mayPay ? (
            <Button size="small" onClick={() => setOpen(true)}>
              {words('open')}
            </Button>
          ) : null}
          {mayManage ? (
            <Button
              size="small"
              aria-label={t('changeLabel', { name: account.name })}
              onClick={() => setChanging(true)}
            >
              {t('change')}
            </Button>
          ) : null}
        </span>
      }
    >
      <dl className="tx-bank-facts">
        <div>
          <dt>{t('balance')}</dt>
          <dd>
            <Money fen={account.balanceFen} strong />
          </dd>
        </div>
        <div>
          <dt>{account.bank}</dt>
          <dd className="tx-faint">
            {account.lastDay ? t('lastDay', { day: formatDay(account.lastDay, locale) }) : t('noLines')}
          </dd>
        </div>
      </dl>
      <Months account={account} />
      <ChangeDrawer account={account} open={isChanging} onClose={() => setChanging(false)} />
      <TemplateDrawer account={account} open={isOpen} onClose={() => setOpen(false)} />
    </Card>
  );
};

/** The union's bank accounts with what each holds, month by month. */
const AccountsPage = (): JSX.Element => {
  const t = useText(bankTexts);
  const locale = useLocale();
  const mayManage = useCan('funds.bank.reconcile');
  const [open, setOpen] = useState(false);
  const answer = useBankAccounts();
  const reconciledTo = answer.data?.reconciledTo;
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        extra={<Link to="/funds/bank/reconciliation">{t('reconciliation')}</Link>}
        {...(reconciledTo
          ? {
              status: (
                <StatusTag tone="success">{t('reconciledTo', { month: formatPeriod(reconciledTo, locale) })}</StatusTag>
              ),
            }
          : {})}
        {...(mayManage
          ? {
              action: (
                <Button type="primary" onClick={() => setOpen(true)}>
                  {t('openAccount')}
                </Button>
              ),
            }
          : {})}
      />
      <QueryView query={answer} shape="page">
        {({ data }) => (
          <div className="tx-stack">
            {data.length === 0 ? <Empty icon="card" title={t('noAccounts')} hint={t('noAccountsHint')} /> : null}
            {data.map((account) => (
              <AccountCard key={account.id} account={account} />
            ))}
          </div>
        )}
      </QueryView>
      <OpenDrawer open={open} onClose={() => setOpen(false)} />
    </>
  );
};

export default AccountsPage;
