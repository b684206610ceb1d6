import { Input } from 'antd';
import { type JSX, useId, useState } from 'react';
import { useText } from '#web/i18n/text.ts';
import { formatFen, parseYuan } from '#web/lib/format.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { fundsTexts } from '../texts.ts';
import type { Choice } from './columns-step.tsx';
import { postingTexts } from './texts.ts';

/** For a file without a totals row: somebody says what it should hold, so that a cut file is noticed. */
type DeclaredFormProps = {
  readonly declared: Choice['declared'];
  readonly onChange: (declared: Choice['declared']) => void;
};

export const DeclaredForm = ({ declared, onChange }: DeclaredFormProps): JSX.Element => {
  const t = useText(postingTexts);
  const shared = useText(fundsTexts);
  const id = useId();
  const [count, setCount] = useState(declared ? String(declared.count) : '');
  const [sum, setSum] = useState(declared ? formatFen(declared.totalFen) : '');
  const tell = (nextCount: string, nextSum: string): void => {
    setCount(nextCount);
    setSum(nextSum);
    const totalFen = parseYuan(nextSum);
    const isWhole = /^\d{1,5}$/.test(nextCount.trim());
    onChange(isWhole && totalFen !== undefined ? { count: Number(nextCount), totalFen } : undefined);
  };
  return (
    <div className="tx-stack tx-stack-tight">
      <p>
        <StatusTag tone="warning">{t('totalsMissing')}</StatusTag>
      </p>
      <div className="tx-mapping">
        <div>
          <label htmlFor={`${id}-count`}>{t('declaredCount')}</label>
          <Input
            id={`${id}-count`}
            value={count}
            inputMode="numeric"
            suffix={shared('people')}
            onChange={(event) => tell(event.target.value, sum)}
          />
        </div>
        <div>
          <label htmlFor={`${id}-sum`}>{t('declaredSum')}</label>
          <Input
            id={`${id}-sum`}
            value={sum}
            inputMode="decimal"
            suffix={shared('yuan')}
            onChange={(event) => tell(count, event.target.value)}
          />
        </div>
      </div>
    </div>
  );
};
