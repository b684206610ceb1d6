import '../members.css';
import { Button, type TableProps } from 'antd';
import type { JSX } from 'react';
import { Link, useNavigate } from 'react-router';
import type { MemberImport } from '#web/api/client.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useLocale } from '#web/i18n/locale.ts';
import { type Translate, useText } from '#web/i18n/text.ts';
import { formatCount, formatInstant } from '#web/lib/format.ts';
import { useNarrow } from '#web/lib/mode.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { useImports } from '../api/use-imports.ts';
import { importStatusLabels, importStatusTones } from '../labels.ts';
import { importTexts } from './texts.ts';

type T = Translate<(typeof importTexts)['zh']>;
type Columns = NonNullable<TableProps<MemberImport>['columns']>;

const resultOf = ({ status, counts, committed, undone }: MemberImport, t: T): string => {
  if (undone) return t('resultUndone', undone);
  if (status === 'checked' && counts) return t('resultChecked', counts);
  return committed.created + committed.changed > 0 ? t('resultDone', committed) : '—';
};

const Status = ({ status }: { readonly status: MemberImport['status'] }): JSX.Element => (
  <StatusTag tone={importStatusTones[status]}>{importStatusLabels[status][useLocale()]}</StatusTag>
);

const fileLink = (each: MemberImport): JSX.Element => (
  <Link className="tx-person" to={`/members/imports/${each.id}`}>
    {each.fileName}
  </Link>
);

const wideColumns = (t: T): Columns => [
  { title: t('file'), key: 'file', render: (_, each) => fileLink(each) },
  { title: t('status'), key: 'status', render: (_, { status }) => <Status status={status} /> },
  {
    title: t('rows'),
    key: 'rows',
    align: 'end',
    render: (_, { rows }) => <span className="tx-number">{formatCount(rows)}</span>,
  },
  { title: t('result'), key: 'result', render: (_, each) => resultOf(each, t) },
  { title: t('who'), key: 'who', render: (_, { createdBy }) => createdBy },
  {
    title: t('when'),
    key: 'when',
    render: (_, { createdAt }) => <span className="tx-number">{formatInstant(createdAt)}</span>,
  },
];

const narrowColumns = (t: T): Columns => [
  {
    title: t('file'),
    key: 'file',
    render: (_, each) => (
      <span className="tx-person-cell">
        {fileLink(each)}
        <small>{formatInstant(each.createdAt)}</small>
      </span>
    ),
  },
  { title: t('status'), key: 'status', align: 'end', render: (_, { status }) => <Status status={status} /> },
];

const ImportsPage = (): JSX.Element => {
  const t = useText(importTexts);
  const go = useNavigate();
  const narrow = useNarrow();
  const list = useImports();
  const start = (
    <Button type="primary" icon={<Icon name="upload" size={16} />} onClick={() => go('/members/imports/new')}>
      {t('start')}
    </Button>
  );
  const isEmpty = !list.loading && list.problem === null && list.rows.length === 0;
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} action={isEmpty ? null : start} />
      <ListPage
        list={list}
        columns={narrow ? narrowColumns(t) : wideColumns(t)}
        rowKey={({ id }) => id}
        label={t('list')}
        empty={<Empty icon="upload" title={t('emptyTitle')} hint={t('emptyHint')} action={start} />}
      />
    </>
  );
};

export default ImportsPage;
