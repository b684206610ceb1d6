import { Button } from 'antd';
import { type JSX, useState } from 'react';
import type { DutyExceptionList } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import '../attachments/attachments.css';
import '../funds.css';
import { useExceptions } from './api.ts';
import { ExceptionCard } from './exception-card.tsx';
import { RecordDrawer } from './record-drawer.tsx';
import { dutyTexts } from './texts.ts';

const Rule = ({ list }: { readonly list: DutyExceptionList }): JSX.Element => {
  const t = useText(dutyTexts);
  const count = list.maxEmployees;
  return (
    <Card>
      <p>{t('never')}</p>
      <p title={list.source}>
        {list.isSmall ? t('small', { count }) : t('notSmall', { count })}{' '}
        {list.verified ? null : <StatusTag tone="neutral">{t('unverified')}</StatusTag>}
      </p>
      <p className="tx-faint">{list.source}</p>
    </Card>
  );
};

/** Exceptions of a small union from the separation of duties, with where each was used. */
const DutiesPage = (): JSX.Element => {
  const t = useText(dutyTexts);
  const query = useExceptions();
  const mayManage = useCan('funds.duties.manage');
  const [recording, setRecording] = useState(false);
  const list = query.data;
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        action={
          mayManage && list?.isSmall ? (
            <Button type="primary" onClick={() => setRecording(true)}>
              {t('record')}
            </Button>
          ) : null
        }
      />
      <QueryView query={query} shape="page">
        {(found) => (
          <div className="tx-stack">
            <Rule list={found} />
            {found.data.length === 0 ? <Empty icon="check" title={t('empty')} hint={t('emptyHint')} /> : null}
            {found.data.map((one) => (
              <ExceptionCard key={one.id} of={one} mayManage={mayManage} />
            ))}
            <RecordDrawer list={found} open={recording} onClose={() => setRecording(false)} />
          </div>
        )}
      </QueryView>
    </>
  );
};

export default DutiesPage;
