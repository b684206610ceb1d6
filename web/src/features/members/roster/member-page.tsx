import '../members.css';
import { Button } from 'antd';
import { type JSX, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Member } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { DetailColumns } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { commonTexts } from '#web/i18n/common.ts';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useMember } from '../api/use-member.ts';
import { StandingTag } from '../components/standing-tag.tsx';
import { memberNumber } from '../labels.ts';
import { DuesCard } from './dues-card.tsx';
import { EditDrawer } from './edit-drawer.tsx';
import { FactsCard } from './facts-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { memberTexts } from './member-texts.ts';
import { StandingDrawer } from './standing-drawer.tsx';

const MemberFile = ({ member }: { readonly member: Member }): JSX.Element => {
  const t = useText(memberTexts);
  const [open, setOpen] = useState<'edit' | 'standing'>();
  const mayWrite = useCan('members.roster.write');
  const mayReadDues = useCan('funds.dues.read');
  const place = [member.department, member.team].filter(Boolean).join(' / ') || '—';
  const close = (): void => setOpen(undefined);
  return (
    <>
      <PageHead
        title={member.name}
        status={<StandingTag standing={member.standing} />}
        hint={t('hint', { number: memberNumber(member.ordinal), place })}
        crumbs={[{ label: t('roster'), to: '/members' }, { label: member.name }]}
        extra={mayWrite ? <Button onClick={() => setOpen('standing')}>{t('changeStanding')}</Button> : null}
        action={
          mayWrite ? (
            <Button type="primary" onClick={() => setOpen('edit')}>
              {t('edit')}
            </Button>
          ) : null
        }
      />
      <DetailColumns
        main={
          <div className="tx-stack tx-file">
            <FactsCard member={member} />
            {mayReadDues ? <DuesCard member={member} /> : null}
          </div>
        }
        side={<HistoryCard member={member} />}
      />
      {open === 'edit' ? <EditDrawer member={member} onClose={close} /> : null}
      {open === 'standing' ? <StandingDrawer member={member} onClose={close} /> : null}
    </>
  );
};

const ID_PREFIX = 'mbr_';

/** An address below the roster that is nobody's: a page that this office does not have. */
const Nobody = (): JSX.Element => {
  const t = useText(commonTexts);
  return (
    <Empty
      icon="search"
      title={t('notFoundTitle')}
      hint={t('notFoundHint')}
      action={<Link to="/">{t('toHome')}</Link>}
    />
  );
};

const OnePerson = ({ memberId }: { readonly memberId: string }): JSX.Element => (
  <QueryView query={useMember(memberId)} shape="page">
    {(member) => <MemberFile key={member.id} member={member} />}
  </QueryView>
);

const MemberPage = (): JSX.Element => {
  const { memberId = '' } = useParams();
  return memberId.startsWith(ID_PREFIX) ? <OnePerson memberId={memberId} /> : <Nobody />;
};

export default MemberPage;
