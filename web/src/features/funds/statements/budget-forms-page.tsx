import { Button, Segmented } from 'antd';
import { type JSX, useState } from 'react';
import { useSearchParams } from 'react-router';
import { download } from '#web/api/files.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { type BudgetFormAsked, budgetFormFile, type CellAsked, useBudgetForm } from '../api/read-statements.ts';
import { runningMonth } from '../calendar.ts';
import { YearPicker } from '../components/year-picker.tsx';
import '../funds.css';
import { CellDrawer } from './cell-drawer.tsx';
import { FigureButton } from './figure-button.tsx';
import { FormSheet } from './form-sheet.tsx';
import { statementTexts } from './texts.ts';

/** 预算表 and 决算表 of a year: what was planned first and last, what the books say, what they said a year before. */
const BudgetFormsPage = (): JSX.Element => {
  const t = useText(statementTexts);
  const [query, setQuery] = useSearchParams();
  const [opened, setOpened] = useState<CellAsked & { readonly name: string }>();
  const year = Number(query.get('year')) || Number(runningMonth().slice(0, 4));
  const form = query.get('form') === 'finalAccounts' ? 'finalAccounts' : 'budget';
  const asked: BudgetFormAsked = { form, year };
  const show = (next: BudgetFormAsked): void =>
    setQuery({ form: next.form, year: String(next.year) }, { replace: true });
  const answer = useBudgetForm(asked);
  return (
    <>
      <PageHead
        title={t('budgetForms')}
        hint={t('budgetFormsHint')}
        crumbs={[{ label: t('title'), to: '/funds/statements' }, { label: t('budgetForms') }]}
        {...(form === 'finalAccounts' && answer.data
          ? {
              status: (
                <StatusTag tone={answer.data.isClosed ? 'success' : 'warning'}>
                  {t(answer.data.isClosed ? 'yearClosed' : 'yearOpen')}
                </StatusTag>
              ),
            }
          : {})}
        extra={
          <>
            <Button onClick={() => window.print()}>{t('print')}</Button>
            <Button onClick={() => download(budgetFormFile(asked))}>{t('download')}</Button>
          </>
        }
      />
      <div className="tx-funds-bar tx-no-print">
        <Segmented
          aria-label={t('form')}
          value={form}
          options={[
            { value: 'budget', label: t('budgetForm') },
            { value: 'finalAccounts', label: t('finalAccounts') },
          ]}
          onChange={(next) => show({ form: next === 'budget' ? 'budget' : 'finalAccounts', year })}
        />
        <YearPicker year={year} onChange={(next) => show({ form, year: next })} />
      </div>
      <QueryView query={answer} shape="page">
        {({ layout }) => (
          <FormSheet
            layout={layout}
            figure={(cell, name, shown) => <FigureButton cell={cell} name={name} shown={shown} onOpen={setOpened} />}
          />
        )}
      </QueryView>
      {opened ? (
        <CellDrawer asked={{ form: 'income', year }} cell={opened} onClose={() => setOpened(undefined)} />
      ) : null}
    </>
  );
};

export default BudgetFormsPage;
