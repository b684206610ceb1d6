import { Checkbox, Form, Input } from 'antd';
import type { JSX } from 'react';
import { duesBaseFen, monthlyDueFen } from '#shared/members/roster/obligation.ts';
import type { Member } from '#web/api/client.ts';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatFen, parseYuan } from '#web/lib/format.ts';
import { fieldLabels } from '../labels.ts';
import { formTexts } from './form-texts.ts';
import { todayInChina } from './identity-advice.ts';

const MAX_WAGE_FEN = 1_000_000_000;
const isWage = (text: string): boolean => {
  const fen = parseYuan(text);
  return fen !== undefined && fen >= 0 && fen <= MAX_WAGE_FEN;
};

/** What the wage means for the member, at once and in full. */
const DuePreview = ({
  typed,
  isExempt,
}: {
  readonly typed: string;
  readonly isExempt: boolean;
}): JSX.Element | null => {
  const t = useText(formTexts);
  if (typed.trim() === '' || !isWage(typed)) return null;
  const wageBaseFen = parseYuan(typed) ?? 0;
  const due = monthlyDueFen({ wageBaseFen, standing: 'active', dueExempt: isExempt });
  return (
    <p className="tx-due-preview" aria-live="polite">
      <strong>{t('dueNow', { due: formatFen(due) })}</strong>
      {isExempt ? null : <span>{t('dueHow', { base: formatFen(duesBaseFen(wageBaseFen)) })}</span>}
    </p>
  );
};

type DuesFieldsProps = { readonly opened?: Member; readonly showJoinedOn: boolean; readonly showDues: boolean };

export const DuesFields = ({ opened, showJoinedOn, showDues }: DuesFieldsProps): JSX.Element => {
  const t = useText(formTexts);
  const locale = useLocale();
  const typed: string = Form.useWatch('wageBase') ?? '';
  const isExempt: boolean = Form.useWatch('dueExempt') ?? false;
  return (
    <>
      <div className="tx-form-grid">
        {showJoinedOn ? (
          <Form.Item name="joinedOn" label={fieldLabels.joinedOn[locale]} extra={opened ? undefined : t('joinedHint')}>
            <Input type="date" max={todayInChina()} />
          </Form.Item>
        ) : null}
        <Form.Item
          name="wageBase"
          label={fieldLabels.wageBase[locale]}
          validateTrigger="onBlur"
          rules={[
            {
              validator: (_, value: string | undefined) =>
                (value ?? '').trim() === '' || isWage(value ?? '')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('wageWrong'))),
            },
          ]}
          extra={opened?.hasWageBase ? t('wageKeep') : t('wageHint')}
        >
          <Input inputMode="decimal" autoComplete="off" maxLength={14} className="tx-amount-input" />
        </Form.Item>
      </div>
      {showDues ? <DuePreview typed={typed} isExempt={isExempt} /> : null}
      <Form.Item name="dueExempt" valuePropName="checked" noStyle>
        <Checkbox>{t('exempt')}</Checkbox>
      </Form.Item>
    </>
  );
};
