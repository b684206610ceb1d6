import { Form, Input, Select } from 'antd';
import type { JSX } from 'react';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { fieldLabels } from '../labels.ts';
import { formTexts } from './form-texts.ts';

/** As the roster keeps them: labels and not numbers, because published code lists disagree. */
const EDUCATIONS = '博士研究生 硕士研究生 大学本科 大学专科 中专 技工学校 高中 初中 小学 其他'.split(' ');
const MAX_LABEL_CHARS = 50;

export const WorkFields = (): JSX.Element => {
  const t = useText(formTexts);
  const locale = useLocale();
  const label = (field: keyof typeof fieldLabels): string => fieldLabels[field][locale];
  return (
    <div className="tx-form-grid">
      <Form.Item name="employeeNo" label={label('employeeNo')} extra={t('employeeNoHint')}>
        <Input maxLength={32} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item name="hiredOn" label={label('hiredOn')}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="department" label={label('department')}>
        <Input maxLength={MAX_LABEL_CHARS} />
      </Form.Item>
      <Form.Item name="team" label={label('team')}>
        <Input maxLength={MAX_LABEL_CHARS} />
      </Form.Item>
      <Form.Item name="education" label={label('education')}>
        <Select allowClear options={EDUCATIONS.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="nation" label={label('nation')}>
        <Input maxLength={MAX_LABEL_CHARS} placeholder="汉族" />
      </Form.Item>
    </div>
  );
};
