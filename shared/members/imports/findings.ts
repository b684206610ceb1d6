import type { Reading } from './cells.ts';
import type { Revision } from './changes.ts';
import { changesOf, type FieldChange } from './differences.ts';
import type { ImportField } from './field-schema.ts';
import type { Counts, RowStatus } from './schema.ts';
import type { Trouble } from './trouble.ts';

/** Samples that a check keeps of rows that go in; refused rows are all kept. */
const MAX_SAMPLES = 200;

/** A row of a check as its sealed part keeps it. */
export type KeptRow = {
  readonly row: number;
  readonly texts: Readonly<Partial<Record<ImportField, string>>>;
  readonly troubles: readonly Trouble[];
  readonly memberId?: string;
  readonly changes?: readonly FieldChange[];
};

/** Rows in one sealed item. */
export const ROWS_PER_PART = 100;

export const partOf = (checkId: string, status: RowStatus): string => `${status}.${checkId}`;

/** What a check found: counts of every row, and the rows that a person should see. */
export type Findings = { readonly counts: Counts; readonly kept: Readonly<Record<RowStatus, KeptRow[]>> };

/** Counts rows as a check goes through them. */
export class Tally {
  readonly #counts: { -readonly [K in keyof Counts]: number };
  readonly #kept: Findings['kept'] = { refused: [], changed: [], noticed: [] };

  constructor(total: number) {
    this.#counts = { total, new: 0, changed: 0, unchanged: 0, refused: 0, notices: 0 };
  }

  get findings(): Findings {
    return { counts: this.#counts, kept: this.#kept };
  }

  refuse({ row, texts }: Reading, troubles: readonly Trouble[]): void {
    this.#counts.refused += 1;
    this.#kept.refused.push({ row, texts, troubles });
  }

  add(reading: Reading): void {
    this.#counts.new += 1;
    this.#notice(reading, reading.notices);
  }

  revise(reading: Reading, revision: Revision): void {
    if (revision.refused) {
      this.refuse(reading, [revision.refused]);
      return;
    }
    const { before, after } = revision.change;
    this.#counts[revision.changed ? 'changed' : 'unchanged'] += 1;
    if (revision.changed && before && after && this.#kept.changed.length < MAX_SAMPLES)
      this.#kept.changed.push({
        row: reading.row,
        texts: reading.texts,
        troubles: [],
        memberId: before.id,
        changes: changesOf(before, after),
      });
    this.#notice(reading, [...reading.notices, ...revision.notices]);
  }

  #notice({ row, texts }: Reading, notices: readonly Trouble[]): void {
    if (notices.length === 0) return;
    this.#counts.notices += notices.length;
    if (this.#kept.noticed.length < MAX_SAMPLES) this.#kept.noticed.push({ row, texts, troubles: notices });
  }
}
