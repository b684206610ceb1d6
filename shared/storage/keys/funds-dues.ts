import type { Period } from '../../kernel/period.ts';
import { type Key, pad, union } from './text.ts';

/** Dues, their worklist and the employer's contribution. */
export const duesPk = {
  dues: (unionId: string, period: Period) => union(unionId, `DUES#${period}`),
  worklist: (unionId: string) => union(unionId, 'WORKLIST'),
  contributions: (unionId: string) => union(unionId, 'CONTRIB'),
  duesFiles: (unionId: string) => union(unionId, 'DUESFILES'),
  splitSchemes: (unionId: string) => union(unionId, 'SPLITS'),
} as const;

export const duesKey = {
  /** Page k of a run: ordinals 128k … 128k+127. `run` names the run and the plan whose commit publishes the page. */
  duesPage: (unionId: string, period: Period, page: number, run: string): Key => ({
    pk: duesPk.dues(unionId, period),
    sk: `P#${pad(page, 5)}#${run}`,
  }),
  /** Corrections that ride in a run, by the month that they correct. */
  duesCorrections: (unionId: string, period: Period, page: number, run: string, index: number): Key => ({
    pk: duesPk.dues(unionId, period),
    sk: `P#${pad(page, 5)}#${run}#C${pad(index, 3)}`,
  }),
  /** One correction or payment of its own. */
  duesDelta: (unionId: string, period: Period, page: number, deltaId: string): Key => ({
    pk: duesPk.dues(unionId, period),
    sk: `P#${pad(page, 5)}#${deltaId}`,
  }),
  /** The callers' row keys of a page, where they are too long to stand in the page itself. */
  duesRowKeys: (unionId: string, period: Period, page: number, run: string): Key => ({
    pk: duesPk.dues(unionId, period),
    sk: `K#${run}#${pad(page, 5)}`,
  }),
  /** Rows that no ordinal belongs to (refused, not found) and rows that differ. */
  duesExceptions: (unionId: string, period: Period, run: string, index: number): Key => ({
    pk: duesPk.dues(unionId, period),
    sk: `X#${run}#${pad(index, 4)}`,
  }),
  /** The columns that somebody confirmed for payroll files with these headers. */
  duesFileColumns: (unionId: string, signature: string): Key => ({ pk: duesPk.duesFiles(unionId), sk: signature }),
  worklistOpen: (unionId: string, itemId: string): Key => ({ pk: duesPk.worklist(unionId), sk: `O#${itemId}` }),
  worklistDone: (unionId: string, itemId: string): Key => ({ pk: duesPk.worklist(unionId), sk: `R#${itemId}` }),
  contribution: (unionId: string, period: Period): Key => ({ pk: duesPk.contributions(unionId), sk: `M#${period}` }),
  contributionReceipt: (unionId: string, period: Period, receiptId: string): Key => ({
    pk: duesPk.contributions(unionId),
    sk: `R#${period}#${receiptId}`,
  }),
  splitScheme: (unionId: string, validFrom: Period): Key => ({ pk: duesPk.splitSchemes(unionId), sk: validFrom }),
} as const;

export const duesPrefix = {
  /** Everything of one page of ordinals in one month stands together, so a member's month is one Query. */
  duesPages: (page?: number): string => (page === undefined ? 'P#' : `P#${pad(page, 5)}#`),
  duesExceptions: (run: string): string => `X#${run}#`,
  worklistOpen: 'O#',
  worklistDone: 'R#',
  contributionMonths: 'M#',
  contributionReceipts: (period: Period): string => `R#${period}#`,
} as const;

/** What the sort key of an item on a dues page says: the page, whose it is and, of a run, the plan and the part. */
export const duesPlaceOf = (sk: string): { page: number; id: string; plan?: string; part?: string } => {
  const [, page = '', id = '', plan, part] = sk.split('#');
  return { page: Number(page), id, ...(plan ? { plan } : {}), ...(part ? { part } : {}) };
};
