import { Button } from 'antd';
import { type JSX, useState } from 'react';
import type { CreateDuesBatchFile, DuesFileProposal } from '#web/api/client.ts';
import type { ProblemError } from '#web/api/problem.ts';
import { Card } from '#web/console/kit/card.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatFen } from '#web/lib/format.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { ColumnSelects, withColumn } from '../components/column-selects.tsx';
import { encodingName } from '../components/encoding-name.ts';
import { MonthPicker } from '../components/month-picker.tsx';
import { SampleTable } from '../components/sample-table.tsx';
import { DeclaredForm } from './declared-form.tsx';
import { FileProblem } from './file-problem.tsx';
import { PayItems } from './pay-items.tsx';
import { postingTexts } from './texts.ts';

type Mapping = DuesFileProposal['mapping'];
export type Choice = Pick<CreateDuesBatchFile, 'mapping' | 'declared'>;

type ColumnsStepProps = {
  readonly period: string;
  readonly proposal: DuesFileProposal;
  /** What was tried before somebody came back to change it. */
  readonly chosen: Choice | undefined;
  readonly busy: boolean;
  readonly problem: ProblemError | null;
  readonly onPeriod: (period: string) => void;
  readonly onTry: (choice: Choice) => void;
  readonly onRestart: () => void;
};

const isComplete = ({ employeeNo, idNumber, amount }: Mapping): boolean =>
  amount !== undefined && (employeeNo !== undefined || idNumber !== undefined);

/** What the file holds and which columns count, before anything is worked out from it. */
export const ColumnsStep = (props: ColumnsStepProps): JSX.Element => {
  const { period, proposal, chosen, busy, problem, onPeriod, onTry, onRestart } = props;
  const t = useText(postingTexts);
  const [mapping, setMapping] = useState<Mapping>(
    () =>
      chosen?.mapping ?? {
        ...proposal.mapping,
        wage: proposal.payItems.filter(({ counts }) => counts).map(({ column }) => column),
      },
  );
  const [declared, setDeclared] = useState<Choice['declared']>(chosen?.declared);
  const { totals } = proposal;
  const { employeeNo, idNumber, amount, wage = [] } = mapping;
  const payItems = proposal.payItems.filter(({ column }) => ![employeeNo, idNumber, amount].includes(column));
  const counted = wage.filter((column) => payItems.some((item) => item.column === column));
  const fields = [
    ['employeeNo', t('colEmployeeNo')],
    ['idNumber', t('colIdNumber')],
    ['amount', t('colAmount')],
  ] as const;
  const facts = [
    { label: t('file'), value: proposal.fileName },
    { label: t('encoding'), value: encodingName(proposal.encoding) ?? t('workbook') },
    { label: t('rowCount'), value: t('rowsRead', { count: formatCount(proposal.rows) }) },
    { label: t('whichMonth'), value: <MonthPicker month={period} onChange={onPeriod} /> },
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
          <div className="tx-four">
            <FactList facts={facts} />
          </div>
          <p className="tx-faint">{t(proposal.isRemembered ? 'columnsRemembered' : 'columnsHint')}</p>
          <ColumnSelects
            fields={fields}
            columns={proposal.columns}
            mapping={mapping}
            none={t('colNone')}
            onChoose={(field, column) => setMapping(withColumn(mapping, field, column))}
          />
          <PayItems
            items={payItems}
            chosen={counted}
            onChange={(chosen) => setMapping({ ...mapping, wage: [...chosen] })}
          />
          {isComplete(mapping) ? null : <StatusTag tone="warning">{t('needColumns')}</StatusTag>}
          <SampleTable proposal={proposal} used={[employeeNo, idNumber, amount, ...counted]} label={t('sample')} />
          {totals ? (
            <p>{t('totalsFound', { count: formatCount(totals.count), sum: formatFen(totals.totalFen) })}</p>
          ) : (
            <DeclaredForm declared={declared} onChange={setDeclared} />
          )}
        </div>
      </Card>
      <FileProblem problem={problem} />
      <div className="tx-commit">
        <span className="tx-faint">{t('resultHint')}</span>
        <div className="tx-commit-buttons">
          <Button
            type="primary"
            loading={busy}
            disabled={!isComplete(mapping)}
            onClick={() => onTry({ mapping: { ...mapping, wage: counted }, ...(declared ? { declared } : {}) })}
          >
            {busy ? t('trying') : t('tryIt')}
          </Button>
        </div>
      </div>
    </>
  );
};
