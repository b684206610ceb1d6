import { App, Button, Form, Input } from 'antd';
import { type JSX, useState } from 'react';
import { useNavigate } from 'react-router';
import type { BankAccount, PayoutDesk } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatFen, parseYuan } from '#web/lib/format.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import '../funds.css';
import { useBankAccounts } from './api.ts';
import './bank.css';
import { PayableList, QueuedList, queuedKey } from './desk-lists.tsx';
import { FreeRows } from './free-rows.tsx';
import { useMakePayout, usePayoutDesk } from './payout-api.ts';
import { payoutTexts } from './payout-texts.ts';
import { bankTexts } from './texts.ts';

type FreeRow = { readonly name: string; readonly card: string; readonly amount: string; readonly memo?: string };
type Fields = { readonly accountId: string; readonly title: string; readonly rows?: readonly FreeRow[] };

const toggled = (all: readonly string[], key: string): readonly string[] =>
  all.includes(key) ? all.filter((one) => one !== key) : [...all, key];

const rowOf = ({ name, card, amount, memo }: FreeRow) => ({
  name,
  card,
  amountFen: parseYuan(amount) ?? 0,
  ...(memo ? { memo } : {}),
});

type DeskProps = { readonly desk: PayoutDesk; readonly accounts: readonly BankAccount[] };

const MakeForm = ({ desk, accounts }: DeskProps): JSX.Element => {
  const t = useText(payoutTexts);
  const bank = useText(bankTexts);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const [requests, setRequests] = useState<readonly string[]>([]);
  const [returned, setReturned] = useState<readonly string[]>([]);
  const written = Form.useWatch('rows', form) ?? [];
  const action = useMakePayout((id) => {
    void message.success(t('created'));
    void navigate(`/funds/payouts/${id}`);
  });
  const payables = desk.payables.filter(({ id }) => requests.includes(id));
  const queued = desk.queued.filter((one) => returned.includes(queuedKey(one)));
  const count = payables.length + queued.length + written.length;
  const sumFen =
    [...payables, ...queued].reduce((sum, { amountFen }) => sum + amountFen, 0) +
    written.reduce((sum, row) => sum + (parseYuan(row?.amount ?? '') ?? 0), 0);
  const send = ({ accountId, title, rows = [] }: Fields): void =>
    action.mutate({
      accountId,
      title,
      expenditureIds: [...requests],
      queued: queued.map(({ payoutId, no }) => ({ payoutId, no })),
      rows: rows.map(rowOf),
    });
  return (
    <Form form={form} layout="vertical" initialValues={{ accountId: accounts[0]?.id ?? '', rows: [] }} onFinish={send}>
      <div className="tx-stack">
        <FormProblem form={form} problem={action.error} />
        <Card>
          <Form.Item name="title" label={t('name')} rules={[{ required: true, whitespace: true, message: t('name') }]}>
            <Input maxLength={60} placeholder={t('nameExample')} />
          </Form.Item>
          <Form.Item name="accountId" label={t('account')} rules={[{ required: true, message: t('account') }]}>
            <select className="tx-funds-select">
              {accounts.map(({ id, name, numberTail }) => (
                <option key={id} value={id}>
                  {bank('account', { name, tail: numberTail })}
                </option>
              ))}
            </select>
          </Form.Item>
        </Card>
        <PayableList items={desk.payables} chosen={requests} onToggle={(key) => setRequests(toggled(requests, key))} />
        <QueuedList items={desk.queued} chosen={returned} onToggle={(key) => setReturned(toggled(returned, key))} />
        <Card title={t('free')}>
          <div className="tx-stack">
            <p className="tx-faint">{t('freeHint')}</p>
            <FreeRows />
          </div>
        </Card>
        <div className="tx-commit">
          <span aria-live="polite">{t('sum', { count: formatCount(count), sum: formatFen(sumFen) })}</span>
          <div className="tx-commit-buttons">
            <Button type="primary" htmlType="submit" loading={action.isPending} disabled={count === 0}>
              {t('submit')}
            </Button>
          </div>
        </div>
      </div>
    </Form>
  );
};

/** A batch out of approved requests, rows that came back and payees of its own. */
const MakePayoutPage = (): JSX.Element => {
  const t = useText(payoutTexts);
  const desk = usePayoutDesk();
  const accounts = useBankAccounts();
  return (
    <>
      <PageHead
        title={t('make')}
        hint={t('makeHint')}
        crumbs={[{ label: t('title'), to: '/funds/payouts' }, { label: t('make') }]}
      />
      <QueryView query={accounts} shape="page">
        {({ data }) => (
          <QueryView query={desk} shape="page">
            {(found) => <MakeForm desk={found} accounts={data.filter(({ closed }) => !closed)} />}
          </QueryView>
        )}
      </QueryView>
    </>
  );
};

export default MakePayoutPage;
