import { recordException } from '#shared/funds/duties/actions.ts';
import { createDraft } from '#shared/funds/ledger/draft-actions.ts';
import { postDraft } from '#shared/funds/ledger/review-actions.ts';
import { addDays, dayOf } from '#shared/kernel/period.ts';
import { actAs, chairOf, goTo, type Life, type Month } from '../life.ts';
import { uploadPaper } from './paper.ts';

/** The union in which few people do everything. */
const SMALL = 'jinchuan';
const VALID_DAYS = 365;
const INTEREST_FEN = 12_60;

/** In the month before the running one its committee lets the only accountant check vouchers too; one was made since. */
export const combineDuties = async (life: Life, month: Month): Promise<void> => {
  const accountant = life.officers.get('finance');
  if (life.plan.slug !== SMALL || month.left !== 1 || !accountant) return;
  goTo(life, month, 25, 10);
  const chair = chairOf(life);
  const today = dayOf(chair.tools.now());
  await recordException(chair, {
    personId: accountant.personId,
    duties: ['reviewOwn'],
    reason: '本会仅一名财务人员，其他委员均为兼职',
    validFrom: today,
    validTo: addDays(today, VALID_DAYS),
    decidedOn: addDays(today, -3),
    attachmentIds: [await uploadPaper(chair, '委员会会议纪要.pdf')],
  });
  const finance = actAs(life, ['finance']);
  const line = { debitFen: 0, creditFen: 0 };
  const draft = await createDraft(finance, {
    date: today,
    summary: '收到银行存款利息',
    lines: [
      { ...line, account: '102', debitFen: INTEREST_FEN },
      { ...line, account: '408', creditFen: INTEREST_FEN },
    ],
    attachments: 1,
    attachmentIds: [],
    submit: true,
  });
  await postDraft(finance, draft.id, { version: draft.version });
};
