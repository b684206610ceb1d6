import type { JSX } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { FilingDetail } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card, DetailColumns } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { RuleNote } from '#web/console/kit/rule-note.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatFen, formatInstant } from '#web/lib/format.ts';
import { type Fact, FactList } from '#web/ui/fact-list.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useFiling } from '../api/filings.ts';
import '../inbox/inbox.css';
import { AnswerButtons } from './answer-dialogs.tsx';
import './filing.css';
import { LinesTable } from './lines-table.tsx';
import { StatusOf, useSubject } from './status-of.tsx';
import { filingTexts } from './texts.ts';

type Part = { readonly filing: FilingDetail };

const Facts = ({ filing }: Part): JSX.Element => {
  const t = useText(filingTexts);
  const { totals, reason, note } = filing.paper;
  const facts: readonly Fact[] = [
    { label: t('totalIncome'), value: <Money fen={totals.incomeFen} /> },
    { label: t('totalSpending'), value: <Money fen={totals.spendingFen} strong /> },
    { label: t('basic'), value: <Money fen={totals.basicFen} /> },
    { label: t('project'), value: <Money fen={totals.projectFen} /> },
    { label: t('surplus'), value: <Money fen={totals.priorSurplusUsedFen} /> },
    { label: t('handedAt'), value: formatInstant(filing.handedAt) },
    ...(reason === '' ? [] : [{ label: t('reason'), value: reason, wide: true }]),
    ...(note === '' ? [] : [{ label: t('note'), value: note, wide: true }]),
  ];
  return (
    <Card title={t('facts')} extra={<span className="tx-faint">{t('unit')}</span>}>
      <FactList facts={facts} columns={2} />
      <p className="tx-faint tx-filing-privacy">{t('privacy')}</p>
    </Card>
  );
};

const useOutcome = (filing: FilingDetail): string => {
  const t = useText(filingTexts);
  const { status, delivery, problem, isOwn } = filing;
  if (status === 'waiting') return isOwn ? '' : t('aboveHint');
  if (status === 'paper') return t('paperHint');
  if (status === 'withdrawn') return t('withdrawnHint');
  if (delivery !== 'refused') return t(`delivery_${delivery ?? 'underWay'}`);
  return t('delivery_refused', { reason: t(problem === 'funds.budget.belowUsed' ? 'refusedUsed' : 'refusedOther') });
};

const Answer = ({ filing }: Part): JSX.Element | null => {
  const t = useText(filingTexts);
  const outcome = useOutcome(filing);
  const { answer } = filing;
  if (!answer && outcome === '') return null;
  const facts: readonly Fact[] = answer
    ? [
        { label: t('answeredBy'), value: answer.by },
        { label: t('answeredAt'), value: formatInstant(answer.at) },
        ...(answer.documentNumber === '' ? [] : [{ label: t('number'), value: answer.documentNumber }]),
        ...(answer.note === '' ? [] : [{ label: t('opinion'), value: answer.note, wide: true }]),
      ]
    : [];
  return (
    <Card title={t('answerTitle')}>
      <div className="tx-stack">
        {outcome === '' ? null : (
          <p className="tx-note" role="status">
            {outcome}
          </p>
        )}
        {facts.length === 0 ? null : <FactList facts={facts} columns={1} />}
      </div>
    </Card>
  );
};

const Steps = ({ filing }: Part): JSX.Element => {
  const t = useText(filingTexts);
  const locale = useLocale();
  return (
    <Card title={t('steps')}>
      <ol className="tx-filing-steps">
        {filing.paper.steps.map(({ stage, on, documentNumber, note }) => (
          <li key={stage}>
            <strong>{t(`stage_${stage}`)}</strong>
            <p className="tx-faint">
              {formatDay(on, locale)}
              {documentNumber === '' ? '' : ` · ${documentNumber}`}
            </p>
            {note === '' ? null : <p>{note}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
};

const Versions = ({ filing }: Part): JSX.Element | null => {
  const t = useText(filingTexts);
  const { versions } = filing.paper;
  if (versions.length < 2) return null;
  return (
    <Card title={t('versions')}>
      <ol className="tx-filing-steps">
        {versions.map(({ number, reason, incomeFen, spendingFen }) => (
          <li key={number}>
            <strong>{t('version', { number })}</strong>
            <p className="tx-faint">
              {t('versionAmounts', { income: formatFen(incomeFen), spending: formatFen(spendingFen) })}
            </p>
            {reason === '' ? null : <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
};

/** One budget with all that an answer needs: as it was handed up, never the union's own books. */
const FilingPage = (): JSX.Element => {
  const t = useText(filingTexts);
  const subjectOf = useSubject();
  const { filingId = '' } = useParams();
  const [query] = useSearchParams();
  const node = query.get('node') ?? undefined;
  const answer = useFiling(filingId, node);
  const filing = answer.data;
  const mayAnswer = useCan('federation.filings.answer') && filing?.status === 'waiting' && filing.isOwn;
  const back = node === undefined ? '/filings' : `/filings?node=${node}`;
  return (
    <>
      <PageHead
        title={filing ? `${filing.unionName} · ${subjectOf(filing)}` : t('title')}
        status={filing ? <StatusOf {...filing} /> : null}
        crumbs={[{ label: t('title'), to: back }, { label: filing?.unionName ?? '' }]}
        action={mayAnswer ? <AnswerButtons filing={filing} onClosed={() => void answer.refetch()} /> : null}
      />
      <QueryView query={answer} shape="page">
        {(data) => (
          <div className="tx-stack">
            <DetailColumns
              main={
                <>
                  <Answer filing={data} />
                  <Facts filing={data} />
                </>
              }
              side={
                <>
                  <Steps filing={data} />
                  <Versions filing={data} />
                </>
              }
            />
            <LinesTable filing={data} />
            <RuleNote name={t('ruleName')} source={t('ruleSource')} text={t('ruleText')} />
          </div>
        )}
      </QueryView>
    </>
  );
};

export default FilingPage;
