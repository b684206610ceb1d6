// 工会法 Art. 45, 总工办发〔2020〕29号 (待核实): committee, audit committee, members' meeting, then the upper union.
import { type FieldError, refuse } from '../../kernel/errors.ts';
import type { Day } from '../../kernel/period.ts';
import type { Permission } from '../../tenancy/access/permissions.ts';
import type { FilingRef } from '../../tenancy/filings/schema.ts';
import type { UpperAction } from './rulebook.ts';
import { type BudgetState, type BudgetVersion, MAX_STEPS, type StepVerb, type TakeBudgetStep } from './schema.ts';

/** Stages in which somebody decides, in their order. */
export const STAGES = ['committee', 'audit', 'meeting', 'upper'] as const;
export type Stage = (typeof STAGES)[number];

const NEXT: Readonly<Record<Stage, BudgetState>> = {
  committee: 'audit',
  audit: 'meeting',
  meeting: 'upper',
  upper: 'inForce',
};

const isStage = (state: BudgetState): state is Stage => (STAGES as readonly string[]).includes(state);

/** Whether the lines of a version may still be changed. */
export const isEditable = (state: BudgetState): boolean => state === 'draft' || state === 'returned';

/** The state after a step, or undefined when the step cannot be taken there. */
export const stateAfter = (state: BudgetState, verb: StepVerb): BudgetState | undefined => {
  if (isEditable(state)) return verb === 'submit' ? 'committee' : verb === 'discard' ? 'discarded' : undefined;
  if (!isStage(state)) return undefined;
  return verb === 'pass' ? NEXT[state] : verb === 'return' ? 'returned' : undefined;
};

/** Who may take the next step: the audit committee alone gives its own opinion. */
export const permissionAt = (state: BudgetState): Permission => {
  if (isEditable(state)) return 'funds.budget.prepare';
  return state === 'audit' ? 'funds.budget.examine' : 'funds.budget.decide';
};

/** Where a version lies that waits for the upper union: the filing that the last step handed up. */
export const filingOf = ({ state, steps }: BudgetVersion): FilingRef | undefined =>
  state === 'upper' ? steps.at(-1)?.filing : undefined;

/**
 * What has to be on file for a step. An answer that the upper union gave on paper needs the paper: anybody could claim
 * one otherwise. What it approves has a number; what it takes into its files often has none.
 */
export const evidenceFor = (
  state: BudgetState,
  verb: StepVerb,
  upperAction: UpperAction,
): { readonly documentNumber: boolean; readonly note: boolean; readonly attachment: boolean } => {
  if (verb === 'return') return { documentNumber: false, note: true, attachment: false };
  if (verb !== 'pass') return { documentNumber: false, note: false, attachment: false };
  const isApproval = state === 'upper' && upperAction === 'approve';
  return {
    documentNumber: state === 'committee' || state === 'meeting' || isApproval,
    note: state === 'audit',
    attachment: state === 'upper',
  };
};

const missingOf = (version: BudgetVersion, step: TakeBudgetStep, upperAction: UpperAction): readonly FieldError[] => {
  const needs = evidenceFor(version.state, step.verb, upperAction);
  return [
    ...(needs.documentNumber && step.documentNumber === ''
      ? [{ pointer: '/documentNumber', code: 'funds.budget.documentMissing' }]
      : []),
    ...(needs.note && step.note === '' ? [{ pointer: '/note', code: 'funds.budget.noteMissing' }] : []),
    ...(needs.attachment && step.attachmentIds.length === 0
      ? [{ pointer: '/attachmentIds', code: 'funds.budget.attachmentMissing' }]
      : []),
  ];
};

type Circumstances = { readonly today: Day; readonly doer: string | undefined; readonly upperAction: UpperAction };

const checkDay = (version: BudgetVersion, on: Day, today: Day): void => {
  const at = (code: string) => [{ pointer: '/on', code }];
  if (on > today) refuse('rule', 'funds.budget.dayFuture', {}, at('funds.budget.dayFuture'));
  const last = version.steps.at(-1);
  if (last && on < last.on) refuse('rule', 'funds.budget.dayBefore', { on: last.on }, at('funds.budget.dayBefore'));
};

/**
 * The state that a step leads to. Refuses a step that cannot be taken from here, a day that has not come or lies before
 * the last step, papers that are missing, and an opinion of the audit committee by whoever prepared the budget.
 */
export const checkStep = (version: BudgetVersion, step: TakeBudgetStep, by: Circumstances): BudgetState => {
  const after = stateAfter(version.state, step.verb);
  if (after === undefined) return refuse('conflict', 'funds.budget.stepNotPossible', { state: version.state });
  if (version.steps.length >= MAX_STEPS) refuse('limit', 'funds.budget.tooManySteps', { max: MAX_STEPS });
  if (version.state === 'audit' && version.preparedBy.id === by.doer) refuse('rule', 'funds.budget.ownExamination');
  checkDay(version, step.on, by.today);
  const missing = missingOf(version, step, by.upperAction);
  const [first] = missing;
  if (first) refuse('rule', first.code, {}, missing);
  return after;
};
