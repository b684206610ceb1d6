import { App, Checkbox, Form, type FormInstance, Input } from 'antd';
import type { JSX } from 'react';
import type { BankAccount, ChangeBankAccount } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { parseYuan } from '#web/lib/format.ts';
import { today } from '../calendar.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { useChangeAccount } from './api.ts';
import { bankTexts } from './texts.ts';

type Fields = {
  readonly name: string;
  readonly bank: string;
  readonly on?: string;
  readonly balance?: string;
  readonly primary?: boolean;
  readonly use: 'open' | 'closed';
};

const NAMES = { '/opening': 'on', '/opening/on': 'on', '/opening/balanceFen': 'balance', '/closed': 'use' };

/** Only what differs, so that one thing refused does not hold another back unseen. */
const changeOf = (account: BankAccount, fields: Fields): ChangeBankAccount => {
  const balanceFen = parseYuan(fields.balance ?? '');
  const closed = fields.use === 'closed';
  return {
    ...(fields.name.trim() === account.name ? {} : { name: fields.name }),
    ...(fields.bank.trim() === account.bank ? {} : { bank: fields.bank }),
    ...(fields.on && balanceFen !== undefined ? { opening: { on: fields.on, balanceFen } } : {}),
    ...(fields.primary && !account.isPrimary ? { primary: true as const } : {}),
    ...(closed === account.closed ? {} : { closed }),
  };
};

/** The opening balance, as long as no statement has said it. */
const OpeningItems = ({ form }: { readonly form: FormInstance<Fields> }): JSX.Element => {
  const t = useText(bankTexts);
  const check = async (_: unknown, text: string | undefined): Promise<void> => {
    if (text && parseYuan(text) === undefined) throw new Error(t('openingAmount'));
    if (!text !== !form.getFieldValue('on')) throw new Error(t('openingPair'));
  };
  return (
    <>
      <Form.Item name="on" label={t('openingOn')} extra={t('openingLater')}>
        <Input type="date" max={today()} />
      </Form.Item>
      <Form.Item name="balance" label={t('openingFen')} dependencies={['on']} rules={[{ validator: check }]}>
        <Input inputMode="decimal" maxLength={24} autoComplete="off" />
      </Form.Item>
    </>
  );
};

type ChangeDrawerProps = { readonly account: BankAccount; readonly open: boolean; readonly onClose: () => void };

/** Renames an account, states its opening balance, makes it the main one or closes it. */
export const ChangeDrawer = ({ account, open, onClose }: ChangeDrawerProps): JSX.Element => {
  const t = useText(bankTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = useChangeAccount(account.id, () => {
    void message.success(t('changed'));
    onClose();
  });
  useFreshForm<Fields>(form, open, () => ({
    name: account.name,
    bank: account.bank,
    primary: account.isPrimary,
    use: account.closed ? 'closed' : 'open',
  }));
  const submit = (fields: Fields): void => {
    const change = changeOf(account, fields);
    if (Object.keys(change).length === 0) onClose();
    else action.mutate(change);
  };
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <FormDrawer
      title={t('changeTitle')}
      hint={t('changeHint')}
      open={open}
      verb={t('saveChange')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={submit}>
        <FormProblem form={form} problem={action.error} names={NAMES} />
        <Form.Item name="name" label={t('name')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="bank" label={t('bankName')} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        {account.lastDay === null && !account.closed ? <OpeningItems form={form} /> : null}
        <Form.Item name="primary" valuePropName="checked" extra={t('mainHint')}>
          <Checkbox disabled={account.isPrimary || account.closed}>
            {account.isPrimary ? t('mainNow') : t('makeMain')}
          </Checkbox>
        </Form.Item>
        <Form.Item name="use" label={t('use')} extra={t('useHint')}>
          <select className="tx-funds-select">
            <option value="open">{t('inUse')}</option>
            <option value="closed">{t('closedAccount')}</option>
          </select>
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};
