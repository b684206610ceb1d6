import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatFen } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useDemands, useOverdue } from '../api/contribution-channels.ts';
import '../funds.css';
import { DemandDrawer } from './demand-drawer.tsx';
import { OverdueTable } from './overdue-table.tsx';
import { overdueTexts } from './overdue-texts.ts';
import { contributionTexts } from './texts.ts';

const Letters = (): JSX.Element => {
  const t = useText(overdueTexts);
  const locale = useLocale();
  return (
    <Card title={t('demandsTitle')}>
      <QueryView query={useDemands()} shape="lines">
        {(letters) =>
          letters.length === 0 ? (
            <p className="tx-faint">{t('demandsEmpty')}</p>
          ) : (
            <ul>
              {letters.map(({ id, year, number, on, months, missingFen, voided }) => (
                <li key={id} className="tx-two-lines tx-start">
                  <span>
                    <Link to={`/funds/contributions/demands/${id}`}>{t('demandNo', { year, number })}</Link>{' '}
                    {voided ? <StatusTag tone="danger">{t('voided')}</StatusTag> : null}
                  </span>
                  <small>
                    {t('demandLine', {
                      day: formatDay(on, locale),
                      count: months.length,
                      sum: formatFen(missingFen),
                    })}
                  </small>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  );
};

/** What the employer has not paid, and what the union did about it. */
const OverduePage = (): JSX.Element => {
  const t = useText(overdueTexts);
  const title = useText(contributionTexts)('title');
  const query = useOverdue();
  const mayDemand = useCan('funds.contributions.demand');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [writing, setWriting] = useState(false);
  const close = (): void => {
    setWriting(false);
    setChosen([]);
  };
  return (
    <>
      <PageHead
        title={t('overdueTitle')}
        hint={t('overdueHint')}
        crumbs={[{ label: title, to: '/funds/contributions' }, { label: t('overdueTitle') }]}
        {...(mayDemand
          ? {
              action: (
                <Button type="primary" disabled={chosen.length === 0} onClick={() => setWriting(true)}>
                  {chosen.length === 0 ? t('demandNone') : t('demand', { count: chosen.length })}
                </Button>
              ),
            }
          : {})}
      />
      <div className="tx-stack">
        <QueryView query={query} shape="page">
          {(data) =>
            data.data.length === 0 ? (
              <Empty icon="check" title={t('overdueEmpty')} hint={t('overdueEmptyHint')} />
            ) : (
              <>
                <OverdueTable months={data.data} chosen={chosen} onChoose={mayDemand ? setChosen : undefined} />
                <p className="tx-strong">
                  {t('total', { missing: formatFen(data.missingFen), fee: formatFen(data.lateFeeFen) })}
                </p>
                {data.hasLateFee ? null : <p className="tx-faint">{t('lateFeeOff')}</p>}
              </>
            )
          }
        </QueryView>
        <Letters />
      </div>
      {writing ? <DemandDrawer periods={chosen} onClose={close} /> : null}
    </>
  );
};

export default OverduePage;
