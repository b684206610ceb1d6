// 工会法 (2021) Art. 45, 总工办发〔2020〕29号 (待核实): a union's budget goes to the union above it for approval or filing.
import { refuse } from '../../kernel/errors.ts';
import type { Instant } from '../../kernel/period.ts';
import type { AcceptFiling, Delivery, FilingRow, FilingStatus } from './schema.ts';

type Answered = AcceptFiling & { readonly status: 'accepted' | 'returned' };

/** The row with an answer that is on its way to the union. Refuses `tenancy.filing.alreadyAnswered`. */
export const answerFiling = (
  row: FilingRow,
  { status, documentNumber, note }: Answered,
  { by, at }: { readonly by: string; readonly at: Instant },
): FilingRow => {
  if (row.status !== 'waiting') return refuse('conflict', 'tenancy.filing.alreadyAnswered', { status: row.status });
  return { ...row, status, answer: { at, by, documentNumber, note }, delivery: 'underWay' };
};

/** The row that the union closed by itself, or undefined when it was answered before. */
export const closeFiling = (
  row: FilingRow,
  status: Extract<FilingStatus, 'paper' | 'withdrawn'>,
  answer: NonNullable<FilingRow['answer']>,
): FilingRow | undefined => (row.status === 'waiting' ? { ...row, status, answer } : undefined);

/** The row whose answer has arrived, or did not. */
export const settleDelivery = (
  row: FilingRow,
  delivery: Exclude<Delivery, 'underWay'>,
  problem?: string,
): FilingRow => ({
  ...row,
  delivery,
  ...(problem === undefined ? {} : { problem }),
});
