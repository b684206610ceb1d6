import { Button, Form, Select } from 'antd';
import { type JSX, useState } from 'react';
import type { ApprovalFlow, ApprovalFlowList, PutApprovalFlow } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { parseYuan } from '#web/lib/format.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { YuanField } from '../components/yuan-field.tsx';
import { ApprovalSteps } from './approval-steps.tsx';
import { useSimulate } from './flow-api.ts';
import { flowTexts } from './flow-texts.ts';

type SimulatePanelProps = {
  readonly kind: ApprovalFlow['kind'];
  readonly officers: ApprovalFlowList['officers'];
  /** The bands while they are changed; without them the flow in force is tried. */
  readonly bands?: PutApprovalFlow['bands'] | undefined;
  /** Something of the draft is missing yet, so that there is nothing to try. */
  readonly isIncomplete: boolean;
};

type Fields = { readonly amount: string; readonly applicantId: string };

/** Who would sign a request of this amount by this person; nothing is written. */
export const SimulatePanel = ({ kind, officers, bands, isIncomplete }: SimulatePanelProps): JSX.Element => {
  const t = useText(flowTexts);
  const [form] = Form.useForm<Fields>();
  const simulate = useSimulate();
  const flow = JSON.stringify([kind, bands]);
  const [triedFlow, setTriedFlow] = useState(flow);
  const run = ({ amount, applicantId }: Fields): void => {
    setTriedFlow(flow);
    simulate.mutate({ kind, amountFen: parseYuan(amount) ?? 0, applicantId, ...(bands ? { bands } : {}) });
  };
  return (
    <Card title={t('simulate')}>
      <div className="tx-stack">
        <p className="tx-faint">{t(isIncomplete ? 'simulateIncomplete' : bands ? 'simulateDraft' : 'simulateHint')}</p>
        <Form form={form} layout="vertical" onFinish={run}>
          <FormProblem form={form} problem={simulate.error} names={{ '/amountFen': 'amount' }} />
          <YuanField name="amount" label={t('amount')} />
          <Form.Item name="applicantId" label={t('applicant')} rules={[{ required: true, message: t('fieldMissing') }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={officers.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <Button htmlType="submit" loading={simulate.isPending} disabled={isIncomplete}>
            {t('run')}
          </Button>
        </Form>
        {simulate.data && !simulate.error && triedFlow !== flow ? (
          <p className="tx-faint">{t('changedSince')}</p>
        ) : null}
        {simulate.data && !simulate.error && triedFlow === flow ? (
          <div className="tx-stack" aria-live="polite">
            <ApprovalSteps steps={simulate.data.steps} current={0} />
            {simulate.data.needsResolution ? <StatusTag tone="warning">{t('resolutionNeeded')}</StatusTag> : null}
          </div>
        ) : null}
      </div>
    </Card>
  );
};
