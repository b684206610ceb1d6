// 会计基础工作规范 Art. 64: what on a statement and in the books is probably the same money; a person confirms.
import { daysBetween } from '../../kernel/period.ts';
import { toHalfWidth } from '../../kernel/text.ts';
import type { BookEntry } from './line-schema.ts';
import type { Suggestion, SuggestionKind } from './match-schema.ts';

export type OpenLine = {
  readonly id: string;
  readonly day: BookEntry['day'];
  readonly openFen: number;
  readonly counterparty: string;
  readonly memo: string;
  readonly reference?: string;
};
export type OpenEntry = Pick<BookEntry, 'voucherId' | 'index' | 'day' | 'summary' | 'memo' | 'reverses'> & {
  readonly openFen: number;
};

/** Days between the bank's day and the books' that still look like the same money. */
export const NEAR_DAYS = 5;
export const REFERENCE_DAYS = 31;
const MAX_TERMS = 6;
const MAX_CANDIDATES = 16;
const MAX_STEPS = 4_000;
/** Shorter texts are in everything. */
const MIN_REFERENCE_CHARS = 3;

type Found = { readonly lines: readonly OpenLine[]; readonly entries: readonly OpenEntry[] };

const distance = (line: { day: BookEntry['day'] }, entry: { day: BookEntry['day'] }): number =>
  Math.abs(daysBetween(line.day, entry.day));

const folded = (text: string): string => toHalfWidth(text).replace(/\s+/g, '').toLowerCase();

const shares = (a: string, b: string): boolean =>
  a.length >= MIN_REFERENCE_CHARS && b.length >= MIN_REFERENCE_CHARS && (a.includes(b) || b.includes(a));

/** Whether the line names the voucher, or both name the same person or purpose. */
const refersTo = (line: OpenLine, entry: OpenEntry): boolean => {
  const said = [line.counterparty, line.memo, line.reference ?? ''].map(folded);
  const written = [entry.voucherId, entry.summary, entry.memo].map(folded);
  return said.some((one) => written.some((other) => shares(one, other)));
};

/** What is open still; each line and entry is suggested once. */
class Pool {
  readonly lines: OpenLine[];
  readonly entries: OpenEntry[];
  readonly suggestions: Suggestion[] = [];

  constructor(lines: readonly OpenLine[], entries: readonly OpenEntry[]) {
    const byDay = <T extends { day: string; openFen: number }>(items: readonly T[]): T[] =>
      items.filter((item) => item.openFen !== 0).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    this.lines = byDay(lines);
    this.entries = byDay(entries);
  }

  take(kind: SuggestionKind, { lines, entries }: Found): void {
    for (const line of lines) this.lines.splice(this.lines.indexOf(line), 1);
    for (const entry of entries) this.entries.splice(this.entries.indexOf(entry), 1);
    this.suggestions.push({
      kind,
      lines: lines.map(({ id, day, openFen }) => ({ id, day, partFen: Math.abs(openFen) })),
      entries: entries.map(({ voucherId, index, openFen }) => ({ voucherId, index, partFen: Math.abs(openFen) })),
    });
  }

  /** Pairs of one line and one entry of the same amount, the nearest days first. */
  pair(kind: SuggestionKind, maxDays: number, fits: (line: OpenLine, entry: OpenEntry) => boolean): void {
    for (const line of [...this.lines]) {
      const [nearest] = this.entries
        .filter((entry) => entry.openFen === line.openFen && distance(line, entry) <= maxDays && fits(line, entry))
        .toSorted((a, b) => distance(line, a) - distance(line, b));
      if (nearest) this.take(kind, { lines: [line], entries: [nearest] });
    }
  }
}

const takeReversals = (pool: Pool): void => {
  for (const red of pool.entries.filter((entry) => entry.reverses !== undefined)) {
    const original = pool.entries.find(
      (entry) => entry.voucherId === red.reverses && entry.index === red.index && entry.openFen === -red.openFen,
    );
    if (original) pool.take('reversal', { lines: [], entries: [original, red] });
  }
};

/** The fewest items, at least two, whose open amounts come to the target; undefined when none were found in time. */
export const findSum = <T extends { readonly openFen: number }>(
  items: readonly T[],
  targetFen: number,
): readonly T[] | undefined => {
  const candidates = items
    .filter((item) => item.openFen !== 0 && Math.sign(item.openFen) === Math.sign(targetFen))
    .slice(0, MAX_CANDIDATES);
  let steps = 0;
  const search = (from: number, terms: number, restFen: number): readonly T[] | undefined => {
    if (terms === 0) return restFen === 0 ? [] : undefined;
    for (let index = from; index <= candidates.length - terms; index += 1) {
      steps += 1;
      if (steps > MAX_STEPS) return undefined;
      const item = candidates[index];
      if (!item || Math.abs(item.openFen) > Math.abs(restFen)) continue;
      const rest = search(index + 1, terms - 1, restFen - item.openFen);
      if (rest) return [item, ...rest];
    }
    return undefined;
  };
  for (let terms = 2; terms <= MAX_TERMS; terms += 1) {
    const found = search(0, terms, targetFen);
    if (found) return found;
  }
  return undefined;
};

const takeSums = (pool: Pool): void => {
  for (const line of [...pool.lines]) {
    const near = pool.entries.filter((entry) => distance(line, entry) <= NEAR_DAYS);
    const entries = findSum(near, line.openFen);
    if (entries) pool.take('sum', { lines: [line], entries });
  }
  for (const entry of [...pool.entries]) {
    const near = pool.lines.filter((line) => distance(line, entry) <= NEAR_DAYS);
    const lines = findSum(near, entry.openFen);
    if (lines) pool.take('sum', { lines, entries: [entry] });
  }
};

/**
 * Suggested matches, the surest first: an entry and its reversal, the same amount on the same day, the same amount
 * with a text in common, the same amount on a near day, and one amount that several on the other side come to.
 */
export const suggestMatches = (lines: readonly OpenLine[], entries: readonly OpenEntry[]): readonly Suggestion[] => {
  const pool = new Pool(lines, entries);
  takeReversals(pool);
  pool.pair('sameDay', 0, refersTo);
  pool.pair('sameDay', 0, () => true);
  pool.pair('reference', REFERENCE_DAYS, refersTo);
  pool.pair('nearDay', NEAR_DAYS, () => true);
  takeSums(pool);
  return pool.suggestions;
};
