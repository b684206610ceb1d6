import { App, Button, Form, type TableProps } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { StocktakeHeading } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useOpenStocktake, useStocktakes } from '../api/assets.ts';
import { today } from '../calendar.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import '../funds.css';
import { stocktakeTexts } from './stocktake-texts.ts';
import { WordField } from './text-field.tsx';

const YEAR_CHARS = 4;

type DrawerProps = { readonly open: boolean; readonly onClose: () => void };

const OpenDrawer = ({ open, onClose }: DrawerProps): JSX.Element => {
  const t = useText(stocktakeTexts);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ title: string }>();
  const action = useOpenStocktake(({ id }) => {
    void message.success(t('running'));
    onClose();
    void navigate(id, { relative: 'path' });
  });
  useFreshForm(form, open, () => ({ title: t('nameUsual', { year: today().slice(0, YEAR_CHARS) }) }));
  return (
    <FormDrawer
      title={t('openTitle')}
      hint={t('openHint')}
      open={open}
      verb={t('openVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={({ title }) => action.mutate(title)}>
        <FormProblem form={form} problem={action.error} />
        <WordField name="title" label={t('name')} required />
      </Form>
    </FormDrawer>
  );
};

const useColumns = (): NonNullable<TableProps<StocktakeHeading>['columns']> => {
  const t = useText(stocktakeTexts);
  return [
    { title: t('name'), key: 'title', render: (_, { id, title }) => <Link to={id}>{title}</Link> },
    {
      title: '',
      key: 'status',
      render: (_, { status }) => (
        <StatusTag tone={status === 'open' ? 'info' : 'success'}>
          {status === 'open' ? t('running') : t('closed')}
        </StatusTag>
      ),
    },
    {
      title: '',
      key: 'who',
      render: (_, { openedBy, openedAt }) => t('openedBy', { name: openedBy, time: formatInstant(openedAt) }),
    },
  ];
};

/** Counts of a union, the running one first. */
const StocktakesPage = (): JSX.Element => {
  const t = useText(stocktakeTexts);
  const may = useCan('funds.assets.manage');
  const [isOpen, setOpen] = useState(false);
  const list = useStocktakes();
  const columns = useColumns();
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        action={
          may ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t('open')}
            </Button>
          ) : null
        }
      />
      <ListPage
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        label={t('title')}
        empty={<Empty icon="inbox" title={t('empty')} hint={t('emptyHint')} />}
      />
      <OpenDrawer open={isOpen} onClose={() => setOpen(false)} />
    </>
  );
};

export default StocktakesPage;
