import { App, Form, Input, Radio } from 'antd';
import { type JSX, useEffect } from 'react';
import type { DuesArrears, RemindOfDues } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { CopyButton } from '#web/ui/copy-button.tsx';
import { useRemind } from '../api/arrears.ts';
import { today } from '../calendar.ts';
import { DayField } from '../components/fields.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { arrearsTexts } from './texts.ts';
import { useArrearsWords } from './words.ts';

type Fields = Pick<RemindOfDues, 'way' | 'on'> & { readonly note?: string };
type RemindDrawerProps = { readonly members: readonly DuesArrears[]; readonly onClose: () => void };

/** Logs a reminder for the members that were ticked; its words can be copied and sent. */
export const RemindDrawer = ({ members, onClose }: RemindDrawerProps): JSX.Element => {
  const t = useText(arrearsTexts);
  const { letterTo } = useArrearsWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const action = useRemind(() => {
    void message.success(t('remindDone'));
    onClose();
  });
  useEffect(() => form.setFieldsValue({ way: 'talk', on: today() }), [form]);
  const words = members.map(letterTo).join('\n');
  const options = [
    { value: 'talk', label: t('wayTalk') },
    { value: 'phone', label: t('wayPhone') },
    { value: 'message', label: t('wayMessage') },
    { value: 'letter', label: t('wayLetter') },
  ];
  return (
    <FormDrawer
      title={t('remindTitle')}
      hint={t('remindHint')}
      open
      verb={t('remindVerb')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={({ note, ...rest }) =>
          action.mutate({
            ...rest,
            memberIds: members.map(({ memberId }) => memberId),
            ...(note?.trim() ? { note: note.trim() } : {}),
          })
        }
      >
        <FormProblem form={form} problem={action.error} />
        <Form.Item name="way" label={t('way')}>
          <Radio.Group options={options} />
        </Form.Item>
        <DayField name="on" label={t('on')} />
        <Form.Item name="note" label={t('note')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </Form>
      <section className="tx-live">
        <span className="tx-faint">{t('wording')}</span>
        <p className="tx-arrears-words">{words}</p>
        <CopyButton text={words} />
      </section>
    </FormDrawer>
  );
};
