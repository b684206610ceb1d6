import { actOnExpenditure } from '#shared/funds/expenditure/decide-actions.ts';
import { kindCode } from '#shared/funds/expenditure/kind-codes.ts';
import type { PaperInput, RecipientInput } from '#shared/funds/expenditure/line-schema.ts';
import { payExpenditure } from '#shared/funds/expenditure/pay-actions.ts';
import { requestExpenditure } from '#shared/funds/expenditure/submit-actions.ts';
import { dayOf } from '#shared/kernel/period.ts';
import type { UnionCtx } from '#shared/storage/context.ts';
import { actAs, type Life, type Lines } from '../life.ts';
import { uploadPaper } from './paper.ts';
import type { Spending } from './plan.ts';

/** The story is that of a union of this size; told of fewer people, it costs less. */
const FULL_SIZE = 600;
/** Above it the committee decides together (the default of the rulebook). */
const COLLECTIVE_FEN = 1_000_000;

type Asked = Omit<Spending, 'month' | 'day'>;

const recipientsOf = ({ heads }: Asked, lines: Lines): RecipientInput[] => {
  if (!heads) return [];
  const members = lines.filter(({ standing }) => standing === 'active');
  const chosen = heads.count === 'all' ? members : members.slice(-heads.count);
  const { cause } = heads;
  return chosen.map(({ memberId }) => ({ memberId, amountFen: heads.eachYuan * 100, ...(cause ? { cause } : {}) }));
};

const amountOf = (asked: Asked, recipients: readonly RecipientInput[], lines: Lines): number => {
  if (asked.heads) return recipients.length * asked.heads.eachYuan * 100;
  const size = lines.filter(({ standing }) => standing === 'active').length;
  return Math.round(asked.yuan * 100 * Math.min(1, size / FULL_SIZE));
};

const papersOf = async (ctx: UnionCtx, asked: Asked, amountFen: number): Promise<PaperInput[]> => {
  const { needs } = kindCode(asked.line.kind);
  const wanted = [...needs, ...(amountFen > COLLECTIVE_FEN ? (['minutes'] as const) : [])];
  const papers: PaperInput[] = [];
  for (const paper of wanted)
    papers.push({ paper, attachmentId: await uploadPaper(ctx, `${asked.title}-${paper}.pdf`) });
  return papers;
};

/** Asks for money with the papers that it needs; the invoice has a number of its own. */
const ask = async (life: Life, asked: Asked, lines: Lines) => {
  const ctx = actAs(life, [asked.by]);
  const recipients = recipientsOf(asked, lines);
  const amountFen = amountOf(asked, recipients, lines);
  const papers = await papersOf(ctx, asked, amountFen);
  const hasInvoice = papers.some(({ paper }) => paper === 'invoice');
  const number = `2632${String(life.chance.int(0, 99_999_999)).padStart(8, '0')}${String(life.chance.int(0, 99_999_999)).padStart(8, '0')}`;
  const date = dayOf(life.strand.clock.now());
  return requestExpenditure(ctx, {
    title: asked.title,
    payee: { name: asked.payee },
    lines: [{ form: 'goods', ...asked.line, amountFen, recipients }],
    invoices: hasInvoice ? [{ code: '', number, date, amountFen }] : [],
    papers,
  });
};

/** Everybody whose signature it takes signs, in their turn. */
const approve = async (life: Life, id: string, steps: number): Promise<void> => {
  const signers = steps > 1 ? (['finance', 'chair'] as const) : (['chair'] as const);
  for (const role of signers) await actOnExpenditure(actAs(life, [role]), id, { verb: 'approve', note: '同意' });
};

/** A request of the story as far as its fate takes it. */
export const spend = async (life: Life, asked: Asked, lines: Lines): Promise<void> => {
  const { fate } = asked;
  const { id, approval } = await ask(life, asked, lines);
  if (fate === 'pending') return;
  if (fate === 'returned') {
    await actOnExpenditure(actAs(life, ['chair']), id, { verb: 'returnBack', note: '请附采购清单后再报' });
    return;
  }
  await approve(life, id, approval.steps.length);
  if (fate === 'approved') return;
  const paidOn = dayOf(life.strand.clock.now());
  await payExpenditure(actAs(life, ['cashier']), id, { method: 'bank', paidOn });
};
