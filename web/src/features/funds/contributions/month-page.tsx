import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ContributionDetail } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card, DetailColumns } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatPeriod } from '#web/lib/format.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useContribution } from '../api/get-contribution.ts';
import { monthOr } from '../calendar.ts';
import { MonthPicker } from '../components/month-picker.tsx';
import { Rule } from '../components/rule.tsx';
import { SplitBar } from '../components/split-bar.tsx';
import '../funds.css';
import { contributionRule } from '../rules.ts';
import { DeclareDrawer } from './declare-drawer.tsx';
import { Movements } from './movements.tsx';
import { ReceiptDrawer } from './receipt-drawer.tsx';
import { RemitDrawer } from './remit-drawer.tsx';
import { StageTable } from './stage-table.tsx';
import { stateOf } from './state.ts';
import { TaxDrawer } from './tax-drawer.tsx';
import { contributionTexts } from './texts.ts';

type Act = 'declare' | 'receive' | 'remit' | 'tax';

/** What comes next for a month; nothing once it is settled. */
const nextOf = (month: ContributionDetail | undefined): Act | undefined => {
  if (month?.payrollFen == null) return 'declare';
  if (month.owedFen > 0 && month.receivedFen >= month.dueFen) return 'remit';
  const isBehind = month.stages.some(({ varianceFen }) => varianceFen < 0);
  if (month.channel !== 'selfRemit') return isBehind ? 'tax' : undefined;
  return month.missingFen > 0 ? 'receive' : undefined;
};

const MonthFacts = ({ month }: { readonly month: ContributionDetail }): JSX.Element => {
  const t = useText(contributionTexts);
  const facts = [
    { label: t('payroll'), value: month.payrollFen === null ? t('notDeclared') : <Money fen={month.payrollFen} /> },
    { label: t('dueFact'), value: <Money fen={month.dueFen} strong /> },
    { label: t('receivedFact'), value: <Money fen={month.receivedFen} strong /> },
    { label: t('missing'), value: <Money fen={month.missingFen} /> },
    { label: t('own'), value: <Money fen={month.ownFen} /> },
    { label: t('upward'), value: <Money fen={month.upwardFen} /> },
    { label: t('remittedFact'), value: <Money fen={month.remittedFen} /> },
    { label: t('owedFact'), value: <Money fen={month.owedFen} strong /> },
  ];
  return (
    <Card>
      <FactList facts={facts} />
    </Card>
  );
};

const Split = ({ month }: { readonly month: ContributionDetail }): JSX.Element => {
  const t = useText(contributionTexts);
  const parts = month.shares.map(({ level, amountFen }) => ({ level, value: amountFen }));
  return (
    <Card title={t('splitTitle')}>
      {month.receivedFen + month.taxPaidFen > 0 ? (
        <SplitBar parts={parts} unit="fen" caption={t('splitTitle')} />
      ) : (
        <p className="tx-faint">{t('splitEmpty')}</p>
      )}
    </Card>
  );
};

/** One month's 2 %: declare, receive, pass up, and who gets what of it. */
const MonthPage = (): JSX.Element => {
  const t = useText(contributionTexts);
  const locale = useLocale();
  const navigate = useNavigate();
  const period = monthOr(useParams().period);
  const [act, setAct] = useState<Act>();
  const mayRecord = useCan('funds.contributions.record');
  const mayDeclare = useCan('funds.contributions.declare');
  const answer = useContribution(period);
  const month = answer.data;
  const state = stateOf(month);
  const close = (): void => setAct(undefined);
  const next = nextOf(month);
  const may: Readonly<Record<Act, boolean>> = {
    declare: mayDeclare,
    receive: mayRecord && (month?.channel === 'selfRemit' || month?.channel === 'taxUpward'),
    remit: mayRecord && (month?.owedFen ?? 0) > 0,
    tax: mayRecord && month !== undefined && month.channel !== 'selfRemit',
  };
  const buttons = (['declare', 'receive', 'remit', 'tax'] as const)
    .filter((each) => may[each])
    .map((each) => (
      <Button key={each} type={each === next ? 'primary' : 'default'} onClick={() => setAct(each)}>
        {t(each)}
      </Button>
    ));
  return (
    <>
      <PageHead
        title={t('monthTitle', { month: formatPeriod(period, locale) })}
        hint={t('monthHint')}
        status={month ? <StatusTag tone={state.tone}>{t(state.key)}</StatusTag> : null}
        crumbs={[
          { label: t('title'), to: `/funds/contributions?year=${period.slice(0, 4)}` },
          { label: formatPeriod(period, locale) },
        ]}
        extra={buttons}
      />
      <div className="tx-funds-bar">
        <MonthPicker month={period} onChange={(to) => navigate(`/funds/contributions/${to}`)} />
        <Rule of={contributionRule} />
      </div>
      <QueryView query={answer} shape="page">
        {(data) => (
          <>
            <DetailColumns
              main={
                <>
                  <MonthFacts month={data} />
                  <StageTable month={data} />
                  <Split month={data} />
                </>
              }
              side={<Movements movements={data.movements} />}
            />
            <DeclareDrawer month={data} open={act === 'declare'} onClose={close} />
            <ReceiptDrawer month={data} open={act === 'receive'} onClose={close} />
            <RemitDrawer month={data} open={act === 'remit'} onClose={close} />
            <TaxDrawer month={data} open={act === 'tax'} onClose={close} />
          </>
        )}
      </QueryView>
    </>
  );
};

export default MonthPage;
