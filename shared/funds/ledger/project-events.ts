import type { DomainEvent } from '../../kernel/event.ts';
import type { Project } from './project-rules.ts';

const said = (project: Project) => ({
  name: project.name,
  purpose: project.purpose,
  funder: project.funder,
  isEarmarked: project.isEarmarked,
  accounts: project.accounts,
  status: project.status,
});

export const projectChanged = (before: Project | undefined, after: Project): DomainEvent => ({
  name: before ? 'funds.ledger.projectChanged' : 'funds.ledger.projectCreated',
  entity: { kind: 'funds.project', id: after.id },
  ...(before ? { before: said(before) } : {}),
  after: { ...said(after), ...(before ? {} : { openingFen: after.openingFen }) },
});
