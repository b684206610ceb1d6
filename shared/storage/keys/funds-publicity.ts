import type { Period } from '../../kernel/period.ts';
import { type Key, pad, union } from './text.ts';

/** What the union published of its funds, and what members asked. */
export const publicityPk = {
  publicity: (unionId: string) => union(unionId, 'PUBLICITY'),
  publicityEntries: (unionId: string, publicationId: string) => union(unionId, `PUBLICITY#${publicationId}`),
  publicityQuestions: (unionId: string, publicationId: string) => union(unionId, `PUBASKED#${publicationId}`),
} as const;

export const publicityKey = {
  /** One published table; its content is never written again. */
  publication: (unionId: string, publicationId: string): Key => ({
    pk: publicityPk.publicity(unionId),
    sk: `P#${publicationId}`,
  }),
  /** The latest version of what was published for these months. */
  publicationHead: (unionId: string, from: Period, to: Period): Key => ({
    pk: publicityPk.publicity(unionId),
    sk: `H#${from}#${to}`,
  }),
  /** How often a table was opened, by month: numbers only, nobody's name. */
  publicationReads: (unionId: string, publicationId: string): Key => ({
    pk: publicityPk.publicity(unionId),
    sk: `R#${publicationId}`,
  }),
  /** Masked vouchers of one account, packed. */
  publicityEntries: (unionId: string, publicationId: string, account: string, page: number): Key => ({
    pk: publicityPk.publicityEntries(unionId, publicationId),
    sk: `${account}#${pad(page, 4)}`,
  }),
  publicityQuestion: (unionId: string, publicationId: string, questionId: string): Key => ({
    pk: publicityPk.publicityQuestions(unionId, publicationId),
    sk: questionId,
  }),
} as const;

export const publicityPrefix = { publications: 'P#' } as const;
