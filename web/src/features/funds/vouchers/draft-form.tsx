import { App, Button, Form, Input, InputNumber } from 'antd';
import { type JSX, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Account, Project, VoucherDraft } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { ConfirmButton } from '#web/console/kit/confirm-button.tsx';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { AttachmentField } from '../attachments/attachment-field.tsx';
import { today } from '../calendar.ts';
import { useDiscardDraft, useSaveDraft, useSummaries } from './api.ts';
import { DraftFaults, useDraftFaults } from './draft-faults.tsx';
import { addRow, emptyGrid, gridOfDraft, gridOfTemplate, linesOf } from './grid-state.ts';
import { TemplateBar } from './template-bar.tsx';
import { voucherTexts } from './texts.ts';
import { VoucherGrid } from './voucher-grid.tsx';

type DraftFormProps = {
  readonly draft: VoucherDraft | undefined;
  readonly accounts: readonly Account[];
  readonly projects: readonly Project[];
};

const LIST = '/funds/ledger/drafts';

/** What a voucher says beside its lines. */
const useHead = (draft: VoucherDraft | undefined) => {
  const [date, setDate] = useState(draft?.date ?? today());
  const [summary, setSummary] = useState(draft?.summary ?? '');
  const [attachments, setAttachments] = useState(draft?.attachments ?? 0);
  const [attachmentIds, setAttachmentIds] = useState<string[]>(draft?.attachmentIds ?? []);
  return { date, setDate, summary, setSummary, attachments, setAttachments, attachmentIds, setAttachmentIds };
};

type HeadProps = { readonly head: ReturnType<typeof useHead>; readonly isUnnamed: boolean };

const Head = ({ head, isUnnamed }: HeadProps): JSX.Element => {
  const t = useText(voucherTexts);
  const { data: summaries = [] } = useSummaries();
  return (
    <Form layout="vertical" component="div" className="tx-voucher-fields">
      <Form.Item label={t('date')} htmlFor="voucher-date">
        <Input
          id="voucher-date"
          type="date"
          max={today()}
          value={head.date}
          onChange={(event) => head.setDate(event.target.value)}
        />
      </Form.Item>
      <Form.Item
        label={t('summary')}
        htmlFor="voucher-summary"
        {...(isUnnamed ? { validateStatus: 'error' as const, help: t('summaryMissing') } : {})}
      >
        <Input
          id="voucher-summary"
          aria-invalid={isUnnamed}
          list="voucher-summaries"
          maxLength={200}
          autoComplete="off"
          value={head.summary}
          onChange={(event) => head.setSummary(event.target.value)}
        />
        <datalist id="voucher-summaries">
          {summaries.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </Form.Item>
      <Form.Item label={t('attachments')} htmlFor="voucher-attachments">
        <InputNumber
          id="voucher-attachments"
          min={head.attachmentIds.length}
          max={9999}
          precision={0}
          value={head.attachments}
          onChange={(count) => head.setAttachments(count ?? 0)}
        />
      </Form.Item>
    </Form>
  );
};

/** A voucher by hand: what it says, its lines, its papers; saved as a draft or handed to the checker. */
export const DraftForm = ({ draft, accounts, projects }: DraftFormProps): JSX.Element => {
  const t = useText(voucherTexts);
  const go = useNavigate();
  const { message } = App.useApp();
  const head = useHead(draft);
  const [grid, setGrid] = useState(() => (draft ? gridOfDraft(draft) : emptyGrid()));
  const form = useRef<HTMLDivElement>(null);
  const [tries, setTries] = useState({ count: 0, submit: false });
  const { check, isUnnamed, faults } = useDraftFaults(grid, head.summary, tries.count > 0);
  useEffect(() => {
    if (tries.count > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const save = useSaveDraft(({ status }) => {
    void message.success(t(status === 'submitted' ? 'sent' : 'saved'));
    void go(LIST);
  });
  const discard = useDiscardDraft(() => {
    void message.success(t('discarded'));
    void go(LIST);
  });
  const keep = (submit: boolean): void => {
    setTries(({ count }) => ({ count: count + 1, submit }));
    if (!check(submit)) return;
    const { date, summary, attachments, attachmentIds } = head;
    const version = draft ? { version: draft.version } : {};
    const body = { date, summary, attachments, attachmentIds, lines: linesOf(grid), submit, ...version };
    save.mutate({ draft, body });
  };
  return (
    <div className="tx-stack" ref={form}>
      <Card>
        <Head head={head} isUnnamed={isUnnamed} />
        <TemplateBar
          grid={grid}
          summary={head.summary}
          onUse={(template) => {
            setGrid(gridOfTemplate(template));
            if (template.summary) head.setSummary(template.summary);
          }}
        />
      </Card>
      <Card flush>
        <VoucherGrid grid={grid} accounts={accounts} projects={projects} faults={faults} onChange={setGrid} />
        <div className="tx-voucher-add">
          <Button type="text" onClick={() => setGrid(addRow(grid))}>
            {t('addRow')}
          </Button>
        </div>
      </Card>
      <Card title={t('papers')}>
        <AttachmentField
          label={t('papers')}
          value={head.attachmentIds}
          onChange={(ids) => {
            head.setAttachmentIds(ids);
            head.setAttachments(Math.max(head.attachments, ids.length));
          }}
        />
      </Card>
      {tries.count > 0 ? <DraftFaults grid={grid} summary={head.summary} submit={tries.submit} /> : null}
      <ErrorPanel problem={save.error ?? discard.error} />
      <div className="tx-commit-buttons">
        <Button type="primary" loading={save.isPending} onClick={() => keep(true)}>
          {t('submit')}
        </Button>
        <Button loading={save.isPending} onClick={() => keep(false)}>
          {t('save')}
        </Button>
        {draft ? (
          <ConfirmButton
            danger
            question={t('discardQuestion')}
            consequence={t('discardConsequence')}
            verb={t('discard')}
            onConfirm={() => discard.mutateAsync(draft.id)}
          >
            {t('discard')}
          </ConfirmButton>
        ) : null}
      </div>
    </div>
  );
};
