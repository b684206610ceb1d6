import { Button, Form, Input } from 'antd';
import type { JSX } from 'react';
import { kindCode, type SpendingKind } from '#shared/funds/expenditure/kind-codes.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { AttachmentField } from '../attachments/attachment-field.tsx';
import { YuanField } from '../components/yuan-field.tsx';
import type { Fields } from './form-model.ts';
import { formTexts } from './form-texts.ts';
import { PAPER_ORDER, type Paper, paperLabels } from './labels.ts';

/** Papers that the chosen kinds ask for; the invoice is always offered first. */
const papersFor = (kinds: readonly SpendingKind[]) => {
  const needed = new Set<Paper>(kinds.flatMap((kind) => kindCode(kind).needs));
  const later = new Set<Paper>(kinds.flatMap((kind) => kindCode(kind).later));
  return PAPER_ORDER.filter(
    (paper) => paper === 'invoice' || paper === 'minutes' || paper === 'other' || needed.has(paper) || later.has(paper),
  ).map((paper) => ({ paper, isNeeded: needed.has(paper), isLater: later.has(paper) }));
};

const Invoice = ({ name, onRemove }: { readonly name: number; readonly onRemove: () => void }): JSX.Element => {
  const t = useText(formTexts);
  return (
    <div className="tx-spend-row tx-spend-invoice">
      <Form.Item
        name={[name, 'number']}
        label={t('invoiceNumber')}
        rules={[{ required: true, whitespace: true, message: t('numberMissing') }]}
      >
        <Input maxLength={30} inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item name={[name, 'code']} label={t('invoiceCode')}>
        <Input maxLength={20} inputMode="numeric" autoComplete="off" />
      </Form.Item>
      <Form.Item name={[name, 'date']} label={t('invoiceDate')} rules={[{ required: true, message: t('dateMissing') }]}>
        <Input type="date" />
      </Form.Item>
      <YuanField name={[name, 'amountFen']} label={t('invoiceAmount')} />
      <button type="button" className="tx-square" aria-label={t('invoiceRemove')} onClick={onRemove}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
};

type PaperFieldProps = ReturnType<typeof papersFor>[number];

const PaperField = ({ paper, isNeeded, isLater }: PaperFieldProps): JSX.Element => {
  const t = useText(formTexts);
  const locale = useLocale();
  const note = isNeeded ? ` · ${t('needed')}` : isLater ? ` · ${t('follow')}` : '';
  const label = `${paperLabels[paper][locale]}${note}`;
  return (
    <Form.Item name={['papersBy', paper]} label={label}>
      <AttachmentField label={label} />
    </Form.Item>
  );
};

/** Photos and files first, then what the invoices say. */
export const PapersFields = (): JSX.Element => {
  const t = useText(formTexts);
  const form = Form.useFormInstance<Fields>();
  const lines = Form.useWatch('lines', form) as Fields['lines'];
  const papers = papersFor((lines ?? []).flatMap((line) => line?.kind ?? []));
  const isFirst = ({ paper, isNeeded }: PaperFieldProps): boolean => isNeeded || paper === 'invoice';
  return (
    <Card title={t('step1')}>
      <p className="tx-faint">{t('step1Hint')}</p>
      {papers.filter(isFirst).map((one) => (
        <PaperField key={one.paper} {...one} />
      ))}
      <details className="tx-spend-more">
        <summary>{t('morePapers')}</summary>
        {papers
          .filter((one) => !isFirst(one))
          .map((one) => (
            <PaperField key={one.paper} {...one} />
          ))}
      </details>
      <Form.List name="invoices">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Invoice key={key} name={name} onRemove={() => remove(name)} />
            ))}
            <Button onClick={() => add({})}>{t('moreInvoice')}</Button>
          </>
        )}
      </Form.List>
    </Card>
  );
};
