import { Button, Segmented } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { download } from '#web/api/files.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { type CellAsked, type StatementAsked, statementFile, useStatement } from '../api/read-statements.ts';
import { monthOr, runningMonth } from '../calendar.ts';
import { MonthPicker } from '../components/month-picker.tsx';
import { YearPicker } from '../components/year-picker.tsx';
import '../funds.css';
import { CellDrawer } from './cell-drawer.tsx';
import { Checks } from './checks.tsx';
import { FigureButton } from './figure-button.tsx';
import { FormSheet } from './form-sheet.tsx';
import { statementTexts } from './texts.ts';

type Opened = CellAsked & { readonly name: string };

/** What the address says: which form, of which month or year. */
const useAsked = (): [StatementAsked, (next: Record<string, string>) => void] => {
  const [query, setQuery] = useSearchParams();
  const form = query.get('form') === 'income' ? 'income' : 'balanceSheet';
  const year = Number(query.get('year'));
  const asked: StatementAsked = year ? { form, year } : { form, period: monthOr(query.get('period')) };
  return [asked, (next) => setQuery(next, { replace: true })];
};

const Choices = ({
  asked,
  onChange,
}: {
  readonly asked: StatementAsked;
  readonly onChange: (next: Record<string, string>) => void;
}): JSX.Element => {
  const t = useText(statementTexts);
  const { form, period, year } = asked;
  const when: Record<string, string> = year ? { year: String(year) } : { period: period ?? runningMonth() };
  return (
    <div className="tx-funds-bar tx-no-print">
      <Segmented
        aria-label={t('form')}
        value={form}
        options={[
          { value: 'balanceSheet', label: t('balanceSheet') },
          { value: 'income', label: t('income') },
        ]}
        onChange={(next) => onChange({ ...when, form: next })}
      />
      <Segmented
        aria-label={t('scope')}
        value={year ? 'year' : 'month'}
        options={[
          { value: 'month', label: t('month') },
          { value: 'year', label: t('annual') },
        ]}
        onChange={(next) =>
          onChange(
            next === 'year' ? { form, year: (period ?? runningMonth()).slice(0, 4) } : { form, period: runningMonth() },
          )
        }
      />
      {year ? (
        <YearPicker year={year} onChange={(next) => onChange({ form, year: String(next) })} />
      ) : (
        <MonthPicker month={period ?? runningMonth()} onChange={(next) => onChange({ form, period: next })} />
      )}
    </div>
  );
};

/** 工会01表 and 工会02表 of a month or a year: on the screen, on paper, as a workbook; every figure leads to its vouchers. */
const StatementsPage = (): JSX.Element => {
  const t = useText(statementTexts);
  const [asked, setAsked] = useAsked();
  const [opened, setOpened] = useState<Opened>();
  const answer = useStatement(asked);
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        extra={
          <>
            <Link className="tx-button" to="/funds/statements/budget">
              {t('budgetForms')}
            </Link>
            <Link className="tx-button" to="/funds/statements/comparison">
              {t('compare')}
            </Link>
            <Button onClick={() => window.print()}>{t('print')}</Button>
            <Button onClick={() => download(statementFile(asked))}>{t('download')}</Button>
          </>
        }
      />
      <Choices asked={asked} onChange={setAsked} />
      <QueryView query={answer} shape="page">
        {(statement) => (
          <div className="tx-stack">
            <FormSheet
              layout={statement.layout}
              figure={(cell, name, shown) => <FigureButton cell={cell} name={name} shown={shown} onOpen={setOpened} />}
            />
            <Checks statement={statement} />
          </div>
        )}
      </QueryView>
      {opened ? <CellDrawer asked={asked} cell={opened} onClose={() => setOpened(undefined)} /> : null}
    </>
  );
};

export default StatementsPage;
