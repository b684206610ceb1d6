import { App, Form, Input } from 'antd';
import type { JSX } from 'react';
import type { BankLine } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatFen } from '#web/lib/format.ts';
import { Choices } from '../components/choices.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { useBookLine } from './api.ts';
import { matchTexts } from './match-texts.ts';

type Fields = { readonly account: string; readonly summary: string };

type LineDrawerProps = {
  readonly accountId: string;
  readonly line: BankLine | undefined;
  readonly onClose: () => void;
};

/** Books a line that the books do not have: a voucher on its day, matched with it. */
export const BookDrawer = ({ accountId, line, onClose }: LineDrawerProps): JSX.Element => {
  const t = useText(matchTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = useBookLine(accountId, () => {
    void message.success(t('bookDone'));
    onClose();
  });
  const isIn = (line?.openFen ?? 0) > 0;
  useFreshForm(form, line !== undefined, () => ({
    account: isIn ? '408' : '50504',
    summary: isIn ? t('interest') : t('feeSummary'),
  }));
  const options = isIn
    ? [
        { value: '408', label: t('bookIn408') },
        { value: '405', label: t('bookIn405') },
        { value: '215', label: t('book215') },
      ]
    : [
        { value: '50504', label: t('bookOut50504') },
        { value: '510', label: t('bookOut510') },
        { value: '215', label: t('book215') },
      ];
  return (
    <FormDrawer
      title={t('bookTitle')}
      hint={t('bookHint')}
      open={line !== undefined}
      verb={t('bookVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <p>
        {line?.day} {line?.counterparty} {line?.memo}{' '}
        <strong className="tx-number">{formatFen(line?.openFen ?? 0)}</strong>
      </p>
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(fields) => {
          if (line) action.mutate({ id: line.id, day: line.day, ...fields });
        }}
      >
        <FormProblem form={form} problem={action.error} />
        <Form.Item name="account">
          <Choices legend={t('account')} options={options} />
        </Form.Item>
        <Form.Item name="summary" label={t('summary')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={100} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};
