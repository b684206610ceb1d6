import { Button, Select } from 'antd';
import { type JSX, useState } from 'react';
import type { Chart } from '#web/api/client.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { chartTexts } from './texts.ts';

type BorrowCardProps = {
  readonly chart: Chart;
  readonly busy: boolean;
  readonly onBorrow: (code: string) => void;
};

/** Accounts of county level that a grassroots union may use where it needs one. */
export const BorrowCard = ({ chart, busy, onBorrow }: BorrowCardProps): JSX.Element | null => {
  const t = useText(chartTexts);
  const locale = useLocale();
  const [code, setCode] = useState<string>();
  if (chart.borrowable.length === 0) return null;
  const options = chart.borrowable.map((one) => ({ value: one.code, label: `${one.code} ${one[locale]}` }));
  const borrow = (): void => {
    if (code) onBorrow(code);
    setCode(undefined);
  };
  return (
    <Card title={t('borrow')}>
      <p className="tx-faint">{t('borrowHint')}</p>
      <div className="tx-funds-bar">
        <Select
          showSearch
          aria-label={t('choose')}
          placeholder={t('choose')}
          optionFilterProp="label"
          options={options}
          style={{ minWidth: 260 }}
          {...(code === undefined ? { value: null } : { value: code })}
          onChange={setCode}
        />
        <Button disabled={!code} loading={busy} onClick={borrow}>
          {t('borrowVerb')}
        </Button>
      </div>
    </Card>
  );
};
