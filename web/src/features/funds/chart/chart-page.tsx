import { App, Button, Radio, Table, type TableProps } from 'antd';
import { type JSX, useState } from 'react';
import type { Chart } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import '../funds.css';
import { fundsTexts } from '../texts.ts';
import { AccountDrawer, type AccountEditing } from './account-drawer.tsx';
import { type ChartChange, useChangeChart, useChart } from './api.ts';
import { BorrowCard } from './borrow-card.tsx';
import { chartTexts } from './texts.ts';

type Row = Chart['accounts'][number];
type ActionsProps = {
  readonly account: Row;
  readonly onEdit: (editing: AccountEditing) => void;
  readonly onChange: (change: ChartChange) => Promise<unknown>;
};

const MAIN = 3;

const Actions = ({ account, onEdit, onChange }: ActionsProps): JSX.Element => {
  const t = useText(chartTexts);
  const locale = useLocale();
  const { code, origin, hasMoved, isOpen, isLeaf } = account;
  const isGone = origin === 'own' ? 'remove' : 'return';
  const mayGo = !hasMoved && ((origin === 'own' && isLeaf) || (origin === 'borrowed' && code.length === MAIN));
  return (
    <span className="tx-row-actions">
      {isOpen ? (
        <Button type="link" onClick={() => onEdit({ act: 'add', account })}>
          {t('add')}
        </Button>
      ) : null}
      {origin === 'own' ? (
        <Button type="link" onClick={() => onEdit({ act: 'rename', account })}>
          {t('rename')}
        </Button>
      ) : null}
      {mayGo ? (
        <ConfirmButton
          type="link"
          question={t('removeQuestion', { account: `${code} ${account[locale]}` })}
          consequence={t('removeConsequence')}
          verb={t(origin === 'own' ? 'remove' : 'giveBack')}
          onConfirm={() => onChange({ act: isGone, code })}
        >
          {t(origin === 'own' ? 'remove' : 'giveBack')}
        </ConfirmButton>
      ) : null}
    </span>
  );
};

const useColumns = (actions: ((account: Row) => JSX.Element) | undefined): NonNullable<TableProps<Row>['columns']> => {
  const t = useText(chartTexts);
  const shared = useText(fundsTexts);
  const locale = useLocale();
  return [
    {
      title: t('account'),
      key: 'account',
      render: (_, account) => (
        <span style={{ paddingInlineStart: (account.code.length - MAIN) * 10 }}>
          <span className="tx-account-code tx-number">{account.code}</span>
          {account[locale]}
        </span>
      ),
    },
    {
      title: t('origin'),
      key: 'origin',
      render: (_, { origin, hasMoved }) => (
        <span className="tx-row-actions">
          <StatusTag tone={origin === 'listed' ? 'neutral' : 'info'} icon="dot">
            {t(origin)}
          </StatusTag>
          {hasMoved ? <small className="tx-faint">{t('moved')}</small> : null}
        </span>
      ),
    },
    ...(actions
      ? [{ title: shared('actions'), key: 'actions', render: (_: unknown, account: Row) => actions(account) }]
      : []),
  ];
};

const Opened = ({ chart }: { readonly chart: Chart }): JSX.Element => {
  const t = useText(chartTexts);
  const { message } = App.useApp();
  const mayEdit = useCan('funds.ledger.prepare');
  const [editing, setEditing] = useState<AccountEditing>();
  const change = useChangeChart(() => void message.success(t('saved')));
  const columns = useColumns(
    mayEdit ? (account) => <Actions account={account} onEdit={setEditing} onChange={change.mutateAsync} /> : undefined,
  );
  const levels = [
    { value: 'grassroots', label: t('grassroots') },
    { value: 'county', label: t('county') },
  ];
  return (
    <div className="tx-stack">
      <ErrorPanel problem={change.error} />
      <Card title={t('level')}>
        <Radio.Group
          aria-label={t('level')}
          optionType="button"
          options={levels}
          value={chart.level}
          disabled={!mayEdit || !chart.isLevelFree}
          onChange={({ target }) => change.mutate({ act: 'level', level: target.value as Chart['level'] })}
        />
        {chart.isLevelFree ? null : <p className="tx-faint">{t('levelFixed')}</p>}
      </Card>
      <section className="tx-card tx-list" data-flush aria-label={t('tableLabel')}>
        <Table
          columns={columns}
          dataSource={[...chart.accounts]}
          rowKey={({ code }) => code}
          pagination={false}
          size="small"
          scroll={{ x: 'max-content' }}
        />
      </section>
      {mayEdit ? (
        <BorrowCard chart={chart} busy={change.isPending} onBorrow={(code) => change.mutate({ act: 'borrow', code })} />
      ) : null}
      <AccountDrawer editing={editing} onClose={() => setEditing(undefined)} />
    </div>
  );
};

/** The chart of accounts as the union keeps it. */
const ChartPage = (): JSX.Element => {
  const t = useText(chartTexts);
  const answer = useChart();
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        crumbs={[{ label: t('books'), to: '/funds/ledger' }, { label: t('title') }]}
      />
      <QueryView query={answer} shape="table">
        {(chart) => <Opened chart={chart} />}
      </QueryView>
    </>
  );
};

export default ChartPage;
