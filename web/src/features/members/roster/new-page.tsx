import '../members.css';
import { App, Button, Form, Radio } from 'antd';
import { type JSX, useRef } from 'react';
import { useNavigate } from 'react-router';
import { createMember } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { Card, Stack } from '#web/console/kit/card.tsx';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { DuesFields } from './dues-fields.tsx';
import { formTexts } from './form-texts.ts';
import { blankForm, createOf, type FormValues } from './form-values.ts';
import { PersonFields } from './person-fields.tsx';
import { WorkFields } from './work-fields.tsx';

const NewMemberPage = (): JSX.Element => {
  const t = useText(formTexts);
  const go = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<FormValues>();
  const addsAnother = useRef(false);
  const standing = Form.useWatch('standing', form) ?? 'active';
  const save = useAction({
    run: (values: Partial<FormValues>, key) => createMember(createOf(values), { idempotencyKey: key }),
    stale: [
      ['members', 'list'],
      ['members', 'summary'],
    ],
    done: (member) => {
      void message.success(t('saved', { name: member.name }));
      if (!addsAnother.current) return go(`/members/${member.id}`);
      form.resetFields();
      form.getFieldInstance('name')?.focus();
    },
  });
  return (
    <>
      <PageHead
        title={t('newTitle')}
        hint={t('newHint')}
        crumbs={[{ label: t('roster'), to: '/members' }, { label: t('newTitle') }]}
      />
      <Form<FormValues>
        form={form}
        layout="vertical"
        initialValues={blankForm()}
        scrollToFirstError={{ block: 'center', focus: true }}
        requiredMark={(label, { required }) => (
          <>
            {label}
            {required ? <small className="tx-required">{t('required')}</small> : null}
          </>
        )}
        onFinish={(values) => save.mutate(values)}
      >
        <Stack>
          <FormProblem form={form} problem={save.error} names={{ '/wageBaseFen': 'wageBase' }} />
          <Card title={t('groupPerson')}>
            <PersonFields />
          </Card>
          <Card title={t('groupWork')}>
            <WorkFields />
          </Card>
          <Card title={t('groupMembership')}>
            <Form.Item name="standing" label={t('standingLabel')}>
              <Radio.Group
                options={[
                  { value: 'active', label: t('standingActive') },
                  { value: 'notJoined', label: t('standingNotJoined') },
                  { value: 'retained', label: t('standingRetained') },
                ]}
              />
            </Form.Item>
            <DuesFields showJoinedOn={standing !== 'notJoined'} showDues={standing === 'active'} />
          </Card>
          <div className="tx-form-actions">
            <Button
              type="primary"
              htmlType="submit"
              loading={save.isPending}
              onClick={() => {
                addsAnother.current = false;
              }}
            >
              {t('submit')}
            </Button>
            <Button
              htmlType="submit"
              disabled={save.isPending}
              onClick={() => {
                addsAnother.current = true;
              }}
            >
              {t('another')}
            </Button>
          </div>
        </Stack>
      </Form>
    </>
  );
};

export default NewMemberPage;
