import { type JSX, useState } from 'react';
import { Link, useParams } from 'react-router';
import { isEditable } from '#shared/funds/budget/step-rules.ts';
import type { BudgetVersion } from '#web/api/client.ts';
import { download } from '#web/api/files.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import '../funds.css';
import { fileOf, useVersion } from './api.ts';
import './budget.css';
import { Editor } from './editor.tsx';
import { LinesTable } from './lines-table.tsx';
import { ReturnedNote } from './returned-note.tsx';
import { StateTag } from './state-tag.tsx';
import { StepButtons } from './step-buttons.tsx';
import { StepTrail } from './step-trail.tsx';
import { budgetTexts } from './texts.ts';
import { WaitingAbove } from './waiting-above.tsx';
import { yearOr } from './year-of.ts';

const Facts = ({ version }: { readonly version: BudgetVersion }): JSX.Element => {
  const t = useText(budgetTexts);
  const facts = [
    { label: t('income'), value: <Money fen={version.incomeFen} /> },
    { label: t('surplus'), value: <Money fen={version.priorSurplusUsedFen} /> },
    { label: t('spending'), value: <Money fen={version.spendingFen} strong /> },
    { label: t('basic'), value: <Money fen={version.basicFen} /> },
    { label: t('project'), value: <Money fen={version.projectFen} /> },
    { label: t('preparedBy'), value: version.preparedBy },
    { label: t('updatedAt'), value: formatInstant(version.updatedAt) },
    ...(version.reason === '' ? [] : [{ label: t('reasonHead'), value: version.reason, wide: true }]),
  ];
  return (
    <Card>
      <FactList facts={facts} columns={2} />
    </Card>
  );
};

type BodyProps = { readonly version: BudgetVersion; readonly onTouched: (is: boolean) => void };

const Body = ({ version, onTouched }: BodyProps): JSX.Element => {
  const mayPrepare = useCan('funds.budget.prepare');
  return (
    <div className="tx-stack">
      <WaitingAbove version={version} />
      <ReturnedNote version={version} />
      {mayPrepare && isEditable(version.state) ? (
        <Editor key={version.v} version={version} onTouched={onTouched} />
      ) : (
        <LinesTable version={version} />
      )}
      <div className="tx-budget-pair">
        <Facts version={version} />
        <StepTrail version={version} />
      </div>
    </div>
  );
};

/** One version: its lines, to be edited while it is a draft, and every step that was taken. */
const VersionPage = (): JSX.Element => {
  const t = useText(budgetTexts);
  const params = useParams();
  const year = yearOr(params.year);
  const number = Number(params.number) || 1;
  const answer = useVersion(year, number);
  const version = answer.data;
  const [isTouched, setTouched] = useState(false);
  return (
    <>
      <PageHead
        title={t('versionTitle', { year, number })}
        status={version ? <StateTag state={version.state} /> : null}
        crumbs={[
          { label: t('title'), to: '/funds/budget' },
          { label: t('openYear', { year }), to: `/funds/budget/${year}` },
          { label: t('version', { number }) },
        ]}
        extra={
          <>
            {number > 1 ? (
              <Link className="tx-button" to={`/funds/budget/${year}/versions/${number}/comparison?base=${number - 1}`}>
                {t('compare', { number: number - 1 })}
              </Link>
            ) : null}
            <button type="button" className="tx-button" onClick={() => download(fileOf({ year, number }))}>
              {t('exportVerb')}
            </button>
          </>
        }
        action={version ? <StepButtons version={version} isBlocked={isTouched} /> : null}
      />
      <QueryView query={answer} shape="page">
        {(data) => <Body version={data} onTouched={setTouched} />}
      </QueryView>
    </>
  );
};

export default VersionPage;
