// 会计基础工作规范 Art. 64 (bank balance checked against statements): lines come in once, whatever file brings them.
import type { Day } from '../../kernel/period.ts';
import { toHalfWidth } from '../../kernel/text.ts';
import type { BankLine } from './line-schema.ts';

/** A line as a file holds it, in the order of time. */
export type FileLine = Omit<BankLine, 'id' | 'ordinal' | 'parts' | 'note' | 'v'> & { readonly row: number };

/** A line of a file with the place that it has among its equals. */
export type PlacedLine = FileLine & { readonly ordinal: number };

const folded = (text: string): string => toHalfWidth(text).replace(/\s+/g, '').toLowerCase();

/** What makes a line this one, whatever file it stands in. */
export const baseKeyOf = (line: Pick<FileLine, 'day' | 'amountFen' | 'counterparty' | 'memo'>): string =>
  [line.day, line.amountFen, folded(line.counterparty), folded(line.memo)].join('\u001f');

const balanceKeyOf = (line: Pick<FileLine, 'balanceFen'>): string => String(line.balanceFen ?? '');

/** The text whose digest is the line's id: the content, the balance when there is one, and the place among equals. */
export const contentKeyOf = (accountId: string, line: PlacedLine): string =>
  ['1', accountId, baseKeyOf(line), balanceKeyOf(line), line.ordinal].join('\u001f');

/** Gives equal lines their places. Equal lines of one day are different money. */
export const placeLines = (lines: readonly FileLine[]): readonly PlacedLine[] => {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const key = `${baseKeyOf(line)}\u001f${balanceKeyOf(line)}`;
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return { ...line, ordinal };
  });
};

type Known = Pick<BankLine, 'id' | 'day' | 'amountFen' | 'balanceFen' | 'counterparty' | 'memo'>;

const pull = (known: Known[], fits: (one: Known) => boolean): boolean => {
  const index = known.findIndex(fits);
  if (index < 0) return false;
  known.splice(index, 1);
  return true;
};

/**
 * The lines of a file that are new. The same id is the same line; a line that one export shows with its balance and
 * another without is the same line as well, as long as the other side has one left.
 */
export const newLines = <L extends PlacedLine>(
  lines: readonly L[],
  stored: readonly Known[],
  idOf: (line: L) => string,
): readonly L[] => {
  const left = new Map<string, Known[]>();
  for (const one of stored) {
    const key = baseKeyOf(one);
    left.set(key, [...(left.get(key) ?? []), one]);
  }
  const candidates = (line: L): Known[] => left.get(baseKeyOf(line)) ?? [];
  const unknown = lines.filter((line) => !pull(candidates(line), (one) => one.id === idOf(line)));
  return unknown.filter(
    (line) => !pull(candidates(line), (one) => (one.balanceFen === undefined) !== (line.balanceFen === undefined)),
  );
};

export type Chain = {
  readonly openingFen: number;
  readonly closingFen: number;
  /** Rows before which something is missing. */
  readonly breaks: readonly number[];
};

const breaksOf = (lines: readonly FileLine[]): readonly number[] =>
  lines.flatMap((line, index) => {
    const before = lines[index - 1]?.balanceFen;
    return before === undefined || before + line.amountFen === line.balanceFen ? [] : [line.row];
  });

/** The lines in the order of time: banks export the newest first or last; balances say which, then the days. */
export const inTimeOrder = (lines: readonly FileLine[]): readonly FileLine[] => {
  const reversed = lines.toReversed();
  const hasBalances = lines.every((line) => line.balanceFen !== undefined);
  const [asIs, turned] = [breaksOf(lines).length, breaksOf(reversed).length];
  if (hasBalances && asIs !== turned) return asIs < turned ? lines : reversed;
  const [first, last] = [lines[0], lines.at(-1)];
  const isNewestFirst = first !== undefined && last !== undefined && first.day > last.day;
  return (isNewestFirst ? reversed : [...lines]).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};

/** Balances that more lines begin with than end with (sources), or the other way round: the ends of the chain. */
const endsOf = (lines: readonly FileLine[]): { readonly sources: number[]; readonly sinks: number[] } => {
  const degrees = new Map<number, number>();
  const step = (balanceFen: number, by: number): void => {
    degrees.set(balanceFen, (degrees.get(balanceFen) ?? 0) + by);
  };
  for (const { balanceFen = 0, amountFen } of lines) {
    step(balanceFen - amountFen, 1);
    step(balanceFen, -1);
  }
  const ends = (sign: number): number[] =>
    [...degrees].flatMap(([balanceFen, degree]) => (degree * sign > 0 ? [balanceFen] : []));
  return { sources: ends(1), sinks: ends(-1) };
};

/**
 * Opening and closing balance of lines in the order of time, and where the balances do not follow one another. Lines
 * that somebody sorted by another column still are one chain: every balance is left as often as it is reached.
 */
export const chainOf = (lines: readonly FileLine[]): Chain | undefined => {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first?.balanceFen === undefined || last?.balanceFen === undefined) return undefined;
  if (lines.some((line) => line.balanceFen === undefined)) return undefined;
  const { sources, sinks } = endsOf(lines);
  const isWhole = sources.length <= 1 && sinks.length <= 1;
  const [source, sink] = isWhole ? [sources[0], sinks[0]] : [];
  return {
    openingFen: source ?? first.balanceFen - first.amountFen,
    closingFen: sink ?? last.balanceFen,
    breaks: isWhole ? [] : breaksOf(lines),
  };
};

/** Months that lines fall into, in order. */
export const monthsOf = (lines: readonly { readonly day: Day }[]): readonly string[] =>
  [...new Set(lines.map((line) => line.day.slice(0, 7)))].toSorted();

export type Closing = { readonly on: Day; readonly balanceFen: number };

/** The balance after the last line of each month, where the file shows balances. */
export const closingsOf = (lines: readonly FileLine[]): ReadonlyMap<string, Closing> => {
  const chain = chainOf(lines);
  const closings = new Map<string, Closing>();
  let runningFen = chain?.openingFen ?? 0;
  for (const { day, amountFen, balanceFen } of lines.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    runningFen += amountFen;
    const statedFen = chain?.breaks.length === 0 ? runningFen : balanceFen;
    if (statedFen !== undefined) closings.set(day.slice(0, 7), { on: day, balanceFen: statedFen });
  }
  return closings;
};

/**
 * Whether a file's last balance of a month takes the place of the one that is kept: it is of a later day, or of the same
 * day with lines of it that were not there. A shorter file of that day, exported at noon, knows less.
 */
export const isLaterClosing = (
  closing: Closing,
  keptOn: Day | undefined,
  added: readonly { readonly day: Day }[],
): boolean =>
  keptOn === undefined || closing.on > keptOn || (closing.on === keptOn && added.some(({ day }) => day === closing.on));
