import { App, Button, Form, Input } from 'antd';
import { type JSX, useState } from 'react';
import { useParams } from 'react-router';
import type { AuditFinding } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card, DetailColumns } from '#web/console/kit/card.tsx';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay } from '#web/lib/format.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Timeline } from '#web/ui/timeline.tsx';
import { AttachmentField } from '../attachments/attachment-field.tsx';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { VoucherLink } from '../components/voucher-link.tsx';
import '../funds.css';
import { type Act, useActOnFinding, useFinding } from './api.ts';
import { FINDING_TONES } from './labels.ts';
import { inspectionTexts } from './texts.ts';

const MONTH_CHARS = 7;

const ActDrawer = ({
  id,
  act,
  onClose,
}: {
  readonly id: string;
  readonly act: Act | undefined;
  readonly onClose: () => void;
}): JSX.Element => {
  const t = useText(inspectionTexts);
  const { message } = App.useApp();
  const [form] = Form.useForm<{ text: string; attachmentIds?: string[] }>();
  const open = act !== undefined;
  useFreshForm(form, open, () => ({ text: '', attachmentIds: [] }));
  const action = useActOnFinding(id, (done) => {
    void message.success(t('done', { verb: t(done) }));
    onClose();
  });
  return (
    <FormDrawer
      title={act ? t(act) : ''}
      {...(act ? { hint: t(`${act}Hint`) } : {})}
      open={open}
      verb={act ? t(act) : ''}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ text, attachmentIds }) => act && action.mutate({ act, text, attachmentIds: attachmentIds ?? [] })}
      >
        <FormProblem form={form} problem={action.error} />
        <Form.Item
          name="text"
          label={t('text')}
          rules={[{ required: true, whitespace: true, min: 4, message: t('detailMissing') }]}
        >
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 3 }} />
        </Form.Item>
        <Form.Item name="attachmentIds" label={t('evidence')}>
          <AttachmentField label={t('evidence')} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};

const Facts = ({ finding }: { readonly finding: AuditFinding }): JSX.Element => {
  const t = useText(inspectionTexts);
  const locale = useLocale();
  const [first] = finding.history;
  const vouchers = (
    <ul className="tx-papers">
      {finding.voucherIds.map((id) => (
        <li key={id} className="tx-paper">
          <VoucherLink voucherId={id} />
          <span className="tx-faint tx-number">{id.slice(0, MONTH_CHARS)}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <Card title={t('facts')}>
      <FactList
        facts={[
          { label: t('rule'), value: finding.rule, wide: true },
          { label: t('amount'), value: <Money fen={finding.amountFen} /> },
          { label: t('dueOn'), value: formatDay(finding.dueOn, locale) },
          { label: t('vouchers'), value: finding.voucherIds.length > 0 ? vouchers : t('vouchersNone'), wide: true },
          { label: t('detail'), value: first?.text ?? '', wide: true },
        ]}
      />
    </Card>
  );
};

const History = ({ finding }: { readonly finding: AuditFinding }): JSX.Element => {
  const t = useText(inspectionTexts);
  return (
    <Card title={t('history')}>
      <Timeline
        items={finding.history.toReversed().map((entry) => ({
          key: entry.at,
          at: entry.at,
          title: t(`${entry.verb}Did`, { name: entry.by }),
          detail: (
            <>
              <p>{entry.text}</p>
              {entry.attachmentIds.length > 0 ? <AttachmentList ids={entry.attachmentIds} /> : null}
            </>
          ),
        }))}
      />
    </Card>
  );
};

const useActs = (status: AuditFinding['status'] | undefined): readonly Act[] => {
  const mayRecord = useCan('funds.inspection.record');
  const mayAnswer = useCan('funds.inspection.answer');
  if (status === 'open')
    return [...(mayAnswer ? (['answer'] as const) : []), ...(mayRecord ? (['drop'] as const) : [])];
  if (status === 'answered' && mayRecord) return ['close', 'reopen', 'drop'];
  return [];
};

/** One finding: the rule, the money, the vouchers, what was answered and how it ended. */
const FindingPage = (): JSX.Element => {
  const t = useText(inspectionTexts);
  const { findingId = '' } = useParams();
  const answer = useFinding(findingId);
  const [act, setAct] = useState<Act>();
  const finding = answer.data;
  const acts = useActs(finding?.status);
  const title = finding?.title ?? t('findings');
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: t('findings'), to: '/oversight/inspection' }, { label: title }]}
        {...(finding
          ? {
              status: (
                <>
                  <StatusTag tone={FINDING_TONES[finding.status]}>{t(finding.status)}</StatusTag>
                  {finding.isOverdue ? <StatusTag tone="danger">{t('overdue')}</StatusTag> : null}
                </>
              ),
            }
          : {})}
        {...(acts.length > 0
          ? {
              action: acts.map((each, index) => (
                <Button
                  key={each}
                  type={index === 0 && each !== 'drop' ? 'primary' : 'default'}
                  onClick={() => setAct(each)}
                >
                  {t(each)}
                </Button>
              )),
            }
          : {})}
      />
      <QueryView query={answer} shape="page">
        {(found) => <DetailColumns main={<Facts finding={found} />} side={<History finding={found} />} />}
      </QueryView>
      <ActDrawer id={findingId} act={act} onClose={() => setAct(undefined)} />
    </>
  );
};

export default FindingPage;
