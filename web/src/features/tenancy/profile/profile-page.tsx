import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link } from 'react-router';
import type { Union } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card, DetailColumns } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { formatCount, formatInstant } from '#web/lib/format.ts';
import { CopyButton } from '#web/ui/copy-button.tsx';
import { FactList } from '#web/ui/fact-list.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag, type Tone } from '#web/ui/status-tag.tsx';
import { useNodeName, useUnion } from '../api/read-union.ts';
import { ProfileForm } from './profile-form.tsx';
import { profileTexts } from './texts.ts';

const tones: Readonly<Record<Union['status'], Tone>> = {
  applied: 'info',
  approved: 'info',
  refused: 'danger',
  active: 'success',
  suspended: 'warning',
  closed: 'neutral',
};

const Code = ({ code }: { readonly code: string }): JSX.Element => (
  <>
    <code>{code}</code> <CopyButton text={code} />
  </>
);

const Facts = ({ union }: { readonly union: Union }): JSX.Element => {
  const t = useText(profileTexts);
  const node = useNodeName(union.nodeCode);
  const mayAudit = useCan('tenancy.audit.read');
  return (
    <DetailColumns
      main={
        <>
          <Card title={t('facts')}>
            <FactList
              facts={[
                { label: t('name'), value: union.name, hint: t('fixedHint'), wide: true },
                { label: t('unionCode'), value: <Code code={union.unionCode} /> },
                { label: t('enterpriseCode'), value: <Code code={union.enterpriseCode} /> },
                { label: t('node'), value: node },
                { label: t('createdAt'), value: formatInstant(union.createdAt) },
              ]}
            />
          </Card>
          <Card title={t('reach')}>
            <FactList
              facts={[
                {
                  label: t('employees'),
                  value: t('people', { count: formatCount(union.employees) }),
                  hint: t('employeesHint'),
                },
                { label: t('address'), value: union.address ?? t('missing') },
                { label: t('contact'), value: union.contactName ?? t('missing') },
                { label: t('contactPhone'), value: union.contactPhone ?? t('missing') },
              ]}
            />
          </Card>
        </>
      }
      side={
        <Card title={t('history')}>
          <div className="tx-stack tx-stack-tight">
            <p>{t('historyHint')}</p>
            {mayAudit ? <Link to="/oversight/audit">{t('toAudit')}</Link> : null}
          </div>
        </Card>
      }
    />
  );
};

const ProfilePage = (): JSX.Element => {
  const t = useText(profileTexts);
  const query = useUnion();
  const mayChange = useCan('tenancy.union.manage');
  const [editing, setEditing] = useState(false);
  const union = query.data;
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        status={union ? <StatusTag tone={tones[union.status]}>{t(union.status)}</StatusTag> : null}
        action={
          mayChange && union?.status === 'active' ? (
            <Button type="primary" onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
          ) : null
        }
      />
      <QueryView query={query} shape="page">
        {(found) => <Facts union={found} />}
      </QueryView>
      {editing && union ? <ProfileForm union={union} onClose={() => setEditing(false)} /> : null}
    </>
  );
};

export default ProfilePage;
