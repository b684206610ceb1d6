import { App, Button, Form, Input } from 'antd';
import type { JSX } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { Card, DetailColumns } from '#web/console/kit/card.tsx';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import '../funds.css';
import { useExpenditure, useReceipts, useSubmit } from './api.ts';
import './expenditure.css';
import { checkableOf, type Fields, fieldsOf, namesOf, requestOf } from './form-model.ts';
import { formTexts } from './form-texts.ts';
import { LineFields } from './line-fields.tsx';
import { LiveCheck, useSettled } from './live-check.tsx';
import { PapersFields } from './papers-fields.tsx';
import { PayeeFields } from './payee-fields.tsx';

const EMPTY: Fields = { lines: [{}], invoices: [{}], papersBy: {} };
const MAX_LINES = 10;

const Lines = (): JSX.Element => {
  const t = useText(formTexts);
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => (
        <Card title={t('step3')}>
          {fields.map(({ key, name }) => (
            <fieldset key={key} className="tx-spend-line">
              <legend>{t('line', { number: name + 1 })}</legend>
              <LineFields name={name} />
              {fields.length > 1 ? (
                <Button onClick={() => remove(name)}>{t('removeLine', { number: name + 1 })}</Button>
              ) : null}
            </fieldset>
          ))}
          {fields.length < MAX_LINES ? <Button onClick={() => add({})}>{t('moreLine')}</Button> : null}
        </Card>
      )}
    </Form.List>
  );
};

const Subject = (): JSX.Element => {
  const t = useText(formTexts);
  return (
    <Card title={t('step2')}>
      <Form.Item
        name="title"
        label={t('subject')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('subjectMissing') }]}
      >
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <PayeeFields />
    </Card>
  );
};

const Settles = ({ id }: { readonly id: string }): JSX.Element | null => {
  const t = useText(formTexts);
  const { data } = useExpenditure(id);
  if (!data) return null;
  return <p className="tx-live">{t('settlesNote', { title: data.title, yuan: formatFen(data.totalFen) })}</p>;
};

type SpendFormProps = {
  readonly id: string | undefined;
  readonly initial: Fields;
  readonly settles: string | undefined;
};

const SpendForm = ({ id, initial, settles }: SpendFormProps): JSX.Element => {
  const t = useText(formTexts);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const values = Form.useWatch([], form) as Fields | undefined;
  const request = useSettled(checkableOf(values, settles));
  const action = useSubmit((made) => {
    void message.success(t('submitted'));
    navigate(`/funds/expenditures/${made}`);
  });
  const submit = (): void => {
    const now = requestOf(form.getFieldsValue(true) as Fields, settles);
    if (now) action.mutate({ id, request: now });
  };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initial}
      onFinish={submit}
      scrollToFirstError={{ block: 'center', focus: true }}
    >
      <DetailColumns
        main={
          <>
            <FormProblem
              form={form}
              problem={action.error}
              names={{ '/invoices': 'invoices', '/papers': 'papersBy' }}
            />
            {settles === undefined ? null : <Settles id={settles} />}
            <PapersFields />
            <Subject />
            <Lines />
          </>
        }
        side={
          <>
            <LiveCheck request={request} names={namesOf(values)} />
            <Button type="primary" htmlType="submit" size="large" block loading={action.isPending}>
              {t('submit')}
            </Button>
          </>
        }
      />
    </Form>
  );
};

/** A request that came back, or a new one that begins with what an earlier one said. */
const Known = ({ id, isNew }: { readonly id: string; readonly isNew: boolean }): JSX.Element => {
  const query = useExpenditure(id);
  const receipts = useReceipts(id, (query.data?.recipients ?? 0) > 0);
  const isReady = query.data?.recipients === 0 || receipts.isFetched;
  return (
    <QueryView query={query} shape="page">
      {(of) =>
        isReady ? (
          <SpendForm
            id={isNew ? undefined : id}
            initial={fieldsOf(of, receipts.data)}
            settles={of.settles ?? undefined}
          />
        ) : null
      }
    </QueryView>
  );
};

/** Asks to spend: papers first, then what it is for, with standards and budget beside it. */
const FormPage = (): JSX.Element => {
  const t = useText(formTexts);
  const { expenditureId } = useParams();
  const [query] = useSearchParams();
  const settles = query.get('settles') ?? undefined;
  const known = expenditureId ?? query.get('from') ?? undefined;
  const title = expenditureId === undefined ? t('title') : t('editTitle');
  return (
    <>
      <PageHead
        title={title}
        hint={t('hint')}
        crumbs={[{ label: t('back'), to: '/funds/expenditures' }, { label: title }]}
      />
      {known === undefined ? (
        <SpendForm id={undefined} initial={EMPTY} settles={settles} />
      ) : (
        <Known id={known} isNew={expenditureId === undefined} />
      )}
    </>
  );
};

export default FormPage;
