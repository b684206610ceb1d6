import { Button } from 'antd';
import { type JSX, useState } from 'react';
import type { NewInvitation, Officer } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { RuleNote } from '#web/console/kit/rule-note.tsx';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useOfficers } from '../api/officers.ts';
import { AddDrawer } from './add-drawer.tsx';
import { EndDialog, type EndTarget } from './end-dialog.tsx';
import { InvitationList } from './invitation-list.tsx';
import { InviteDrawer } from './invite-drawer.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { OfficerList, useRemoval } from './officer-list.tsx';
import './officers.css';
import { officerTexts } from './texts.ts';

type Doing =
  | { readonly what: 'invite' }
  | { readonly what: 'link'; readonly made: NewInvitation }
  | { readonly what: 'end'; readonly target: EndTarget }
  | { readonly what: 'add'; readonly officer: Officer };

const DoingView = ({ doing, onChange }: { readonly doing: Doing; readonly onChange: (next?: Doing) => void }) => {
  const close = (): void => onChange(undefined);
  switch (doing.what) {
    case 'invite':
      return <InviteDrawer onMade={(made) => onChange({ what: 'link', made })} onClose={close} />;
    case 'link':
      return <LinkDialog made={doing.made} onClose={close} />;
    case 'end':
      return <EndDialog target={doing.target} onClose={close} />;
    case 'add':
      return <AddDrawer officer={doing.officer} onClose={close} />;
  }
};

/** Who holds which office until when, and who is invited to one. */
const OfficersPage = (): JSX.Element => {
  const t = useText(officerTexts);
  const query = useOfficers();
  const removal = useRemoval();
  const mayManage = useCan('tenancy.officers.manage');
  const [doing, setDoing] = useState<Doing>();
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        extra={<RuleNote name={t('rulesName')} source={t('rulesSource')} text={t('rulesText')} />}
        action={
          mayManage ? (
            <Button type="primary" onClick={() => setDoing({ what: 'invite' })}>
              {t('invite')}
            </Button>
          ) : null
        }
      />
      <div className="tx-stack">
        <ErrorPanel problem={removal.error} />
        <Card title={t('list')} flush>
          <QueryView query={query}>
            {(officers) =>
              officers.length === 0 ? (
                <Empty icon="cadre" title={t('emptyTitle')} hint={t('emptyHint')} />
              ) : (
                <OfficerList
                  officers={officers}
                  mayManage={mayManage}
                  removal={removal}
                  onEnd={(target) => setDoing({ what: 'end', target })}
                  onAdd={(officer) => setDoing({ what: 'add', officer })}
                />
              )
            }
          </QueryView>
        </Card>
        <InvitationList mayManage={mayManage} />
      </div>
      {doing ? <DoingView doing={doing} onChange={setDoing} /> : null}
    </>
  );
};

export default OfficersPage;
