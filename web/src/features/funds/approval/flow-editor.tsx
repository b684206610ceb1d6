import { App, Button, Form, Input } from 'antd';
import { type JSX, useState } from 'react';
import type { ApprovalFlow } from '#web/api/client.ts';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useText } from '#web/i18n/text.ts';
import { today } from '../calendar.ts';
import { BandEditor } from './band-editor.tsx';
import { usePublishFlow } from './flow-api.ts';
import { bandsOf, type DraftBand, newBand } from './flow-draft.ts';
import { flowTexts } from './flow-texts.ts';

const MAX_BANDS = 8;

type FlowEditorProps = {
  readonly flow: ApprovalFlow;
  readonly draft: readonly DraftBand[];
  readonly onDraft: (draft: readonly DraftBand[]) => void;
  readonly onClose: () => void;
};

type Fields = { readonly validFrom: string; readonly reason: string };

/** Bands as rows, then from when on and on whose decision. */
export const FlowEditor = ({ flow, draft, onDraft, onClose }: FlowEditorProps): JSX.Element => {
  const t = useText(flowTexts);
  const { message, modal } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const [asked, setAsked] = useState(false);
  const publish = usePublishFlow((version) => {
    void message.success(t('published', { version }));
    onClose();
  });
  const bands = bandsOf(draft);
  const kind = t(flow.kind);
  const ask = (fields: Fields): void => {
    setAsked(true);
    if (!bands) return;
    void modal.confirm({
      title: t('publishQuestion', { kind }),
      content: t('publishConsequence'),
      okText: t('publish'),
      icon: null,
      onOk: () => publish.mutate({ kind: flow.kind, baseVersion: flow.latestVersion, bands, ...fields }),
    });
  };
  return (
    <div className="tx-stack">
      <div>
        {draft.map((band, index) => (
          <BandEditor
            key={band.key}
            band={band}
            isLast={index === draft.length - 1}
            onChange={(next) => onDraft(draft.map((each) => (each.key === band.key ? next : each)))}
            {...(draft.length > 1 ? { onRemove: () => onDraft(draft.filter(({ key }) => key !== band.key)) } : {})}
          />
        ))}
      </div>
      {draft.length < MAX_BANDS ? (
        <div>
          <Button onClick={() => onDraft([...draft.slice(0, -1), newBand(), ...draft.slice(-1)])}>
            {t('addBand')}
          </Button>
        </div>
      ) : null}
      {asked && !bands ? <p role="alert">{t('amountMissing')}</p> : null}
      <Form form={form} layout="vertical" onFinish={ask} initialValues={{ validFrom: today(), reason: '' }}>
        <FormProblem form={form} problem={publish.error} />
        <Form.Item name="validFrom" label={t('validFrom')} rules={[{ required: true, message: t('fieldMissing') }]}>
          <Input type="date" min={today()} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('reasonMissing') }]}
        >
          <Input maxLength={200} placeholder={t('reasonExample')} />
        </Form.Item>
        <div className="tx-commit-buttons">
          <Button type="primary" htmlType="submit" loading={publish.isPending}>
            {t('publish')}
          </Button>
          <Button onClick={onClose}>{t('stop')}</Button>
        </div>
      </Form>
    </div>
  );
};
