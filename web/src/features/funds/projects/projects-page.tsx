import { Button, Table, type TableProps } from 'antd';
import { type JSX, useState } from 'react';
import type { Project } from '#web/api/client.ts';
import { useCan } from '#web/api/use-session.ts';
import { PageHead } from '#web/console/kit/page-head.tsx';
import { useText } from '#web/i18n/text.ts';
import { Empty } from '#web/ui/empty.tsx';
import { Money } from '#web/ui/money.tsx';
import { QueryView } from '#web/ui/query-view.tsx';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { fundsTexts } from '../texts.ts';
import '../funds.css';
import { useProjects } from './api.ts';
import { ProjectDrawer } from './project-drawer.tsx';
import { projectTexts } from './texts.ts';

const useColumns = (onEdit: ((project: Project) => void) | undefined): NonNullable<TableProps<Project>['columns']> => {
  const t = useText(projectTexts);
  const shared = useText(fundsTexts);
  const amount = (title: string, pick: (project: Project) => number) => ({
    title,
    key: title,
    align: 'right' as const,
    render: (_: unknown, project: Project) => <Money fen={pick(project)} />,
  });
  return [
    {
      title: t('name'),
      key: 'name',
      render: (_, { name, purpose, funder }) => (
        <span className="tx-two-lines">
          {name}
          <small>{[funder, purpose].filter(Boolean).join(' · ')}</small>
        </span>
      ),
    },
    {
      title: t('status'),
      key: 'status',
      render: (_, { isEarmarked, status }) => (
        <span className="tx-row-actions">
          <StatusTag tone={isEarmarked ? 'primary' : 'neutral'}>{t(isEarmarked ? 'earmarked' : 'plain')}</StatusTag>
          {status === 'closed' ? <StatusTag icon="clock">{t('closed')}</StatusTag> : null}
        </span>
      ),
    },
    amount(t('received'), ({ openingFen, receivedFen }) => openingFen + receivedFen),
    amount(t('spent'), ({ spentFen }) => spentFen),
    amount(t('available'), ({ availableFen }) => availableFen),
    ...(onEdit
      ? [
          {
            title: shared('actions'),
            key: 'actions',
            render: (_: unknown, project: Project) => (
              <Button type="link" onClick={() => onEdit(project)}>
                {t('edit')}
              </Button>
            ),
          },
        ]
      : []),
  ];
};

/** Projects with what came in for them, was spent and is left. */
const ProjectsPage = (): JSX.Element => {
  const t = useText(projectTexts);
  const mayEdit = useCan('funds.ledger.prepare');
  const answer = useProjects();
  const [editing, setEditing] = useState<Project | null>();
  const columns = useColumns(mayEdit ? setEditing : undefined);
  const begin = (
    <Button type="primary" onClick={() => setEditing(null)}>
      {t('newProject')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')} {...(mayEdit ? { action: begin } : {})} />
      <QueryView query={answer} shape="table">
        {(projects) => (
          <section className="tx-card tx-list" data-flush aria-label={t('listLabel')}>
            <Table
              columns={columns}
              dataSource={[...projects]}
              rowKey={({ id }) => id}
              pagination={false}
              scroll={{ x: 'max-content' }}
              locale={{ emptyText: <Empty icon="inbox" title={t('empty')} hint={t('emptyHint')} /> }}
            />
          </section>
        )}
      </QueryView>
      <ProjectDrawer editing={editing} onClose={() => setEditing(undefined)} />
    </>
  );
};

export default ProjectsPage;
