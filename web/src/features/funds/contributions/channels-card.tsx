import { App, Button, Form, Input, Radio } from 'antd';
import { type JSX, useState } from 'react';
import type { PutContributionChannel } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { useChannels, usePutChannel } from '../api/contribution-channels.ts';
import { runningMonth } from '../calendar.ts';
import { FormDrawer } from '../components/form-drawer.tsx';
import { channelTexts } from './channel-texts.ts';

const KINDS = ['selfRemit', 'taxUpward', 'taxWhole', 'fiscal'] as const;
const EMPLOYERS = ['private', 'stateControlled', 'fiscallyFunded'] as const;

const ChannelDrawer = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const t = useText(channelTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<Required<PutContributionChannel>>();
  const action = usePutChannel(() => {
    void message.success(t('channelDone'));
    onClose();
  });
  return (
    <FormDrawer
      title={t('newChannel')}
      hint={t('channelsHint')}
      open
      verb={t('saveChannel')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ validFrom: runningMonth(), kind: 'taxWhole', employer: 'private' }}
        onFinish={(fields) => action.mutate(fields)}
      >
        <FormProblem form={form} problem={action.error} />
        <Form.Item name="validFrom" label={t('validFrom')} rules={[{ required: true, message: t('monthMissing') }]}>
          <Input type="month" max="2199-12" />
        </Form.Item>
        <Form.Item name="kind" label={t('channel')}>
          <Radio.Group options={KINDS.map((value) => ({ value, label: t(value) }))} className="tx-stack" />
        </Form.Item>
        <Form.Item name="employer" label={t('employer')}>
          <Radio.Group options={EMPLOYERS.map((value) => ({ value, label: t(value) }))} className="tx-stack" />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};

/** How the 2 % reaches the union, month by month of change. */
export const ChannelsCard = (): JSX.Element => {
  const t = useText(channelTexts);
  const locale = useLocale();
  const query = useChannels();
  const mayDeclare = useCan('funds.contributions.declare');
  const [open, setOpen] = useState(false);
  return (
    <Card
      title={t('channels')}
      extra={mayDeclare ? <Button onClick={() => setOpen(true)}>{t('newChannel')}</Button> : null}
    >
      <QueryView query={query} shape="lines">
        {(channels) => (
          <ul>
            {channels.toReversed().map(({ validFrom, kind, employer, isDefault }) => (
              <li key={`${validFrom} ${isDefault}`}>
                <span className="tx-strong">
                  {isDefault ? t('sinceEver') : t('from', { month: formatPeriod(validFrom, locale) })}
                </span>{' '}
                {t(kind)} <span className="tx-faint">{isDefault ? t('default') : t(employer)}</span>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {open ? <ChannelDrawer onClose={() => setOpen(false)} /> : null}
    </Card>
  );
};
