import { Button } from 'antd';
import type { CSSProperties, JSX } from 'react';
import { useSearchParams } from 'react-router';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useMonthVouchers } from '../api/month-vouchers.ts';
import { monthOr } from '../calendar.ts';
import { MonthPicker } from '../components/month-picker.tsx';
import { Scroll } from '../components/scroll.tsx';
import '../funds.css';
import { ExportBar } from './export-bar.tsx';
import { LAYOUT_NAMES, LAYOUTS, type LayoutName } from './layouts.ts';
import './printing.css';
import { printingTexts } from './texts.ts';
import { MAX_OFFSET_MM, type PrintChoice, usePrintChoice } from './use-print-choice.ts';
import { VoucherPrint } from './voucher-print.tsx';

type ChoiceProps = { readonly choice: PrintChoice; readonly onChange: (next: PrintChoice) => void };

const Offset = ({ name, choice, onChange }: ChoiceProps & { readonly name: 'rightMm' | 'downMm' }): JSX.Element => {
  const t = useText(printingTexts);
  return (
    <label>
      {t(name)}
      <input
        type="number"
        className="tx-funds-select"
        min={-MAX_OFFSET_MM}
        max={MAX_OFFSET_MM}
        step={0.5}
        value={choice[name]}
        onChange={({ target }) => onChange({ ...choice, [name]: target.valueAsNumber || 0 })}
      />
    </label>
  );
};

const Choices = ({ choice, onChange }: ChoiceProps): JSX.Element => {
  const t = useText(printingTexts);
  return (
    <>
      <label>
        {t('layout')}
        <select
          className="tx-funds-select"
          value={choice.layout}
          onChange={({ target }) => onChange({ ...choice, layout: target.value as LayoutName })}
        >
          {LAYOUT_NAMES.map((name) => (
            <option key={name} value={name}>
              {t(name)}
            </option>
          ))}
        </select>
      </label>
      <Offset name="rightMm" choice={choice} onChange={onChange} />
      <Offset name="downMm" choice={choice} onChange={onChange} />
    </>
  );
};

/** Every voucher of a month, or the one that the address names, on the paper of the office. */
const PrintPage = (): JSX.Element => {
  const t = useText(printingTexts);
  const locale = useLocale();
  const [query, setQuery] = useSearchParams();
  const month = monthOr(query.get('period'));
  const only = query.get('voucher');
  const [choice, setChoice] = usePrintChoice();
  const answer = useMonthVouchers(month);
  const layout = LAYOUTS[choice.layout];
  const shown = (answer.data ?? []).filter(({ id }) => only === null || id === only);
  const size = {
    '--tx-slip-width': `${layout.widthMm}mm`,
    '--tx-slip-height': `${layout.heightMm}mm`,
    '--tx-slip-right': `${choice.rightMm}mm`,
    '--tx-slip-down': `${choice.downMm}mm`,
  } as CSSProperties;
  return (
    <div className="tx-printing tx-stack">
      <style>{`@media print { @page { size: ${layout.page}; margin: 0; @bottom-center { content: none; } } }`}</style>
      <PageHead title={t('title')} hint={t('hint')} />
      <div className="tx-print-bar">
        <MonthPicker month={month} onChange={(period) => setQuery({ period }, { replace: true })} />
        <Choices choice={choice} onChange={setChoice} />
        <Button type="primary" disabled={shown.length === 0} onClick={() => window.print()}>
          {t('print', { count: shown.length })}
        </Button>
      </div>
      <ExportBar month={month} />
      <QueryView query={answer} shape="page">
        {() =>
          shown.length === 0 ? (
            <div className="tx-card">
              <Empty icon="print" title={t('empty')} hint={t('emptyHint')} />
            </div>
          ) : (
            <div style={size} data-per-page={layout.perPage}>
              <Scroll className="tx-slips" label={t('sheets', { month: formatPeriod(month, locale) })}>
                {shown.map((voucher) => (
                  <VoucherPrint key={voucher.id} voucher={voucher} perSheet={layout.lines} />
                ))}
              </Scroll>
            </div>
          )
        }
      </QueryView>
    </div>
  );
};

export default PrintPage;
