import type { Period } from '../../kernel/period.ts';
import type { Item } from '../../storage/item.ts';
import { voucherId } from '../ledger/rules.ts';

/** How many rows of a run ended in which way. */
export type RunCounts = {
  readonly rows: number;
  readonly posted: number;
  readonly alreadyPosted: number;
  readonly unmatched: number;
  readonly refused: number;
  readonly differing: number;
  readonly corrections: number;
  readonly correctionsRefused: number;
};

/** Sums of a run in fen. */
export type RunSums = {
  readonly rowsFen: number;
  readonly postedFen: number;
  readonly unmatchedFen: number;
  readonly addedFen: number;
  readonly returnedFen: number;
};

export type RunSource = 'api' | 'file';

/** A committed run as its month item lists it. Its presence is what publishes the pages of its plan. */
export type RunEntry = {
  readonly id: string;
  readonly period: Period;
  /** Hash of what the caller sent: a repeat with other content is refused. */
  readonly contentHash: string;
  /** Which plan's pages count; those of a plan that lost a race do not. */
  readonly plan: string;
  readonly counts: RunCounts;
  readonly sums: RunSums;
  readonly voucherId: string | null;
  readonly at: string;
  readonly exceptionPages: number;
  readonly source: RunSource;
};

const COUNTS = [
  'rows',
  'posted',
  'alreadyPosted',
  'unmatched',
  'refused',
  'differing',
  'corrections',
  'correctionsRefused',
] as const satisfies readonly (keyof RunCounts)[];
const SUMS = [
  'rowsFen',
  'postedFen',
  'unmatchedFen',
  'addedFen',
  'returnedFen',
] as const satisfies readonly (keyof RunSums)[];

const pack = <K extends string>(names: readonly K[], values: Readonly<Record<K, number>>): string =>
  names
    .map((name) => values[name])
    .join(',')
    .replace(/(?:,0)+$/, '');

const unpack = <K extends string>(names: readonly K[], text: string): Record<K, number> => {
  const values = text.split(',');
  return Object.fromEntries(names.map((name, index) => [name, Number(values[index] ?? 0)])) as Record<K, number>;
};

/** The entry with short names, about 100 bytes: every change of the month item pays for its whole size. */
export const encodeRun = (run: Omit<RunEntry, 'id' | 'period'>, period: Period): Item => ({
  h: run.contentHash,
  p: run.plan,
  c: pack(COUNTS, run.counts),
  s: pack(SUMS, run.sums),
  at: run.at,
  ...(run.voucherId === null ? {} : { v: Number(run.voucherId.slice(-6)) }),
  ...(run.voucherId === null || run.voucherId.startsWith(period) ? {} : { a: run.voucherId.slice(0, 7) }),
  ...(run.exceptionPages > 0 ? { x: run.exceptionPages } : {}),
  ...(run.source === 'file' ? { f: 1 } : {}),
});

export const decodeRun = (id: string, period: Period, entry: Item): RunEntry => ({
  id,
  period,
  contentHash: String(entry.h),
  plan: String(entry.p),
  counts: unpack(COUNTS, String(entry.c)),
  sums: unpack(SUMS, String(entry.s)),
  voucherId: entry.v === undefined ? null : voucherId((entry.a ?? period) as Period, 'ji', Number(entry.v)),
  at: String(entry.at),
  exceptionPages: Number(entry.x ?? 0),
  source: entry.f === undefined ? 'api' : 'file',
});

/** The committed runs of a month item, oldest first. */
export const runsOf = (month: (Item & { readonly sk: Period }) | undefined): readonly RunEntry[] =>
  Object.entries((month?.runs ?? {}) as Record<string, Item>)
    .map(([id, entry]) => decodeRun(id, month?.sk as Period, entry))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** One committed run, or undefined. */
export const runOf = (month: (Item & { readonly sk: Period }) | undefined, runId: string): RunEntry | undefined => {
  const entry = (month?.runs as Record<string, Item> | undefined)?.[runId];
  return entry && month ? decodeRun(runId, month.sk, entry) : undefined;
};
