// 会计法 (2024) Arts 13, 25, 35 and 会计基础工作规范 Art. 12: who asks, decides, books and pays are different people; what a
// small union cannot keep apart its committee decides for one person and a limited time.
import type { UnionRole } from '../../kernel/context.ts';
import { refuse } from '../../kernel/errors.ts';
import { addDays, type Day, dayOf } from '../../kernel/period.ts';
import { rolesOn, type Term } from '../../tenancy/access/rules.ts';
import { DUTY_ROLES, type Duty, type DutyException, type ExceptionUsed, type RecordException } from './schema.ts';

type Terms = readonly Term<UnionRole>[];

/** The longest time that a committee can decide for: its own term of five years. */
export const MAX_EXCEPTION_DAYS = 5 * 366;

const at = (field: string, code: string, params: Readonly<Record<string, string | number>> = {}) => [
  { pointer: `/${field}`, code, params },
];

const fail = (field: string, code: string, params: Readonly<Record<string, string | number>> = {}): never =>
  refuse('rule', code, params, at(field, code, params));

const goesWith = (duty: Duty, role: UnionRole): boolean => DUTY_ROLES[duty].includes(role);

/** The last day of the terms of a duty's offices that run on a day; undefined: one of them has no end. */
const termEnd = (terms: Terms, duty: Duty, on: Day): Day | undefined => {
  const running = terms.filter(
    ({ role, from, until }) => goesWith(duty, role) && from <= on && (until === undefined || on <= until),
  );
  const ends = running.map(({ until }) => until);
  return ends.includes(undefined) ? undefined : [on, ...ends].toSorted().at(-1);
};

/** Whether somebody has an office of the duty on a day. */
export const holds = (terms: Terms, duty: Duty, on: Day): boolean =>
  rolesOn(terms, on).some((role) => goesWith(duty, role));

/** What is known when an exception is recorded. */
export type RecordFacts = {
  readonly isSmall: boolean;
  readonly recorderId: string;
  readonly terms: Terms;
  readonly today: Day;
};

/**
 * Refuses an exception of a union that is not small, for oneself, for an office that the person does not have, decided
 * later than today or after it begins, begun before today, or longer than the term.
 */
export const checkException = (command: RecordException, { isSmall, recorderId, terms, today }: RecordFacts): void => {
  const { personId, duties, validFrom, validTo, decidedOn } = command;
  if (!isSmall) refuse('rule', 'funds.duties.notSmall');
  if (personId === recorderId) fail('personId', 'funds.duties.ownException');
  if (duties.some((duty) => !holds(terms, duty, today))) fail('duties', 'funds.duties.noSuchOffice');
  if (decidedOn > today) fail('decidedOn', 'funds.duties.decidedLater', { today });
  if (validFrom < today) fail('validFrom', 'funds.duties.beginsEarlier', { today });
  if (validTo < validFrom) fail('validTo', 'funds.duties.reversed');
  if (validTo > addDays(validFrom, MAX_EXCEPTION_DAYS)) fail('validTo', 'funds.duties.tooLong');
  for (const duty of duties) {
    const last = termEnd(terms, duty, today);
    if (last !== undefined && validTo > last) fail('validTo', 'funds.duties.beyondTerm', { last });
  }
};

export const EXCEPTION_STATES = ['upcoming', 'inForce', 'ended', 'revoked'] as const;
export type ExceptionState = (typeof EXCEPTION_STATES)[number];

/** Whether the office that the person had when it was recorded still runs, for at least one of the duties. */
const isInTerm = (exception: DutyException, terms: Terms, today: Day): boolean => {
  const recordedOn = dayOf(exception.recordedAt);
  return terms.some(
    ({ role, from, until }) =>
      exception.duties.some((duty) => goesWith(duty, role)) &&
      from <= recordedOn &&
      (until === undefined || today <= until),
  );
};

/** What an exception is on a day. */
export const stateOf = (exception: DutyException, terms: Terms, today: Day): ExceptionState => {
  if (exception.revoked) return 'revoked';
  if (today > exception.validTo || !isInTerm(exception, terms, today)) return 'ended';
  return today < exception.validFrom ? 'upcoming' : 'inForce';
};

/** What stands beside whatever is done under it. */
export const usedOf = ({ id, reason, decidedOn }: DutyException, duty: Duty): ExceptionUsed => ({
  exceptionId: id,
  duty,
  reason,
  decidedOn,
});

/** The exception that lets a person have a duty today, or undefined. */
export const exceptionFor = (
  exceptions: readonly DutyException[],
  person: { readonly id: string; readonly terms: Terms },
  duty: Duty,
  today: Day,
): ExceptionUsed | undefined => {
  const found = exceptions.find(
    (one) =>
      one.person.id === person.id &&
      one.duties.includes(duty) &&
      holds(person.terms, duty, today) &&
      stateOf(one, person.terms, today) === 'inForce',
  );
  return found && usedOf(found, duty);
};

/** Refuses to revoke what has ended. */
export const checkRevocation = (state: ExceptionState): void => {
  if (state === 'ended' || state === 'revoked') refuse('conflict', 'funds.duties.over', { state });
};

const MAX_NOTE_CHARS = 200;

/** What a voucher says whose maker checked it as well. */
export const exceptionNote = ({ reason, decidedOn }: ExceptionUsed): string =>
  `${reason}（委员会 ${decidedOn} 决定的例外）`.slice(0, MAX_NOTE_CHARS);
