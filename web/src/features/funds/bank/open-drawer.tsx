import { App, Form, Input } from 'antd';
import type { JSX } from 'react';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { parseYuan } from '#web/lib/format.ts';
import { today } from '../calendar.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { useOpenAccount } from './api.ts';
import { bankTexts } from './texts.ts';

type Fields = {
  readonly name: string;
  readonly bank: string;
  readonly number: string;
  readonly on?: string;
  readonly balance?: string;
};

type OpenDrawerProps = { readonly open: boolean; readonly onClose: () => void };

const openingOf = ({ on, balance }: Fields) => {
  const balanceFen = parseYuan(balance ?? '');
  return on && balanceFen !== undefined ? { opening: { on, balanceFen } } : {};
};

/** Takes a bank account on. */
export const OpenDrawer = ({ open, onClose }: OpenDrawerProps): JSX.Element => {
  const t = useText(bankTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = useOpenAccount(() => {
    void message.success(t('saved'));
    onClose();
  });
  useFreshForm(form, open, () => ({}));
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <FormDrawer
      title={t('openAccount')}
      hint={t('openHint')}
      open={open}
      verb={t('save')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(fields) =>
          action.mutate({ name: fields.name, bank: fields.bank, number: fields.number, ...openingOf(fields) })
        }
      >
        <FormProblem
          form={form}
          problem={action.error}
          names={{ '/opening/on': 'on', '/opening/balanceFen': 'balance' }}
        />
        <Form.Item name="name" label={t('name')} rules={needed}>
          <Input maxLength={60} placeholder={t('nameExample')} />
        </Form.Item>
        <Form.Item name="bank" label={t('bankName')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="number" label={t('number')} rules={needed}>
          <Input maxLength={40} inputMode="numeric" autoComplete="off" />
        </Form.Item>
        <Form.Item name="on" label={t('openingOn')} extra={t('openingHint')}>
          <Input type="date" max={today()} />
        </Form.Item>
        <Form.Item name="balance" label={t('openingFen')}>
          <Input inputMode="decimal" maxLength={24} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};
