// 会计法 Art. 14: money is booked to whom the record names, and to nobody by guess.
import { foldCode } from '../../kernel/text.ts';
import type { DuesCorrectionRow, DuesRow, Identifier } from './schema.ts';

/** What a run needs to know of a person on the roster. `dueFen` is undefined while the wage base is unknown. */
export type DuesMember = {
  readonly ordinal: number;
  readonly memberId: string;
  readonly employeeNo?: string;
  readonly idHashPrefix: string;
  readonly isActive: boolean;
  readonly dueFen?: number;
};

export type MemberIndex = { readonly [I in Identifier]: ReadonlyMap<string, readonly DuesMember[]> };

const group = (
  members: readonly DuesMember[],
  by: (member: DuesMember) => string | undefined,
): ReadonlyMap<string, readonly DuesMember[]> => {
  const groups = new Map<string, DuesMember[]>();
  for (const member of members) {
    const value = by(member);
    if (value === undefined) continue;
    const known = groups.get(value);
    if (known) known.push(member);
    else groups.set(value, [member]);
  }
  return groups;
};

/** The roster by each of the three identifiers. Letters of employee numbers count without case. */
export const indexMembers = (members: readonly DuesMember[]): MemberIndex => ({
  memberId: group(members, (member) => member.memberId),
  employeeNo: group(members, (member) => (member.employeeNo === undefined ? undefined : foldCode(member.employeeNo))),
  idNumber: group(members, (member) => member.idHashPrefix),
});

/** A row's person as it is looked up: identity numbers only as keyed hash, and masked for people to read. */
export type Reference = {
  readonly by: Identifier;
  /** Value under which the index has it. */
  readonly value: string;
  /** What a person sees on the worklist. */
  readonly hint: string;
  /** Why the identifier itself is no good. */
  readonly code?: string;
};

export type Referenced<R> = R & { readonly reference: Reference };
export type ReferencedRow = Referenced<Pick<DuesRow, 'key' | 'amountFen'>>;
export type ReferencedCorrection = Referenced<Pick<DuesCorrectionRow, 'key' | 'period' | 'deltaFen' | 'reason'>>;

/** The same person under the same identifier, to find a row again in a later run. */
export const fingerprintOf = (reference: Reference): string => `${reference.by.charAt(0)}:${reference.value}`;

export type Match =
  | { readonly member: DuesMember }
  | { readonly status: 'unmatched' | 'refused'; readonly code: string };

/** Finds the one person that a row names. Two with the same number is a refusal: the money would go by luck. */
export const matchRow = (index: MemberIndex, reference: Reference): Match => {
  if (reference.code !== undefined) return { status: 'refused', code: reference.code };
  const found = index[reference.by].get(reference.value) ?? [];
  const active = found.filter((member) => member.isActive);
  const [only, second] = active.length > 0 ? active : found;
  if (!only) return { status: 'unmatched', code: 'funds.dues.memberNotFound' };
  if (second) return { status: 'refused', code: 'funds.dues.memberAmbiguous' };
  return { member: only };
};
