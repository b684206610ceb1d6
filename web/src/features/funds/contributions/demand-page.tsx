import type { JSX } from 'react';
import { useParams } from 'react-router';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useDemands } from '../api/contribution-channels.ts';
import '../funds.css';
import './letter.css';
import { DemandLetter } from './demand-letter.tsx';
import { overdueTexts } from './overdue-texts.ts';

/** One demand letter, to print. */
const DemandPage = (): JSX.Element => {
  const t = useText(overdueTexts);
  const { demandId } = useParams();
  return (
    <>
      <div className="tx-no-print">
        <PageHead
          title={t('letterTitle')}
          crumbs={[{ label: t('overdueTitle'), to: '/funds/contributions/overdue' }, { label: t('letterTitle') }]}
        />
      </div>
      <QueryView query={useDemands()} shape="page">
        {(letters) => {
          const demand = letters.find(({ id }) => id === demandId);
          return demand ? <DemandLetter demand={demand} /> : <Empty icon="search" title={t('demandsEmpty')} />;
        }}
      </QueryView>
    </>
  );
};

export default DemandPage;
