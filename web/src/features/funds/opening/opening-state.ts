import type { Opening, OpeningProposal, SaveOpening } from '#web/api/client.ts';
import { formatFen, parseYuan } from '#web/lib/format.ts';

export const AMOUNTS = ['debit', 'credit', 'movedDebit', 'movedCredit'] as const;
export type Amount = (typeof AMOUNTS)[number];
type Problem = OpeningProposal['rows'][number]['problem'];

/** One account as it is typed; `note` is what the old books called it. */
export type OpeningRow = { readonly key: number; readonly account: string; readonly note: string } & {
  readonly [A in Amount]: string;
} & { readonly problem: Problem; readonly project: string | null };
export type OpeningGrid = { readonly rows: readonly OpeningRow[]; readonly next: number };

const BEGIN = 4;
const shown = (fen: number): string => (fen === 0 ? '' : formatFen(fen));
const fenOf = (text: string): number => (text.trim() === '' ? 0 : (parseYuan(text) ?? 0));

type Fen = {
  readonly debitFen: number;
  readonly creditFen: number;
  readonly movedDebitFen: number;
  readonly movedCreditFen: number;
};

const textsOf = (line: Fen) => ({
  debit: shown(line.debitFen),
  credit: shown(line.creditFen),
  movedDebit: shown(line.movedDebitFen),
  movedCredit: shown(line.movedCreditFen),
});

const blank = (key: number): OpeningRow => ({
  key,
  account: '',
  note: '',
  problem: null,
  project: null,
  debit: '',
  credit: '',
  movedDebit: '',
  movedCredit: '',
});

export const gridOfOpening = ({ lines }: Pick<Opening, 'lines'>): OpeningGrid =>
  lines.length === 0
    ? { rows: Array.from({ length: BEGIN }, (_, key) => blank(key)), next: BEGIN }
    : {
        rows: lines.map((line, key) => ({
          ...blank(key),
          account: line.account,
          project: line.project,
          ...textsOf(line),
        })),
        next: lines.length,
      };

export const gridOfProposal = ({ rows }: OpeningProposal): OpeningGrid => ({
  rows: rows.map((row, key) => ({
    ...blank(key),
    account: row.account ?? '',
    note: `${row.code} ${row.name}`,
    problem: row.problem,
    ...textsOf(row),
  })),
  next: rows.length,
});

export const setField = (grid: OpeningGrid, key: number, field: Amount | 'account', text: string): OpeningGrid => ({
  ...grid,
  rows: grid.rows.map((row) => (row.key === key ? { ...row, [field]: text, problem: null } : row)),
});

export const addRow = (grid: OpeningGrid): OpeningGrid => ({
  rows: [...grid.rows, blank(grid.next)],
  next: grid.next + 1,
});

export const removeRow = (grid: OpeningGrid, key: number): OpeningGrid => ({
  ...grid,
  rows: grid.rows.filter((row) => row.key !== key),
});

const isUsed = (row: OpeningRow): boolean => row.account !== '' || AMOUNTS.some((name) => row[name].trim() !== '');

/** Rows that cannot be saved: an amount without an account, or a text that is no amount. */
export const brokenRows = ({ rows }: OpeningGrid): readonly OpeningRow[] =>
  rows.filter(
    (row) =>
      isUsed(row) &&
      (row.account === '' ||
        row.problem !== null ||
        AMOUNTS.some((name) => row[name].trim() !== '' && (parseYuan(row[name]) ?? -1) < 0)),
  );

export const sumOf = ({ rows }: OpeningGrid, name: Amount): number =>
  rows.reduce((sum, row) => sum + fenOf(row[name]), 0);

export const hasMovements = (grid: OpeningGrid): boolean =>
  grid.rows.some((row) => row.movedDebit !== '' || row.movedCredit !== '');

/** What is saved; rows of one account (two old accounts that became one) are added up to their net balance. */
export const linesOf = (grid: OpeningGrid): SaveOpening['lines'] => {
  const sums = new Map<string, { account: string; project: string | null; netFen: number; moved: [number, number] }>();
  for (const row of grid.rows.filter(isUsed)) {
    const place = `${row.account} ${row.project ?? ''}`;
    const sum = sums.get(place) ?? { account: row.account, project: row.project, netFen: 0, moved: [0, 0] };
    sum.netFen += fenOf(row.debit) - fenOf(row.credit);
    sum.moved = [sum.moved[0] + fenOf(row.movedDebit), sum.moved[1] + fenOf(row.movedCredit)];
    sums.set(place, sum);
  }
  return [...sums.values()].map(({ account, project, netFen, moved }) => ({
    account,
    debitFen: Math.max(netFen, 0),
    creditFen: Math.max(-netFen, 0),
    movedDebitFen: moved[0],
    movedCreditFen: moved[1],
    ...(project ? { project } : {}),
  }));
};
