// 会计法 (2024) Arts 13, 25 and 总工办发〔2017〕32号: who asks never signs; what is large needs the committee's resolution.
import type { UnionRole } from '../../kernel/context.ts';
import { refuse } from '../../kernel/errors.ts';
import { dayOf, type Instant } from '../../kernel/period.ts';
import { bandOf } from './flow-rules.ts';
import type { ApprovalState, Flow, FlowKind, HistoryEntry, Officer, Person, Signer, Verb } from './schema.ts';
import { type Ground, isApprover, resolveSteps } from './signer-rules.ts';
import { advance, currentSigners, withEntry } from './step-rules.ts';

export type StartInput = {
  readonly kind: FlowKind;
  readonly amountFen: number;
  readonly applicant: Person;
  /** Papers of the committee's resolution, where they are there already. */
  readonly resolutionIds?: readonly string[];
  /** A returned or withdrawn approval that is submitted once more. */
  readonly previous?: ApprovalState;
};

export type ActInput = {
  readonly verb: Verb;
  readonly person: Person;
  /** Offices of the person today. */
  readonly roles: readonly UnionRole[];
  /** Persons for whom this one may sign today. */
  readonly actsFor?: readonly string[];
  readonly to?: Officer;
  readonly note?: string | undefined;
  readonly attachmentIds?: readonly string[] | undefined;
};

/** Begins an approval, or begins it again after a return or a withdrawal. Throws `funds.approval.nobodyLeft`. */
export const startApproval = (
  flow: Flow,
  input: StartInput,
  ground: Pick<Ground, 'officers' | 'substitutes'>,
  at: Instant,
): ApprovalState => {
  const { kind, amountFen, applicant, resolutionIds, previous } = input;
  if (previous && previous.status !== 'returned' && previous.status !== 'withdrawn')
    return refuse('conflict', 'funds.approval.notOpen', { status: previous.status });
  const { steps } = bandOf(flow, amountFen);
  const people = { ...ground, applicantId: applicant.id, on: dayOf(at) };
  const round = (previous?.round ?? 0) + 1;
  const state: ApprovalState = {
    kind,
    flowVersion: flow.version,
    amountFen,
    applicant,
    status: 'pending',
    round,
    steps: resolveSteps(steps, people).filter(({ signers }) => signers.length > 0),
    step: 0,
    needsResolution: flow.resolutionAboveFen !== null && amountFen > flow.resolutionAboveFen,
    resolutionIds: resolutionIds ?? previous?.resolutionIds ?? [],
    history: previous?.history ?? [],
  };
  return withEntry(state, { verb: 'submit', by: applicant, at, step: 0, round });
};

const replaceStep = (state: ApprovalState, signers: readonly Signer[]): ApprovalState => ({
  ...state,
  steps: state.steps.map((step, index) => (index === state.step ? { ...step, signers } : step)),
});

/** Who has put a signature into a place: the signer, or the substitute in their stead. */
const writerOf = (one: Signer): string | undefined => (one.signedAt ? (one.signedBy?.id ?? one.id) : undefined);

/**
 * The unsigned place of the current step that a person may fill: their own before one that they stand in for. Nobody
 * signs a step twice, not as a substitute either: 会签 means that many people have looked.
 */
const placeOf = (state: ApprovalState, { person, actsFor = [] }: ActInput): Signer => {
  const signers = currentSigners(state);
  if (signers.some((one) => writerOf(one) === person.id)) return refuse('rule', 'funds.approval.alreadySigned');
  const open = signers.filter(({ signedAt }) => signedAt === undefined);
  const found = open.find(({ id }) => id === person.id) ?? open.find(({ id }) => actsFor.includes(id));
  return found ?? refuse('rule', 'funds.approval.notSigner');
};

const noteNeeded: readonly Verb[] = ['refuse', 'returnBack'];

/** Somebody else who has no place in the step: a substitute who hands it to themselves would lock the place they sign for. */
const checkTo = (state: ApprovalState, { person, to }: ActInput): Officer => {
  const fail = (code: string): never => refuse('rule', code, {}, [{ pointer: '/to', code }]);
  if (!to) return fail('funds.approval.toMissing');
  if (to.id === state.applicant.id) return fail('funds.approval.toApplicant');
  if (!isApprover(to)) return fail('funds.approval.toNotApprover');
  if (to.id === person.id || currentSigners(state).some((one) => one.id === to.id || writerOf(one) === to.id))
    return fail('funds.approval.toAlready');
  return to;
};

const approve = (state: ApprovalState, place: Signer, input: ActInput, at: Instant): ApprovalState => {
  const signedBy = place.id === input.person.id ? {} : { signedBy: input.person };
  const signers = currentSigners(state).map((one) =>
    one.id === place.id ? { ...one, signedAt: at, ...signedBy } : one,
  );
  const resolutionIds = [...new Set([...state.resolutionIds, ...(input.attachmentIds ?? [])])];
  const signed = { ...replaceStep(state, signers), resolutionIds };
  // Asked of whoever signs the last step, so that nobody signs a large sum without having the resolution before them.
  const isLast = state.step === state.steps.length - 1;
  if (isLast && state.needsResolution && resolutionIds.length === 0) refuse('rule', 'funds.approval.resolutionMissing');
  return advance(signed);
};

const handOn = (state: ApprovalState, place: Signer, to: Officer, verb: 'transfer' | 'addSigner'): ApprovalState => {
  const signers = currentSigners(state);
  const { id, name } = to;
  const role = place.role;
  if (verb === 'addSigner') return replaceStep(state, [...signers, { id, name, role, source: 'added' }]);
  // Who takes over an added signature still owes it.
  const source = place.source === 'added' ? 'added' : 'transfer';
  return replaceStep(
    state,
    signers.map((one) => (one.id === place.id ? { id, name, role, source } : one)),
  );
};

const asApplicant = (state: ApprovalState, { verb, person }: ActInput, at: Instant): ApprovalState => {
  if (person.id !== state.applicant.id) refuse('rule', 'funds.approval.onlyApplicant');
  if (verb === 'withdraw') return { ...state, status: 'withdrawn' };
  const today = dayOf(at);
  if (state.remindedOn === today) refuse('limit', 'funds.approval.remindedToday');
  return { ...state, remindedOn: today };
};

const asSigner = (state: ApprovalState, input: ActInput, at: Instant): { next: ApprovalState; other?: Person } => {
  const { verb, person, note } = input;
  if (person.id === state.applicant.id) refuse('rule', 'funds.approval.ownRequest');
  if (!isApprover({ ...person, roles: input.roles })) refuse('rule', 'funds.approval.notSigner');
  const place = placeOf(state, input);
  if (noteNeeded.includes(verb) && !note?.trim())
    refuse('rule', 'funds.approval.noteMissing', {}, [{ pointer: '/note', code: 'funds.approval.noteMissing' }]);
  const other = place.id === person.id ? {} : { other: { id: place.id, name: place.name } };
  if (verb === 'refuse') return { next: { ...state, status: 'refused' }, ...other };
  if (verb === 'returnBack') return { next: { ...state, status: 'returned' }, ...other };
  if (verb === 'transfer' || verb === 'addSigner') {
    const to = checkTo(state, input);
    return { next: handOn(state, place, to, verb), other: { id: to.id, name: to.name } };
  }
  return { next: approve(state, place, input, at), ...other };
};

/**
 * One act on a pending approval; throws `funds.approval.*`. The applicant withdraws and reminds and does nothing else,
 * whoever else they are; signers of the current step do the rest. The entry stands at the end of the next history.
 */
export const actOnApproval = (
  state: ApprovalState,
  input: ActInput,
  at: Instant,
): { readonly next: ApprovalState; readonly entry: HistoryEntry } => {
  const { verb, person, note, attachmentIds } = input;
  const mayDropReturned = verb === 'withdraw' && state.status === 'returned';
  if (state.status !== 'pending' && !mayDropReturned)
    return refuse('conflict', 'funds.approval.notPending', { status: state.status });
  const isApplicantVerb = verb === 'withdraw' || verb === 'remind';
  const acted = isApplicantVerb ? { next: asApplicant(state, input, at) } : asSigner(state, input, at);
  const entry: HistoryEntry = {
    verb,
    by: { id: person.id, name: person.name },
    at,
    step: state.step,
    round: state.round,
    ...('other' in acted && acted.other ? { other: acted.other } : {}),
    ...(note ? { note } : {}),
    ...(attachmentIds?.length ? { attachmentIds } : {}),
  };
  return { next: withEntry(acted.next, entry), entry };
};
