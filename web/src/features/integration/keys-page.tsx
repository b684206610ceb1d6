import { App, Button } from 'antd';
import { type JSX, useState } from 'react';
import type { Client, ClientWithKey } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { Card } from '#web/console/kit/card.tsx';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { ErrorPanel } from '#web/ui/error-panel.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { useClients, useRevocation } from './api/clients.ts';
import { ClientLine } from './client-line.tsx';
import { CreateDrawer } from './create-drawer.tsx';
import { KeyDialog } from './key-dialog.tsx';
import './keys.css';
import { RotateDialog } from './rotate-dialog.tsx';
import { integrationTexts } from './texts.ts';

type Doing =
  | { readonly what: 'create' }
  | { readonly what: 'rotate'; readonly client: Client }
  | { readonly what: 'show'; readonly made: ClientWithKey };

const DoingView = ({ doing, onChange }: { readonly doing: Doing; readonly onChange: (next?: Doing) => void }) => {
  const close = (): void => onChange(undefined);
  const show = (made: ClientWithKey): void => onChange({ what: 'show', made });
  switch (doing.what) {
    case 'create':
      return <CreateDrawer onMade={show} onClose={close} />;
    case 'rotate':
      return <RotateDialog client={doing.client} onMade={show} onClose={close} />;
    case 'show':
      return <KeyDialog made={doing.made} onClose={close} />;
  }
};

/** Keys with which other systems act for the union. */
const KeysPage = (): JSX.Element => {
  const t = useText(integrationTexts);
  const { message } = App.useApp();
  const query = useClients();
  const mayManage = useCan('integration.clients.manage');
  const revocation = useRevocation(() => void message.success(t('done')));
  const [doing, setDoing] = useState<Doing>();
  const createButton = (
    <Button type="primary" onClick={() => setDoing({ what: 'create' })}>
      {t('create')}
    </Button>
  );
  return (
    <>
      <PageHead
        title={t('title')}
        hint={t('hint')}
        extra={<Button href="/docs">{t('docs')}</Button>}
        action={mayManage ? createButton : null}
      />
      <div className="tx-stack">
        <ErrorPanel problem={revocation.error} />
        <Card title={t('list')} flush>
          <QueryView query={query} shape="table">
            {(clients) =>
              clients.length === 0 ? (
                <Empty icon="key" title={t('emptyTitle')} hint={t('emptyHint')} />
              ) : (
                <ul>
                  {clients.map((client) => (
                    <ClientLine
                      key={client.id}
                      client={client}
                      mayManage={mayManage}
                      onRotate={() => setDoing({ what: 'rotate', client })}
                      onRevoke={() => revocation.mutateAsync(client.id)}
                    />
                  ))}
                </ul>
              )
            }
          </QueryView>
        </Card>
      </div>
      {doing ? <DoingView doing={doing} onChange={setDoing} /> : null}
    </>
  );
};

export default KeysPage;
