import { App, Button, Form, InputNumber, Table, type TableProps } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import type { BorrowedAsset } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { type BorrowedInput, useBorrowed, useRegisterBorrowed, useReturnBorrowed } from '../api/assets.ts';
import { today } from '../calendar.ts';
import { DayField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import '../funds.css';
import { WordField } from './text-field.tsx';
import { assetTexts } from './texts.ts';

type DrawerProps = { readonly open: boolean; readonly onClose: () => void };

const BorrowedDrawer = ({ open, onClose }: DrawerProps): JSX.Element => {
  const t = useText(assetTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<BorrowedInput>();
  const action = useRegisterBorrowed(() => {
    void message.success(t('registerDone'));
    onClose();
  });
  useFreshForm(form, open, () => ({ quantity: 1, receivedOn: today() }));
  return (
    <FormDrawer
      title={t('registerBorrowed')}
      hint={t('borrowedHint')}
      open={open}
      verb={t('moveVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={(input) => action.mutate(input)}>
        <FormProblem form={form} problem={action.error} />
        <WordField name="name" label={t('name')} required />
        <WordField name="model" label={t('model')} />
        <Form.Item name="quantity" label={t('quantity')}>
          <InputNumber min={1} max={100_000} precision={0} />
        </Form.Item>
        <WordField name="owner" label={t('owner')} required />
        <WordField name="terms" label={t('terms')} />
        <DayField name="receivedOn" label={t('receivedOn')} />
        <WordField name="place" label={t('place')} />
        <WordField name="keeper" label={t('keeper')} />
      </Form>
    </FormDrawer>
  );
};

const useColumns = (giveBack: (id: string) => unknown): NonNullable<TableProps<BorrowedAsset>['columns']> => {
  const t = useText(assetTexts);
  const may = useCan('funds.assets.manage');
  return [
    {
      title: t('code'),
      key: 'code',
      render: (_, { id, code }) => (
        <Link className="tx-number" to={`/funds/assets/cards/${id}`}>
          {code}
        </Link>
      ),
    },
    { title: t('name'), dataIndex: 'name' },
    { title: t('quantity'), dataIndex: 'quantity', align: 'right' },
    { title: t('owner'), dataIndex: 'owner' },
    { title: t('place'), dataIndex: 'place' },
    { title: t('receivedOn'), dataIndex: 'receivedOn', className: 'tx-number' },
    {
      title: t('status'),
      key: 'status',
      render: (_, { id, name, returnedOn }) =>
        returnedOn ? (
          <StatusTag>{t('returned')}</StatusTag>
        ) : may ? (
          <ConfirmButton
            size="small"
            question={t('giveBackQuestion', { name })}
            verb={t('giveBack')}
            onConfirm={() => giveBack(id)}
          >
            {t('giveBack')}
          </ConfirmButton>
        ) : (
          <StatusTag tone="info">{t('inHand')}</StatusTag>
        ),
    },
  ];
};

/** The side book (备查簿): what belongs to others. */
const BorrowedPage = (): JSX.Element => {
  const t = useText(assetTexts);
  const may = useCan('funds.assets.manage');
  const [isOpen, setOpen] = useState(false);
  const query = useBorrowed();
  const giveBack = useReturnBorrowed();
  const columns = useColumns((id) => giveBack.mutateAsync({ id, returnedOn: today() }));
  return (
    <>
      <PageHead
        title={t('borrowedTitle')}
        hint={t('borrowedHint')}
        crumbs={[{ label: t('title'), to: '/funds/assets' }, { label: t('borrowedTitle') }]}
        action={
          may ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t('registerBorrowed')}
            </Button>
          ) : null
        }
      />
      {giveBack.error ? <ErrorPanel problem={giveBack.error} /> : null}
      <QueryView query={query} shape="table">
        {(data) => (
          <section className="tx-card tx-list" data-flush aria-label={t('borrowedTitle')}>
            {data.length === 0 ? (
              <Empty icon="inbox" title={t('borrowedEmpty')} hint={t('borrowedHint')} />
            ) : (
              <Table<BorrowedAsset>
                columns={columns}
                dataSource={[...data]}
                rowKey="id"
                scroll={{ x: 'max-content' }}
                pagination={data.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
              />
            )}
          </section>
        )}
      </QueryView>
      <BorrowedDrawer open={isOpen} onClose={() => setOpen(false)} />
    </>
  );
};

export default BorrowedPage;
