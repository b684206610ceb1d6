import { Button, type TableProps } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import type { InspectionSample } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Count } from '#web/ui/money.tsx';
import { useSamples } from './api.ts';
import { DrawDrawer } from './draw-drawer.tsx';
import { samplingTexts } from './sampling-texts.ts';
import { SeatHead } from './seat-head.tsx';
import { inspectionTexts } from './texts.ts';

const useColumns = (): NonNullable<TableProps<InspectionSample>['columns']> => {
  const sampling = useText(samplingTexts);
  return [
    {
      title: sampling('method'),
      key: 'method',
      render: (_, { id, method }) => <Link to={`/oversight/inspection/samples/${id}`}>{sampling(method)}</Link>,
    },
    {
      title: sampling('range'),
      key: 'range',
      render: (_, { from, to }) => <span className="tx-number">{`${from} – ${to}`}</span>,
    },
    {
      title: sampling('population'),
      key: 'population',
      align: 'right',
      render: (_, { populationCount }) => <Count value={populationCount} />,
    },
    { title: sampling('hits'), key: 'hits', align: 'right', render: (_, { hitCount }) => <Count value={hitCount} /> },
    { title: sampling('by'), key: 'by', dataIndex: 'drawnBy' },
    { title: sampling('at'), key: 'at', render: (_, { at }) => <span className="tx-number">{formatInstant(at)}</span> },
  ];
};

/** What was drawn, when and how. */
const SamplesPage = (): JSX.Element => {
  const t = useText(inspectionTexts);
  const sampling = useText(samplingTexts);
  const mayRecord = useCan('funds.inspection.record');
  const [open, setOpen] = useState(false);
  const list = useSamples();
  const columns = useColumns();
  const action = mayRecord ? (
    <Button type="primary" onClick={() => setOpen(true)}>
      {sampling('draw')}
    </Button>
  ) : null;
  return (
    <>
      <SeatHead seat="samples" action={action} />
      <ListPage
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        label={t('samples')}
        empty={<Empty icon="audit" title={sampling('samplesEmpty')} hint={sampling('samplesEmptyHint')} />}
      />
      <DrawDrawer open={open} onClose={() => setOpen(false)} />
    </>
  );
};

export default SamplesPage;
