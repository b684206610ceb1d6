import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { BudgetYear } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { NumberRow, NumberTile } from '#web/console/kit/number-tile.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Rule } from '../components/rule.tsx';
import { YearPicker } from '../components/year-picker.tsx';
import '../funds.css';
import { fundsTexts } from '../texts.ts';
import { useBegin, useBudget } from './api.ts';
import { BeginDrawer } from './begin-drawer.tsx';
import './budget.css';
import { InterimCard } from './interim-card.tsx';
import { budgetRule } from './rule.ts';
import { budgetTexts } from './texts.ts';
import { VersionsTable } from './versions-table.tsx';
import { yearOr } from './year-of.ts';

const Numbers = ({ year }: { readonly year: BudgetYear }): JSX.Element => {
  const t = useText(budgetTexts);
  const shared = useText(fundsTexts);
  const inYuan = (label: string): string => shared('inYuan', { label });
  const row = year.versions.find((one) => one.number === year.inForce);
  return (
    <NumberRow>
      <NumberTile label={inYuan(t('spending'))} value={<Money fen={year.spendingFen} />} />
      <NumberTile label={inYuan(t('income'))} value={<Money fen={year.incomeFen} />} />
      <NumberTile label={inYuan(t('project'))} value={<Money fen={row?.projectFen ?? 0} />} />
      <NumberTile label={inYuan(t('surplus'))} value={<Money fen={row?.priorSurplusUsedFen ?? 0} />} />
    </NumberRow>
  );
};

const Rules = ({ year }: { readonly year: BudgetYear }): JSX.Element => {
  const t = useText(budgetTexts);
  const { value, source, isVerified } = year.upperAction;
  return (
    <Card title={t('stage_upper')}>
      <p>
        {t(value === 'approve' ? 'upperApprove' : 'upperFile')}{' '}
        {isVerified ? null : <StatusTag tone="warning">{t('unverified')}</StatusTag>}
      </p>
      <p className="tx-faint">{source}</p>
      <p className="tx-faint">{t('adjustedOf', { done: year.adjustments, allowed: year.adjustmentsAllowed })}</p>
    </Card>
  );
};

/** A year's budget: what holds, its versions, and how it goes on from here. */
const YearPage = (): JSX.Element => {
  const t = useText(budgetTexts);
  const navigate = useNavigate();
  const year = yearOr(useParams().year);
  const answer = useBudget(year);
  const mayPrepare = useCan('funds.budget.prepare');
  const [adjusting, setAdjusting] = useState(false);
  const begin = useBegin(year, ({ number }) => void navigate(`/funds/budget/${year}/versions/${number}`));
  const isAdjustment = answer.data?.inForce != null;
  const canBegin = mayPrepare && answer.data?.open === null;
  return (
    <>
      <PageHead
        title={t('yearTitle', { year })}
        crumbs={[{ label: t('title'), to: '/funds/budget' }, { label: t('openYear', { year }) }]}
        extra={
          <Link className="tx-button" to={`/funds/budget/${year}/execution`}>
            {t('execution')}
          </Link>
        }
        action={
          canBegin ? (
            <Button
              type="primary"
              loading={begin.isPending}
              onClick={() => (isAdjustment ? setAdjusting(true) : begin.mutate(''))}
            >
              {t(isAdjustment ? 'adjust' : 'begin')}
            </Button>
          ) : null
        }
      />
      <div className="tx-funds-bar">
        <YearPicker year={year} last={yearOr(undefined) + 1} onChange={(next) => navigate(`/funds/budget/${next}`)} />
        <Rule of={budgetRule} />
      </div>
      {adjusting ? null : <ErrorPanel problem={begin.error} />}
      <QueryView query={answer} shape="page">
        {(data) => (
          <div className="tx-stack">
            <Numbers year={data} />
            <VersionsTable year={data} />
            <div className="tx-budget-pair">
              <Rules year={data} />
              {data.inForce === null ? <InterimCard year={data} /> : null}
            </div>
          </div>
        )}
      </QueryView>
      <BeginDrawer year={year} open={adjusting} action={begin} onClose={() => setAdjusting(false)} />
    </>
  );
};

export default YearPage;
