import { DomainError } from '../../kernel/errors.ts';
import type { Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { Item } from '../../storage/item.ts';
import { key, pk } from '../../storage/keys.ts';
import { changeOf, checkProject, type Project, type ProjectMove, projectMoves } from './project-rules.ts';
import type { VoucherDraft } from './schema.ts';

type ProjectItem = Item & Project & { readonly pk: string; readonly sk: string };

const fromItem = ({ pk: _, sk: __, ...project }: ProjectItem): Project => project as Project;

export const readProject = async (ctx: UnionCtx, id: string): Promise<Project | undefined> => {
  const item = await ctx.db.get<ProjectItem>(key.project(ctx.scope.unionId, id), { consistent: true });
  return item && fromItem(item);
};

/** A project by its id; throws `funds.ledger.projectUnknown`. */
export const needProject = async (ctx: UnionCtx, id: string): Promise<Project> => {
  const project = await readProject(ctx, id);
  if (!project) throw new DomainError('rule', 'funds.ledger.projectUnknown', { project: id });
  return project;
};

/** Every project of a union; MAX_PROJECTS bounds them. */
export const readProjects = async (ctx: UnionCtx): Promise<readonly Project[]> =>
  (await ctx.db.queryAll<ProjectItem>({ pk: pk.projects(ctx.scope.unionId) })).map(fromItem);

export const projectWrite = (ctx: UnionCtx, project: Project): Write => ({
  op: 'put',
  guard: 'new',
  item: { ...key.project(ctx.scope.unionId, project.id), ...project },
});

type Edited = Pick<Project, 'name' | 'purpose' | 'funder' | 'isEarmarked' | 'accounts' | 'status'>;

/** Changes what a project says and never its sums, which vouchers move at the same time. */
export const projectEdit = (ctx: UnionCtx, project: Project, next: Edited): Write => ({
  op: 'update',
  key: key.project(ctx.scope.unionId, project.id),
  update: {
    expression: 'SET #n = :n, #p = :p, #f = :f, #e = :e, #a = :a, #s = :s ADD #v :one',
    names: { '#n': 'name', '#p': 'purpose', '#f': 'funder', '#e': 'isEarmarked', '#a': 'accounts', '#s': 'status' },
    values: {
      ':n': next.name,
      ':p': next.purpose,
      ':f': next.funder,
      ':e': next.isEarmarked,
      ':a': next.accounts,
      ':s': next.status,
      ':one': 1,
    },
  },
  // The sums decide whether a project may be closed or untied, so they must still be what was read.
  condition: {
    expression: '#v = :v AND #r = :r AND #x = :x',
    names: { '#v': 'v', '#r': 'receivedFen', '#x': 'spentFen' },
    values: { ':v': project.v, ':r': project.receivedFen, ':x': project.spentFen },
  },
});

const moveWrite = (ctx: UnionCtx, project: Project, move: ProjectMove): Write => {
  const change = changeOf(move);
  const isLimited = project.isEarmarked && change < 0;
  return {
    op: 'update',
    key: key.project(ctx.scope.unionId, project.id),
    update: {
      expression: 'ADD #r :r, #x :x, #m :m',
      names: { '#r': 'receivedFen', '#x': 'spentFen', '#m': 'availableFen' },
      values: { ':r': move.receivedFen, ':x': move.spentFen, ':m': change },
    },
    // What the project says and has left was read before: when that moved, the posting plans again and finds out.
    condition: {
      expression: `#v = :v${isLimited ? ' AND #m >= :needed' : ''}`,
      names: { '#v': 'v' },
      values: { ':v': project.v, ...(isLimited ? { ':needed': -change } : {}) },
    },
    refusal: { kind: 'conflict', code: 'storage.month.moved' },
  };
};

export type Charged = { readonly projects: ReadonlyMap<string, Project>; readonly writes: readonly Write[] };

/** What a voucher moves on its projects, checked and as conditional writes of the same transaction. */
export const chargeProjects = async (
  ctx: UnionCtx,
  { lines, source }: Pick<VoucherDraft, 'lines' | 'source'>,
): Promise<Charged> => {
  const moves = [...projectMoves(lines, source)];
  const projects = await Promise.all(moves.map(([id]) => needProject(ctx, id)));
  const writes = moves.map(([, move], index) => {
    const project = projects[index] as Project;
    checkProject(project, move, lines);
    return moveWrite(ctx, project, move);
  });
  return { projects: new Map(projects.map((project) => [project.id, project])), writes };
};
