import { Button, type TableProps } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import { FINDING_STATUSES } from '#shared/funds/inspection/schema.ts';
import type { AuditFinding } from '#web/api/client.ts';
import { download } from '#web/api/files.ts';
import { useCan } from '#web/api/use-session.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { useText } from '#web/i18n/text.ts';
import { formatDay, formatInstant } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { Chips } from '../components/chips.tsx';
import { type Status, useFindings } from './api.ts';
import { FINDING_TONES } from './labels.ts';
import { RecordDrawer } from './record-drawer.tsx';
import { SeatHead } from './seat-head.tsx';
import { inspectionTexts } from './texts.ts';

const useColumns = (): NonNullable<TableProps<AuditFinding>['columns']> => {
  const t = useText(inspectionTexts);
  const locale = useLocale();
  return [
    {
      title: t('title'),
      key: 'title',
      render: (_, { id, title }) => <Link to={`/oversight/inspection/findings/${id}`}>{title}</Link>,
    },
    { title: t('rule'), key: 'rule', dataIndex: 'rule' },
    { title: t('sum'), key: 'amount', align: 'right', render: (_, { amountFen }) => <Money fen={amountFen} /> },
    { title: t('dueOn'), key: 'dueOn', render: (_, { dueOn }) => formatDay(dueOn, locale) },
    {
      title: t('status'),
      key: 'status',
      render: (_, { status, isOverdue }) => (
        <>
          <StatusTag tone={FINDING_TONES[status]}>{t(status)}</StatusTag>
          {isOverdue ? <StatusTag tone="danger">{t('overdue')}</StatusTag> : null}
        </>
      ),
    },
    { title: t('createdAt'), key: 'createdAt', render: (_, { createdAt }) => formatInstant(createdAt).slice(0, 10) },
  ];
};

type Filter = Status | 'all';

/** What the audit committee found, by where it stands. */
const FindingsPage = (): JSX.Element => {
  const t = useText(inspectionTexts);
  const mayRecord = useCan('funds.inspection.record');
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState(false);
  const list = useFindings(filter === 'all' ? undefined : filter);
  const columns = useColumns();
  const chips: { value: Filter; label: string }[] = [
    { value: 'all', label: t('all') },
    ...FINDING_STATUSES.map((value) => ({ value, label: t(value) })),
  ];
  return (
    <>
      <SeatHead
        seat="findings"
        action={
          mayRecord ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t('record')}
            </Button>
          ) : null
        }
        extra={<Button onClick={() => download('/v1/inspection/findings-file')}>{t('exportList')}</Button>}
      />
      <ListPage
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        label={t('findings')}
        toolbar={<Chips label={t('status')} chips={chips} value={filter} onChange={setFilter} />}
        empty={<Empty icon="audit" title={t('findingsEmpty')} hint={t('findingsEmptyHint')} />}
      />
      <RecordDrawer open={open} onClose={() => setOpen(false)} />
    </>
  );
};

export default FindingsPage;
