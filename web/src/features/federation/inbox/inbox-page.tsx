import { Button, type TableProps } from 'antd';
import { type JSX, useMemo, useState } from 'react';
import { type Application, listApplications } from '#web/api/client.ts';
import { useCursorList } from '#web/api/use-cursor-list.ts';
import { useSession } from '#web/api/use-session.ts';
import { ListPage } from '#web/console/kit/list-page.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatInstant } from '#web/lib/format.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Count } from '#web/ui/money.tsx';
import { ApplicationDrawer } from './application-drawer.tsx';
import { DistrictChoice } from './district-choice.tsx';
import './inbox.css';
import { StatusOf } from './status-of.tsx';
import { inboxTexts } from './texts.ts';

const DISTRICT_LENGTH = 6;

const useColumns = (open: (id: string) => void): NonNullable<TableProps<Application>['columns']> => {
  const t = useText(inboxTexts);
  return useMemo(
    () => [
      {
        title: t('unionName'),
        dataIndex: 'unionName',
        render: (name: string, { id }) => (
          <Button type="link" className="tx-row-link" onClick={() => open(id)}>
            {name}
          </Button>
        ),
      },
      { title: t('status'), dataIndex: 'status', render: (_, { status }) => <StatusOf status={status} /> },
      { title: t('employees'), dataIndex: 'employees', align: 'right', render: (value) => <Count value={value} /> },
      { title: t('contact'), dataIndex: 'contactName' },
      { title: t('submittedAt'), dataIndex: 'submittedAt', render: (at: string) => formatInstant(at) },
      {
        title: <span className="tx-hidden">{t('open')}</span>,
        key: 'open',
        align: 'right',
        render: (_, { id, unionName }) => (
          <Button size="small" aria-label={t('openOne', { name: unionName })} onClick={() => open(id)}>
            {t('open')}
          </Button>
        ),
      },
    ],
    [t, open],
  );
};

/** What administrators of a district, and above it, decide on. */
const InboxPage = (): JSX.Element => {
  const t = useText(inboxTexts);
  const own = useSession().active?.id ?? '';
  const [chosen, setChosen] = useState(own);
  const [openId, setOpenId] = useState<string>();
  const isDistrict = chosen.length === DISTRICT_LENGTH;
  const list = useCursorList<Application>({
    key: ['federation', 'applications', chosen],
    load: ({ cursor, limit }) => listApplications({ limit, districtCode: chosen, ...(cursor ? { cursor } : {}) }),
    enabled: isDistrict,
  });
  const columns = useColumns(setOpenId);
  const application = list.rows.find(({ id }) => id === openId);
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} />
      <ListPage
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        label={t('list')}
        query={<DistrictChoice own={own} chosen={chosen} onChange={setChosen} />}
        empty={<Empty icon="inbox" title={t('emptyTitle')} hint={t('emptyHint')} />}
      />
      {application ? (
        <ApplicationDrawer
          key={application.id}
          application={application}
          onStale={list.reload}
          onClose={() => setOpenId(undefined)}
        />
      ) : null}
    </>
  );
};

export default InboxPage;
