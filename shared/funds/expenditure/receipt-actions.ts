import { personRef } from '../../kernel/context.ts';
import { DomainError, notFound } from '../../kernel/errors.ts';
import { loadMember } from '../../members/roster/store.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { receiptSigned } from './events.ts';
import { amountOf, checkSignature, ownLines, receiptTotals } from './receipt-rules.ts';
import type { Recipient, Signature } from './schema.ts';
import {
  type ReceiptHead,
  readExpenditure,
  readPagesOf,
  readReceiptHeads,
  readRecipients,
  readSignatures,
  readSignaturesOf,
  signatureWrite,
} from './store.ts';
import type { OwnReceiptView, ReceiptListView } from './views.ts';

/** How many lists are looked through for what a member has to confirm: more than half a year of a large union. */
const MAX_LOOKED_AT = 100;

/** The real-name list of a request: who receives what and who has confirmed it. */
export const getReceiptList = async (ctx: UnionCtx, id: string): Promise<ReceiptListView> => {
  allow(ctx, 'funds.expenditure.read');
  const [found, recipients, signatures] = await Promise.all([
    readExpenditure(ctx, id),
    readRecipients(ctx, id),
    readSignatures(ctx, id),
  ]);
  const expenditure = found ?? notFound();
  const bySigner = new Map(signatures.map((one) => [one.memberId, one]));
  return {
    expenditureId: id,
    title: expenditure.title,
    ...receiptTotals(recipients, signatures),
    hasScan: expenditure.papers.some((one) => one.paper === 'signedList'),
    data: recipients.map((one) => ({
      memberId: one.memberId,
      name: one.name,
      item: expenditure.lines[one.line]?.memo ?? '',
      amountFen: one.amountFen,
      signedAt: bySigner.get(one.memberId)?.at ?? null,
      signedBy: bySigner.get(one.memberId)?.by.name ?? null,
    })),
  };
};

const ownMember = async (ctx: UnionCtx) => {
  const { memberId } = ctx.scope;
  const member = memberId === undefined ? undefined : await loadMember(ctx, memberId);
  if (!member) throw new DomainError('notFound', 'members.self.notBound');
  return member;
};

const ownView = (
  head: Pick<ReceiptHead, 'id' | 'title' | 'submittedOn' | 'items'>,
  own: readonly Recipient[],
  signature: Signature | undefined,
): OwnReceiptView => ({
  expenditureId: head.id,
  title: head.title,
  items: own.map((one) => ({ item: head.items[one.line] ?? '', amountFen: one.amountFen })),
  amountFen: amountOf(own),
  submittedOn: head.submittedOn,
  signedAt: signature?.at ?? null,
});

/** What the member who calls is to confirm and has confirmed, the newest first. */
export const listOwnReceipts = async (ctx: UnionCtx): Promise<{ readonly data: readonly OwnReceiptView[] }> => {
  allow(ctx, 'members.self.read');
  const member = await ownMember(ctx);
  const heads = await readReceiptHeads(ctx, MAX_LOOKED_AT);
  const ids = heads.map((one) => one.id);
  const [pages, signatures] = await Promise.all([
    readPagesOf(ctx, ids, member.ordinal),
    readSignaturesOf(ctx, ids, member.id),
  ]);
  const data = heads.flatMap((one) => {
    const own = ownLines(pages.get(one.id) ?? [], member.id);
    return own.length === 0 ? [] : [ownView(one, own, signatures.get(one.id))];
  });
  return { data };
};

/** A member confirms receipt, once, with time and person. Throws `alreadySigned`, `receiptNotOpen`. */
export const signReceipt = async (ctx: UnionCtx, id: string): Promise<OwnReceiptView> => {
  const permit = allow(ctx, 'funds.expenditure.sign');
  const member = await ownMember(ctx);
  const [expenditure, pages] = await Promise.all([readExpenditure(ctx, id), readPagesOf(ctx, [id], member.ordinal)]);
  const recipients = pages.get(id) ?? [];
  const amountFen = checkSignature(expenditure, recipients, member.id);
  const signature: Signature = { memberId: member.id, amountFen, by: personRef(ctx.actor), at: ctx.tools.now() };
  const { title, submittedOn, lines } = expenditure ?? notFound();
  const head = { id, title, submittedOn, items: lines.map((line) => line.memo) };
  const body = ownView(head, ownLines(recipients, member.id), signature);
  await commit(ctx, {
    permit,
    writes: [signatureWrite(ctx, id, signature)],
    events: [receiptSigned(id, signature)],
    answer: { status: 200, body },
  });
  return body;
};
