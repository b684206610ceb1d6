// 会计法 (2024) Arts 13, 25 and 工会财务 practice: nobody signs what is their own; an empty chair is filled from above.
import { refuse } from '../../kernel/errors.ts';
import type { Day } from '../../kernel/period.ts';
import {
  APPROVER_ROLES,
  type ApprovalStep,
  type ApproverRole,
  type FlowStep,
  type Officer,
  type Signer,
  type Substitute,
} from './schema.ts';

/** Who is there on the day, and who must stay out. */
export type Ground = {
  readonly officers: readonly Officer[];
  readonly substitutes: readonly Substitute[];
  readonly applicantId: string;
  readonly on: Day;
};

export const ROLE_NAMES: Readonly<Record<ApproverRole, { readonly zh: string; readonly en: string }>> = {
  chair: { zh: '主席', en: 'chair' },
  viceChair: { zh: '副主席', en: 'vice-chair' },
  committee: { zh: '委员', en: 'committee member' },
  finance: { zh: '会计', en: 'finance officer' },
};

/** Who steps in when an office must stay out: the next leader. */
const LEADERS = ['chair', 'viceChair', 'committee'] as const;

/** May sign at all. */
export const isApprover = (officer: Officer): boolean =>
  officer.roles.some((role) => (APPROVER_ROLES as readonly string[]).includes(role));

const holders = (role: ApproverRole, { officers, applicantId }: Ground): readonly Officer[] =>
  officers.filter((one) => one.id !== applicantId && one.roles.includes(role));

const signer = ({ id, name }: Officer, role: ApproverRole, source: Signer['source']): Signer => ({
  id,
  name,
  role,
  source,
});

/** Substitutions in force on a day. */
const inForce = ({ substitutes, on }: Ground): readonly Substitute[] =>
  substitutes.filter(({ from, to }) => from <= on && on <= to);

/** Persons for whom somebody may sign today, by office or by name. */
export const actsFor = (personId: string, ground: Ground): readonly string[] =>
  inForce(ground)
    .filter(({ by }) => by === personId)
    .flatMap((one) => [
      ...(one.personId ? [one.personId] : []),
      ...ground.officers.filter(({ roles }) => one.role && roles.includes(one.role)).map(({ id }) => id),
    ]);

const substituteOf = (role: ApproverRole, ground: Ground): Officer | undefined => {
  const holding = ground.officers.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
  const chosen = inForce(ground).filter((one) => one.role === role || holding.includes(one.personId ?? ''));
  return chosen
    .map(({ by }) => ground.officers.find(({ id }) => id === by))
    .find((one) => one !== undefined && one.id !== ground.applicantId && isApprover(one));
};

/** The signer in an empty office's place; none when the next leader signs another step anyway. */
const standIn = (role: ApproverRole, ground: Ground, taken: ReadonlySet<string>): readonly Signer[] => {
  const substitute = substituteOf(role, ground);
  if (substitute) return [signer(substitute, role, 'standIn')];
  const leaders = LEADERS.flatMap((leader) => holders(leader, ground));
  const free = leaders.find(({ id }) => !taken.has(id));
  if (free) return [signer(free, role, 'standIn')];
  if (leaders.length > 0) return [];
  const { zh, en } = ROLE_NAMES[role];
  return refuse('rule', 'funds.approval.nobodyLeft', { role, roleZh: zh, roleEn: en });
};

const distinct = (signers: readonly Signer[]): readonly Signer[] =>
  [...new Map(signers.toReversed().map((one) => [one.id, one])).values()].toReversed();

/** Those who hold the offices of a step, the applicant left out. */
const primary = (step: FlowStep, ground: Ground): readonly Signer[] =>
  distinct(step.roles.flatMap((role) => holders(role, ground).map((one) => signer(one, role, 'role'))));

/** Offices of a step for which nobody is there: in 会签 each of them must be filled, in 或签 only when all are empty. */
const emptyRoles = (step: FlowStep, ground: Ground): readonly ApproverRole[] => {
  const empty = step.roles.filter((role) => holders(role, ground).length === 0);
  if (step.mode === 'all') return empty;
  return empty.length === step.roles.length ? empty.slice(0, 1) : [];
};

/**
 * The people of each step. An office that only the applicant holds, or nobody, goes to its substitute, else to the next
 * leader; where that leader signs another step anyway, no second signature is asked for, and a step that nobody is left
 * in falls away. Refuses with `funds.approval.nobodyLeft`, naming the office to appoint.
 */
export const resolveSteps = (steps: readonly FlowStep[], ground: Ground): readonly ApprovalStep[] => {
  const known = steps.map((step) => ({ step, signers: primary(step, ground) }));
  const taken = new Set(known.flatMap(({ signers }) => signers.map(({ id }) => id)));
  return known.map(({ step, signers }) => {
    const more = emptyRoles(step, ground).flatMap((role) => {
      const found = standIn(role, ground, taken);
      for (const { id } of found) taken.add(id);
      return found;
    });
    const { roles, mode } = step;
    return { roles, mode, signers: distinct([...signers, ...more]) };
  });
};

/** Whether a signer who has not signed yet may still do so. */
export const isStillThere = (one: Signer, { officers }: Ground): boolean => {
  const officer = officers.find(({ id }) => id === one.id);
  if (!officer) return false;
  return one.source === 'role' ? officer.roles.includes(one.role) : isApprover(officer);
};
