import { Button, Checkbox, Table, type TableProps } from 'antd';
import { type JSX, useState } from 'react';
import { useParams } from 'react-router';
import type { InspectionSampleDetail } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatFen, formatInstant } from '#web/lib/format.ts';
import { FactList } from '#web/ui/fact-list.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { VoucherLink } from '../components/voucher-link.tsx';
import '../funds.css';
import { useSample } from './api.ts';
import './inspection.css';
import { RecordDrawer } from './record-drawer.tsx';
import { samplingTexts } from './sampling-texts.ts';
import { inspectionTexts } from './texts.ts';

type Hit = InspectionSampleDetail['hits'][number];

type Columns = NonNullable<TableProps<Hit>['columns']>;

const useColumns = (): Columns => {
  const t = useText(inspectionTexts);
  const sampling = useText(samplingTexts);
  const locale = useLocale();
  return [
    { title: t('vouchers'), key: 'voucher', render: (_, { voucherId }) => <VoucherLink voucherId={voucherId} /> },
    { title: sampling('date'), key: 'date', render: (_, { date }) => formatDay(date, locale) },
    { title: sampling('summary'), key: 'summary', dataIndex: 'summary' },
    { title: sampling('payee'), key: 'payee', render: (_, { payee }) => payee ?? '—' },
    { title: t('sum'), key: 'amount', align: 'right', render: (_, { amountFen }) => <Money fen={amountFen} /> },
    {
      title: sampling('reason'),
      key: 'reason',
      render: (_, { reason, group }) =>
        `${sampling(`${reason}Reason`)}${group === null ? '' : ` · ${sampling('group')} ${group}`}`,
    },
  ];
};

const Facts = ({ sample }: { readonly sample: InspectionSampleDetail }): JSX.Element => {
  const sampling = useText(samplingTexts);
  return (
    <Card>
      <FactList
        facts={[
          { label: sampling('at'), value: `${formatInstant(sample.at)} · ${sample.drawnBy}` },
          {
            label: sampling('population'),
            value: sampling('populationValue', { count: sample.populationCount, sum: formatFen(sample.populationFen) }),
          },
          { label: sampling('hits'), value: sampling('hitsValue', { count: sample.hitCount }) },
          { label: sampling('seed'), value: <span className="tx-hash">{sample.seed}</span> },
          {
            label: sampling('populationHash'),
            value: <span className="tx-hash">{sample.populationHash}</span>,
            wide: true,
          },
        ]}
      />
      <p className="tx-faint">{sampling('verify')}</p>
    </Card>
  );
};

/** One sample: out of what it was drawn, and every voucher that it found with the way to it. */
const SamplePage = (): JSX.Element => {
  const t = useText(inspectionTexts);
  const sampling = useText(samplingTexts);
  const { sampleId = '' } = useParams();
  const answer = useSample(sampleId);
  const mayRecord = useCan('funds.inspection.record');
  const columns = useColumns();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const toggle = (id: string): void =>
    setChosen((all) => (all.includes(id) ? all.filter((each) => each !== id) : [...all, id]));
  const choice: Columns[number] = {
    title: sampling('choose'),
    key: 'choice',
    render: (_, { voucherId }) => (
      <Checkbox aria-label={voucherId} checked={chosen.includes(voucherId)} onChange={() => toggle(voucherId)} />
    ),
  };
  const [open, setOpen] = useState(false);
  const sample = answer.data;
  const title = sample
    ? sampling('sampleTitle', { method: sampling(sample.method), from: sample.from, to: sample.to })
    : t('samples');
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: t('samples'), to: '/oversight/inspection/samples' }, { label: title }]}
        {...(mayRecord
          ? {
              action: (
                <Button type="primary" onClick={() => setOpen(true)}>
                  {sampling('recordFromSample')}
                </Button>
              ),
            }
          : {})}
      />
      <QueryView query={answer} shape="page">
        {(found) => (
          <div className="tx-stack">
            <Facts sample={found} />
            <Card title={sampling('hits')} flush>
              <Table<Hit>
                columns={mayRecord ? [choice, ...columns] : columns}
                dataSource={[...found.hits]}
                rowKey={({ voucherId, group }) => `${voucherId}-${group}`}
                pagination={false}
                scroll={{ x: 'max-content' }}
                locale={{ emptyText: sampling('noHits') }}
                aria-label={sampling('hits')}
              />
            </Card>
            <RecordDrawer open={open} onClose={() => setOpen(false)} sampleId={found.id} voucherIds={chosen} />
          </div>
        )}
      </QueryView>
    </>
  );
};

export default SamplePage;
