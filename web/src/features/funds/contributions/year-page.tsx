import type { JSX } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '#web/api/use-session.ts';
import { NumberRow, NumberTile } from '#web/console/kit/number-tile.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatFen, formatRate } from '#web/lib/format.ts';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useContributions } from '../api/list-contributions.ts';
import { runningMonth } from '../calendar.ts';
import { shareBp } from '../components/meter.tsx';
import { Rule } from '../components/rule.tsx';
import { YearPicker } from '../components/year-picker.tsx';
import '../funds.css';
import { contributionRule } from '../rules.ts';
import { fundsTexts } from '../texts.ts';
import { PreparatoryCard } from './preparatory-card.tsx';
import { RefundCard } from './refund-card.tsx';
import { contributionTexts } from './texts.ts';
import { YearTable } from './year-table.tsx';

type Year = NonNullable<ReturnType<typeof useContributions>['data']>;

const YearNumbers = ({ year }: { readonly year: Year }): JSX.Element => {
  const t = useText(contributionTexts);
  const shared = useText(fundsTexts);
  const inYuan = (label: string): string => shared('inYuan', { label });
  const { dueFen, receivedFen, upwardFen, remittedFen, owedFen } = year.totals;
  const bp = shareBp(receivedFen, dueFen);
  return (
    <NumberRow>
      <NumberTile
        label={inYuan(t('received'))}
        value={<Money fen={receivedFen} />}
        note={bp === undefined ? t('ofDue', { due: formatFen(dueFen) }) : t('collected', { rate: formatRate(bp) })}
      />
      <NumberTile label={inYuan(t('due'))} value={<Money fen={dueFen} />} />
      <NumberTile
        label={inYuan(t('own'))}
        value={<Money fen={receivedFen - upwardFen} />}
        note={t('ownNote', { sum: formatFen(upwardFen) })}
      />
      <NumberTile
        label={inYuan(t('owed'))}
        value={<Money fen={owedFen} />}
        note={t('remitted', { sum: formatFen(remittedFen) })}
      />
    </NumberRow>
  );
};

/** A year of the employer's 2 %: declared, received, kept, passed up, still owed. */
const YearPage = (): JSX.Element => {
  const t = useText(contributionTexts);
  const [query, setQuery] = useSearchParams();
  const running = runningMonth();
  const year = Number(query.get('year')) || Number(running.slice(0, 4));
  const answer = useContributions(year);
  const mayRecord = useCan('funds.contributions.record');
  const mayDeclare = useCan('funds.contributions.declare');
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        extra={
          <>
            <Link className="tx-button" to="/funds/contributions/overdue">
              {t('overdue')}
            </Link>
            <Link className="tx-button" to="/funds/contributions/schemes">
              {t('schemes')}
            </Link>
          </>
        }
        {...(mayRecord || mayDeclare
          ? {
              action: (
                <Link className="tx-button" data-main to={`/funds/contributions/${running}`}>
                  {t('thisMonth')}
                </Link>
              ),
            }
          : {})}
      />
      <div className="tx-funds-bar">
        <YearPicker year={year} onChange={(next) => setQuery({ year: String(next) }, { replace: true })} />
        <Rule of={contributionRule} />
      </div>
      <QueryView query={answer} shape="page">
        {(data) => (
          <div className="tx-stack">
            <YearNumbers year={data} />
            <YearTable year={year} months={data.data} />
            <RefundCard year={year} />
            <PreparatoryCard />
          </div>
        )}
      </QueryView>
    </>
  );
};

export default YearPage;
