import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { download } from '#web/api/files.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useText } from '#web/i18n/text.ts';
import { addMonths } from '../calendar.ts';
import { MonthPicker } from '../components/month-picker.tsx';
import { printingTexts } from './texts.ts';

const KINDS = ['vouchersXlsx', 'vouchersCsv', 'vouchersGb', 'general', 'detailed'] as const;
type Kind = (typeof KINDS)[number];

const ADDRESS: Readonly<Record<Kind, string>> = {
  vouchersXlsx: 'vouchers?format=xlsx',
  vouchersCsv: 'vouchers?format=csv',
  vouchersGb: 'vouchers?format=csvGb18030',
  general: 'books?book=general',
  detailed: 'books?book=detailed',
};
const MAX_MONTHS = 12;

/** Vouchers and books of some months as a file for other software. */
export const ExportBar = ({ month }: { readonly month: string }): JSX.Element => {
  const t = useText(printingTexts);
  const [kind, setKind] = useState<Kind>('vouchersXlsx');
  const [from, setFrom] = useState(`${month.slice(0, 4)}-01`);
  const [to, setTo] = useState(month);
  const isWrong = from > to || addMonths(from, MAX_MONTHS) <= to;
  return (
    <Card title={t('export')}>
      <div className="tx-print-bar">
        <label>
          {t('what')}
          <select className="tx-funds-select" value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {t(each)}
              </option>
            ))}
          </select>
        </label>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser */}
        <div role="group" aria-label={t('from')}>
          <span aria-hidden="true">{t('from')}</span>
          <MonthPicker month={from} onChange={setFrom} />
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="group" aria-label={t('to')}>
          <span aria-hidden="true">{t('to')}</span>
          <MonthPicker month={to} onChange={setTo} />
        </div>
        <Button
          disabled={isWrong}
          onClick={() => download(`/v1/ledger/exports/${ADDRESS[kind]}&from=${from}&to=${to}`)}
        >
          {t('download')}
        </Button>
      </div>
      {isWrong ? <p className="tx-faint">{t('rangeWrong')}</p> : null}
    </Card>
  );
};
