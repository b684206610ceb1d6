import { App, Button, Drawer, Form, Input, Radio } from 'antd';
import type { JSX } from 'react';
import { NEXT_STANDINGS } from '#shared/members/roster/schema.ts';
import { changeMemberStanding, type Member } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { commonTexts } from '#web/i18n/common.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { memberKey } from '../api/use-member.ts';
import { type Standing, standingActs, standingLabels } from '../labels.ts';
import { formTexts } from './form-texts.ts';
import { todayInChina } from './identity-advice.ts';

type Values = { standing: Standing; on: string; reason: string };

const EFFECTS = {
  active: 'effectActive',
  retained: 'effectRetained',
  notJoined: 'effectNotJoined',
  left: 'effectLeft',
  transferredOut: 'effectTransferredOut',
  deemedLeft: 'effectDeemedLeft',
  expelled: 'effectExpelled',
} as const satisfies Readonly<Record<Standing, string>>;

type StandingDrawerProps = { readonly member: Member; readonly onClose: () => void };

/** Only the moves that the constitution knows, each with what follows from it. */
export const StandingDrawer = ({ member, onClose }: StandingDrawerProps): JSX.Element => {
  const t = useText(formTexts);
  const common = useText(commonTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const save = useAction({
    run: (values: Values, key) =>
      changeMemberStanding(member.id, { ...values, version: member.version }, { idempotencyKey: key }),
    stale: [
      memberKey(member.id),
      ['members', 'list'],
      ['members', 'summary'],
      ['members', 'dues'],
      ['members', 'trail'],
    ],
    done: (after) => {
      void message.success(t('standingDone', { name: after.name, standing: standingLabels[after.standing][locale] }));
      onClose();
    },
  });
  return (
    <Drawer
      open
      title={t('standingTitle')}
      size={480}
      onClose={onClose}
      footer={
        <div className="tx-form-actions">
          <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
            {t('standingSave')}
          </Button>
          <Button onClick={onClose}>{common('cancel')}</Button>
        </div>
      }
    >
      <p className="tx-lead tx-faint">
        {t('standingNow', {
          standing: standingLabels[member.standing][locale],
          day: formatDay(member.standingSince, locale),
        })}
      </p>
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ on: todayInChina(), reason: '' }}
        onFinish={(values) => save.mutate(values)}
      >
        <FormProblem form={form} problem={save.error} />
        <Form.Item
          name="standing"
          label={t('standingTo')}
          rules={[{ required: true, message: t('standingToMissing') }]}
        >
          <Radio.Group className="tx-radio-list">
            {NEXT_STANDINGS[member.standing].map((next) => (
              <Radio key={next} value={next}>
                <span className="tx-strong">{standingActs[next][locale]}</span>
                <small>{t(EFFECTS[next])}</small>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item name="on" label={t('standingOn')} rules={[{ required: true }]}>
          <Input type="date" min={member.standingSince} max={todayInChina()} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('standingReason')}
          extra={t('standingReasonHint')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('standingReasonMissing') }]}
        >
          <Input.TextArea rows={3} maxLength={200} />
        </Form.Item>
        <button type="submit" hidden />
      </Form>
    </Drawer>
  );
};
