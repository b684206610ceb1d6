// 工会会计制度 (财会〔2021〕7号) Arts 53-54 and Annex 1 (项目支出): money given for one purpose is spent on that purpose only.
import { type ErrorParams, refuse } from '../../kernel/errors.ts';
import type { VoucherLine, VoucherSource } from './schema.ts';

export const PROJECT_STATUSES = ['open', 'closed'] as const;

/** A project (项目). Earmarked ones (专项) may spend what came in for them, on the accounts of their purpose. */
export type Project = {
  readonly id: string;
  readonly name: string;
  /** What the money is for, in words. */
  readonly purpose: string;
  /** Who gave it; empty for projects out of the union's own money. */
  readonly funder: string;
  readonly isEarmarked: boolean;
  /** Beginnings of the expense accounts that fit the purpose; all of them when empty. */
  readonly accounts: readonly string[];
  readonly status: (typeof PROJECT_STATUSES)[number];
  /** What had come in and was not spent before these books began. */
  readonly openingFen: number;
  readonly receivedFen: number;
  readonly spentFen: number;
  /** Opening and received less spent; held at zero or above for earmarked projects. */
  readonly availableFen: number;
  readonly v: number;
};

export type ProjectMove = { readonly receivedFen: number; readonly spentFen: number };

/** Vouchers that move what was counted before; they leave projects as they are. */
const UNCOUNTED: ReadonlySet<VoucherSource['kind']> = new Set(['carryForward', 'opening']);
const isIncome = (line: VoucherLine): boolean => line.account.startsWith('4');
const isExpense = (line: VoucherLine): boolean => line.account.startsWith('5');

/** What the lines of a voucher bring in and spend, by project; nothing for carry-forward and opening vouchers. */
export const projectMoves = (
  lines: readonly VoucherLine[],
  source: Pick<VoucherSource, 'kind'>,
): ReadonlyMap<string, ProjectMove> => {
  const moves = new Map<string, ProjectMove>();
  if (UNCOUNTED.has(source.kind)) return moves;
  for (const line of lines) {
    if (line.project === undefined || !(isIncome(line) || isExpense(line))) continue;
    const { receivedFen, spentFen } = moves.get(line.project) ?? { receivedFen: 0, spentFen: 0 };
    const netFen = line.debitFen - line.creditFen;
    moves.set(line.project, {
      receivedFen: receivedFen + (isIncome(line) ? -netFen : 0),
      spentFen: spentFen + (isExpense(line) ? netFen : 0),
    });
  }
  return moves;
};

export const changeOf = ({ receivedFen, spentFen }: ProjectMove): number => receivedFen - spentFen;

const exceededBy = (project: Project, move: ProjectMove): ErrorParams => ({
  project: project.name,
  availableFen: project.availableFen,
  neededFen: -changeOf(move),
});

/** Refuses lines for a closed project, outside the purpose of an earmarked one, or beyond what came in for it. */
export const checkProject = (project: Project, move: ProjectMove, lines: readonly VoucherLine[]): void => {
  if (project.status === 'closed') refuse('rule', 'funds.ledger.projectClosed', { project: project.name });
  if (!project.isEarmarked) return;
  for (const [index, line] of lines.entries()) {
    const isOurs = line.project === project.id && isExpense(line);
    if (!isOurs || project.accounts.length === 0 || project.accounts.some((one) => line.account.startsWith(one)))
      continue;
    const params = { project: project.name, account: line.account };
    const at = [{ pointer: `/lines/${index}/account`, code: 'funds.ledger.otherPurpose', params }];
    refuse('rule', 'funds.ledger.otherPurpose', params, at);
  }
  if (changeOf(move) < 0 && project.availableFen + changeOf(move) < 0)
    refuse('rule', 'funds.ledger.projectExceeded', exceededBy(project, move));
};

/** The lines with their earmarks as the projects say: nobody has to remember which money is tied to a purpose. */
export const earmarked = (
  lines: readonly VoucherLine[],
  projects: ReadonlyMap<string, Pick<Project, 'isEarmarked'>>,
): readonly VoucherLine[] =>
  lines.map((line) => {
    if (line.project === undefined || !(isIncome(line) || isExpense(line))) return line;
    const { earmarked: _, ...rest } = line;
    return projects.get(line.project)?.isEarmarked ? { ...rest, earmarked: true } : rest;
  });

/** Refuses to close a project that still has money of somebody else's purpose. */
export const checkClosing = (project: Project): void => {
  if (project.isEarmarked && project.availableFen !== 0)
    refuse('rule', 'funds.ledger.projectHasMoney', { project: project.name, availableFen: project.availableFen });
};

/** Refuses a purpose without accounts for earmarked money, and to untie money that came in already. */
export const checkPurpose = (
  before: Project | undefined,
  next: Pick<Project, 'isEarmarked' | 'accounts' | 'name'>,
): void => {
  if (next.isEarmarked && next.accounts.length === 0)
    refuse('rule', 'funds.ledger.purposeMissing', { project: next.name }, [
      { pointer: '/accounts', code: 'funds.ledger.purposeMissing' },
    ]);
  const hasMoved = before && (before.receivedFen !== 0 || before.spentFen !== 0 || before.openingFen !== 0);
  if (hasMoved && before.isEarmarked !== next.isEarmarked)
    refuse('rule', 'funds.ledger.earmarkFixed', { project: next.name });
};
