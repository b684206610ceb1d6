import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { useParams } from 'react-router';
import { useCan } from '#web/api/use-session.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useDemands } from '../api/contribution-channels.ts';
import '../funds.css';
import './letter.css';
import { DemandLetter } from './demand-letter.tsx';
import { overdueTexts } from './overdue-texts.ts';
import { VoidDemandDrawer } from './void-demand-drawer.tsx';

/** One demand letter, to print; one that was wrong is voided here. */
const DemandPage = (): JSX.Element => {
  const t = useText(overdueTexts);
  const { demandId } = useParams();
  const query = useDemands();
  const mayVoid = useCan('funds.contributions.demand');
  const [voiding, setVoiding] = useState(false);
  const demand = query.data?.find(({ id }) => id === demandId);
  return (
    <>
      <div className="tx-no-print">
        <PageHead
          title={t('letterTitle')}
          crumbs={[{ label: t('overdueTitle'), to: '/funds/contributions/overdue' }, { label: t('letterTitle') }]}
          status={demand?.voided ? <StatusTag tone="danger">{t('voided')}</StatusTag> : null}
          extra={
            demand && demand.voided === null ? (
              <>
                <Button onClick={() => globalThis.print()}>{t('print')}</Button>
                {mayVoid ? <Button onClick={() => setVoiding(true)}>{t('void')}</Button> : null}
              </>
            ) : null
          }
        />
      </div>
      <QueryView query={query} shape="page">
        {() => (demand ? <DemandLetter demand={demand} /> : <Empty icon="search" title={t('demandMissing')} />)}
      </QueryView>
      {voiding && demand ? <VoidDemandDrawer demandId={demand.id} onClose={() => setVoiding(false)} /> : null}
    </>
  );
};

export default DemandPage;
