import type { RosterLine } from '../roster/packed.ts';
import { identityHashPrefix } from '../roster/seal.ts';
import type { Reading } from './cells.ts';
import type { ImportField } from './field-schema.ts';
import type { Mapping } from './fields.ts';
import { placeIn, type Trouble } from './trouble.ts';

/** What a row of the file is to the roster. */
export type Match =
  | { readonly kind: 'new' }
  | { readonly kind: 'existing'; readonly line: RosterLine }
  | { readonly kind: 'refused'; readonly troubles: readonly Trouble[] };

/** A row with its identity hash and what the other rows of the file say against it. */
export type Candidate = { readonly reading: Reading; readonly idHash?: string; readonly troubles: readonly Trouble[] };

const refusedAt = (
  mapping: Mapping,
  row: number,
  field: ImportField,
  code: string,
  params?: Trouble['params'],
): Trouble => ({ ...placeIn(mapping, row, field), code, ...(params ? { params } : {}) });

/** Finds rows of one file that name the same person or number: the first stands, later ones are refused and name it. */
export const findRepeats = (
  readings: readonly Reading[],
  mapping: Mapping,
  hashOf: (number: string) => string,
): readonly Candidate[] => {
  const rowOfHash = new Map<string, number>();
  const rowOfNo = new Map<string, number>();
  return readings.map((reading) => {
    const { row, values } = reading;
    const troubles = [...reading.troubles];
    const idHash = values.identity && hashOf(values.identity.number);
    const sameHash = idHash === undefined ? undefined : rowOfHash.get(idHash);
    const sameNo = values.employeeNo === undefined ? undefined : rowOfNo.get(values.employeeNo);
    if (sameHash !== undefined)
      troubles.push(refusedAt(mapping, row, 'idNumber', 'members.import.duplicateId', { firstRow: sameHash }));
    if (sameNo !== undefined)
      troubles.push(refusedAt(mapping, row, 'employeeNo', 'members.import.duplicateEmployeeNo', { firstRow: sameNo }));
    if (idHash !== undefined && sameHash === undefined) rowOfHash.set(idHash, row);
    if (values.employeeNo !== undefined && sameNo === undefined) rowOfNo.set(values.employeeNo, row);
    return { reading, ...(idHash === undefined ? {} : { idHash }), troubles };
  });
};

/** The roster by identity hash and by employee number. */
export class RosterIndex {
  readonly #byHash = new Map<string, RosterLine[]>();
  readonly #byNo = new Map<string, RosterLine[]>();

  constructor(lines: Iterable<RosterLine>) {
    for (const line of lines) {
      this.#add(this.#byHash, line.idHashPrefix, line);
      if (line.employeeNo !== undefined) this.#add(this.#byNo, line.employeeNo, line);
    }
  }

  #add(map: Map<string, RosterLine[]>, name: string, line: RosterLine): void {
    const known = map.get(name);
    if (known) known.push(line);
    else map.set(name, [line]);
  }

  byHash(idHash: string | undefined): readonly RosterLine[] {
    return (idHash === undefined ? undefined : this.#byHash.get(identityHashPrefix(idHash))) ?? [];
  }

  byNo(employeeNo: string | undefined): readonly RosterLine[] {
    return (employeeNo === undefined ? undefined : this.#byNo.get(employeeNo)) ?? [];
  }
}

/** Identity first, then employee number; a row that could be two people, or takes another person's number, is refused. */
const matchOne = (candidate: Candidate, index: RosterIndex, mapping: Mapping): Match => {
  const { reading, idHash } = candidate;
  const { row, values } = reading;
  const refused = (field: ImportField, code: string): Match => ({
    kind: 'refused',
    troubles: [...candidate.troubles, refusedAt(mapping, row, field, code)],
  });
  const [byId, ...moreById] = index.byHash(idHash);
  const [byNo, ...moreByNo] = index.byNo(values.employeeNo);
  if (candidate.troubles.length > 0) return { kind: 'refused', troubles: candidate.troubles };
  if (moreById.length > 0) return refused('idNumber', 'members.import.ambiguous');
  if (byId) {
    if (byNo && byNo.memberId !== byId.memberId) return refused('employeeNo', 'members.import.employeeNoOfOther');
    return { kind: 'existing', line: byId };
  }
  if (idHash !== undefined) {
    if (byNo) return refused('employeeNo', 'members.import.employeeNoOfOther');
    return values.name === undefined ? refused('name', 'kernel.name.empty') : { kind: 'new' };
  }
  if (moreByNo.length > 0) return refused('employeeNo', 'members.import.ambiguous');
  return byNo ? { kind: 'existing', line: byNo } : refused('idNumber', 'kernel.identity.missing');
};

/** Matches all rows; when two rows end at one person, the second is refused. */
export const matchRows = (candidates: readonly Candidate[], index: RosterIndex, mapping: Mapping): readonly Match[] => {
  const rowOf = new Map<string, number>();
  return candidates.map((candidate) => {
    const match = matchOne(candidate, index, mapping);
    if (match.kind !== 'existing') return match;
    const { row } = candidate.reading;
    const first = rowOf.get(match.line.memberId);
    if (first === undefined) {
      rowOf.set(match.line.memberId, row);
      return match;
    }
    const field = candidate.idHash === undefined ? 'employeeNo' : 'idNumber';
    const trouble = refusedAt(mapping, row, field, 'members.import.duplicatePerson', { firstRow: first });
    return { kind: 'refused', troubles: [trouble] };
  });
};
