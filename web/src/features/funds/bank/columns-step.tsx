import { Button } from 'antd';
import { type JSX, useState } from 'react';
import type { BankStatementProposal } from '#web/api/client.ts';
import type { ProblemError } from '#web/api/problem.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import type { Label } from '#web/i18n/text.ts';
import { useText } from '#web/i18n/text.ts';
import { formatCount } from '#web/lib/format.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { ColumnSelects, withColumn } from '../components/column-selects.tsx';
import { encodingName } from '../components/encoding-name.ts';
import { SampleTable } from '../components/sample-table.tsx';
import { bankTexts } from './texts.ts';

type Mapping = BankStatementProposal['mapping'];
type Encoding = NonNullable<BankStatementProposal['encoding']>;
const ENCODINGS: readonly Encoding[] = ['gb18030', 'utf-8', 'utf-16le', 'utf-16be'];

const FIELDS: readonly { readonly field: keyof Mapping; readonly label: Label }[] = [
  { field: 'day', label: { zh: '日期', en: 'Day' } },
  { field: 'in', label: { zh: '收入（贷方）', en: 'Money in' } },
  { field: 'out', label: { zh: '支出（借方）', en: 'Money out' } },
  { field: 'amount', label: { zh: '金额（带正负号）', en: 'Signed amount' } },
  { field: 'direction', label: { zh: '收支标志', en: 'Direction' } },
  { field: 'balance', label: { zh: '余额', en: 'Balance' } },
  { field: 'counterparty', label: { zh: '对方户名', en: 'With' } },
  { field: 'memo', label: { zh: '摘要', en: 'Memo' } },
  { field: 'time', label: { zh: '时间', en: 'Time' } },
  { field: 'reference', label: { zh: '流水号', en: 'Reference' } },
];

type ColumnsStepProps = {
  readonly proposal: BankStatementProposal;
  readonly busy: boolean;
  readonly problem: ProblemError | null;
  readonly onEncoding: (encoding: Encoding) => void;
  readonly onTry: (mapping: Mapping) => void;
  readonly onRestart: () => void;
};

const isComplete = (mapping: Mapping): boolean =>
  mapping.day !== undefined && (mapping.in !== undefined || mapping.out !== undefined || mapping.amount !== undefined);

const EncodingSelect = (props: {
  readonly value: Encoding;
  readonly onChange: (encoding: Encoding) => void;
}): JSX.Element => {
  const t = useText(bankTexts);
  return (
    <select
      className="tx-funds-select"
      aria-label={t('encoding')}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value as Encoding)}
    >
      {ENCODINGS.map((encoding) => (
        <option key={encoding} value={encoding}>
          {encodingName(encoding)}
        </option>
      ))}
    </select>
  );
};

/** Which column is what; what somebody confirmed for the same bank is proposed again. */
export const ColumnsStep = (props: ColumnsStepProps): JSX.Element => {
  const { proposal, busy, problem, onEncoding, onTry, onRestart } = props;
  const t = useText(bankTexts);
  const locale = useLocale();
  const [mapping, setMapping] = useState<Mapping>(proposal.mapping);
  const { encoding } = proposal;
  const facts = [
    { label: t('file'), value: proposal.fileName },
    { label: t('rows'), value: formatCount(proposal.rows) },
    {
      label: t('encoding'),
      value: encoding === null ? t('workbook') : <EncodingSelect value={encoding} onChange={onEncoding} />,
    },
  ];
  return (
    <>
      <Card
        title={t('columnsTitle')}
        extra={
          <Button type="text" onClick={onRestart}>
            {t('otherFile')}
          </Button>
        }
      >
        <div className="tx-stack">
          <FactList facts={facts} columns={3} />
          {proposal.isOtherAccount ? (
            <StatusTag tone="danger">{t('otherAccount', { tail: proposal.numberTail ?? '' })}</StatusTag>
          ) : null}
          <p className="tx-faint">{proposal.isSaved ? t('columnsSaved') : t('columnsHint')}</p>
          <ColumnSelects
            fields={FIELDS.map(({ field, label }) => [field, label[locale]] as const)}
            columns={proposal.columns}
            mapping={mapping}
            none={t('noColumn')}
            onChoose={(field, column) => setMapping(withColumn(mapping, field, column))}
          />
          <SampleTable proposal={proposal} used={Object.values(mapping)} label={t('sample')} />
        </div>
      </Card>
      <ErrorPanel problem={problem} />
      <div className="tx-commit">
        <span className="tx-faint">{t('resultHint')}</span>
        <div className="tx-commit-buttons">
          <Button type="primary" loading={busy} disabled={!isComplete(mapping)} onClick={() => onTry(mapping)}>
            {t('tryIt')}
          </Button>
        </div>
      </div>
    </>
  );
};
