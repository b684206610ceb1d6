import { DomainError, notFound, refuse } from '../../kernel/errors.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { projectChanged } from './project-events.ts';
import { checkClosing, checkPurpose, type Project } from './project-rules.ts';
import { projectEdit, projectWrite, readProject, readProjects } from './project-store.ts';
import { type CreateProject, MAX_PROJECTS, type ProjectView, type UpdateProject } from './project-views.ts';

const viewOf = ({ v, ...project }: Project): ProjectView => ({
  ...project,
  accounts: [...project.accounts],
  version: v,
});

/** Projects with what came in, was spent and is left; open ones first. */
export const listProjects = async (ctx: UnionCtx) => {
  allow(ctx, 'funds.ledger.read');
  const found = (await readProjects(ctx)).map(viewOf);
  return { data: found.toSorted((a, b) => (a.status === b.status ? 0 : a.status === 'open' ? -1 : 1)) };
};

const needOne = async (ctx: UnionCtx, id: string): Promise<Project> => {
  const project = await readProject(ctx, id);
  if (!project) return notFound();
  return project;
};

export const getProject = async (ctx: UnionCtx, id: string): Promise<ProjectView> => {
  allow(ctx, 'funds.ledger.read');
  return viewOf(await needOne(ctx, id));
};

const checkNames = (projects: readonly Project[], name: string, except = ''): void => {
  if (projects.some((one) => one.name === name && one.id !== except))
    refuse('conflict', 'funds.ledger.projectNameTaken', { name }, [
      { pointer: '/name', code: 'funds.ledger.projectNameTaken' },
    ]);
};

/** Begins a project. `openingFen` is what had come in and was not spent before the books began here. */
export const createProject = async (ctx: UnionCtx, command: CreateProject): Promise<ProjectView> => {
  const permit = allow(ctx, 'funds.ledger.prepare');
  checkPurpose(undefined, command);
  const known = await readProjects(ctx);
  if (known.length >= MAX_PROJECTS) refuse('limit', 'funds.ledger.projectsFull', { max: MAX_PROJECTS });
  checkNames(known, command.name);
  const project: Project = {
    ...command,
    id: ctx.tools.newId('project'),
    status: 'open',
    receivedFen: 0,
    spentFen: 0,
    availableFen: command.openingFen,
    v: 1,
  };
  const result = viewOf(project);
  await commit(ctx, {
    permit,
    writes: [projectWrite(ctx, project)],
    events: [projectChanged(undefined, project)],
    answer: { status: 201, body: result },
  });
  return result;
};

/** Changes what a project says, or closes it; its sums follow from vouchers alone. */
export const updateProject = async (ctx: UnionCtx, id: string, command: UpdateProject): Promise<ProjectView> => {
  const permit = allow(ctx, 'funds.ledger.prepare');
  const before = await needOne(ctx, id);
  const { version, ...next } = command;
  if (version !== before.v) throw new DomainError('conflict', 'storage.version.stale');
  checkPurpose(before, next);
  checkNames(await readProjects(ctx), next.name, id);
  if (next.status === 'closed' && before.status === 'open') checkClosing(before);
  const after: Project = { ...before, ...next, v: before.v + 1 };
  await commit(ctx, { permit, writes: [projectEdit(ctx, before, next)], events: [projectChanged(before, after)] });
  return viewOf(after);
};
