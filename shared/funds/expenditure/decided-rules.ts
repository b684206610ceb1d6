// 会计法 (2024) Art. 14, 总工办发〔2017〕32号: approval comes before payment (先批后付), on the voucher's own day as well.
import { refuse } from '../../kernel/errors.ts';
import { type Day, dayOf } from '../../kernel/period.ts';
import type { ApprovalState, HistoryEntry } from '../approval/schema.ts';
import type { Duty, ExceptionUsed } from '../duties/schema.ts';
import type { Expenditure, Who } from './schema.ts';

const DECIDES: readonly HistoryEntry['verb'][] = ['approve', 'settle'];

/** Refuses a day of payment before the last signature: a voucher dated back would show money that nobody had approved. */
export const checkDecidedBy = (paidOn: Day, { history }: Pick<ApprovalState, 'history'>): void => {
  const last = history.findLast(({ verb }) => DECIDES.includes(verb));
  const approvedOn = last && dayOf(last.at);
  if (approvedOn === undefined || paidOn >= approvedOn) return;
  refuse('rule', 'funds.expenditure.paidBeforeApproval', { approvedOn }, [
    { pointer: '/paidOn', code: 'funds.expenditure.paidBeforeApproval', params: { approvedOn } },
  ]);
};

/** Refuses that who owes an advance takes it back, unless an exception of a small union lets that person handle their own. */
export const checkTaker = (
  advance: Pick<Expenditure, 'applicant'>,
  taker: Who,
  exceptionOf: (duty: Duty) => ExceptionUsed | undefined,
): readonly ExceptionUsed[] =>
  taker.id === advance.applicant.id
    ? [exceptionOf('payOwn') ?? refuse('rule', 'funds.expenditure.payerIsApplicant')]
    : [];
