import { App, Button, Form, Select } from 'antd';
import { type JSX, useState } from 'react';
import type { Expenditure } from '#web/api/client.ts';
import { useCan, useSession } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { FormProblem } from '#web/console/kit/form-problem.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { AttachmentField } from '../attachments/attachment-field.tsx';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import { FormDrawer } from '../components/form-drawer.tsx';
import { useFreshForm } from '../components/use-fresh-form.ts';
import { useAddPapers } from './api.ts';
import { PAPER_ORDER, type Paper, paperLabels } from './labels.ts';
import { expenditureTexts } from './texts.ts';

type Fields = { readonly paper: Paper; readonly files: string[] };
type DrawerProps = { readonly of: Expenditure; readonly open: boolean; readonly onClose: () => void };

const AddDrawer = ({ of, open, onClose }: DrawerProps): JSX.Element => {
  const t = useText(expenditureTexts);
  const locale = useLocale();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  useFreshForm(form, open, (): Fields => ({ paper: 'signedList', files: [] }));
  const action = useAddPapers(of.id, () => {
    void message.success(t('added'));
    onClose();
  });
  const submit = ({ paper, files }: Fields): void =>
    action.mutate({ papers: files.map((attachmentId) => ({ attachmentId, paper })) });
  return (
    <FormDrawer
      title={t('addPapers')}
      hint={t('addPapersHint')}
      open={open}
      verb={t('addPapers')}
      busy={action.isPending}
      onClose={onClose}
      onSubmit={form.submit}
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={submit}>
        <FormProblem form={form} problem={action.error} />
        <Form.Item name="paper" label={t('paperKind')}>
          <Select options={PAPER_ORDER.map((value) => ({ value, label: paperLabels[value][locale] }))} />
        </Form.Item>
        <Form.Item name="files" label={t('papers')} rules={[{ required: true, type: 'array', min: 1 }]}>
          <AttachmentField label={t('papers')} />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
};

/** The checklist of papers, and what is there of each kind. */
export const PapersCard = ({ of }: { readonly of: Expenditure }): JSX.Element => {
  const t = useText(expenditureTexts);
  const locale = useLocale();
  const { person } = useSession();
  const [open, setOpen] = useState(false);
  const keeps = useCan('funds.expenditure.pay');
  const books = useCan('funds.ledger.prepare');
  const mayAdd = of.applicant.id === person.id || keeps || books;
  const isOver = of.status === 'refused' || of.status === 'withdrawn';
  const kinds = PAPER_ORDER.filter((paper) => of.papers.some((one) => one.paper === paper));
  return (
    <Card
      title={t('papers')}
      extra={mayAdd && !isOver ? <Button onClick={() => setOpen(true)}>{t('addPapers')}</Button> : null}
    >
      <ul className="tx-spend-papers" aria-label={t('papers')}>
        {of.checklist.map(({ paper, isNeeded, isThere }) => (
          <li key={paper}>
            <StatusTag tone={isThere ? 'success' : isNeeded ? 'danger' : 'neutral'}>
              {`${paperLabels[paper][locale]} · ${t(isThere ? 'there' : isNeeded ? 'missing' : 'mayFollow')}`}
            </StatusTag>
          </li>
        ))}
      </ul>
      {kinds.map((paper) => (
        <section key={paper}>
          <h3>{paperLabels[paper][locale]}</h3>
          <AttachmentList ids={of.papers.filter((one) => one.paper === paper).map((one) => one.attachmentId)} />
        </section>
      ))}
      <AddDrawer of={of} open={open} onClose={() => setOpen(false)} />
    </Card>
  );
};
