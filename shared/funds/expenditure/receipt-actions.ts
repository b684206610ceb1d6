import { DomainError } from '../../kernel/errors.ts';
import { loadMember } from '../../members/roster/store.ts';
import { commit } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { receiptSigned } from './events.ts';
import { whoOf } from './people.ts';
import { amountOf, checkSignature, ownLines, receiptTotals } from './receipt-rules.ts';
import type { Expenditure, Recipient, Signature } from './schema.ts';
import {
  readByStatus,
  readExpenditure,
  readPagesOf,
  readRecipients,
  readSignatures,
  readSignaturesOf,
  signatureWrite,
} from './store.ts';
import type { OwnReceiptView, ReceiptListView } from './views.ts';

/** How many requests of each status are looked through for what a member has to confirm. */
const MAX_LOOKED_AT = 40;

const notFound = (): never => {
  throw new DomainError('notFound', 'http.resource.notFound');
};

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
  expenditure: Expenditure,
  own: readonly Recipient[],
  signature: Signature | undefined,
): OwnReceiptView => ({
  expenditureId: expenditure.id,
  title: expenditure.title,
  items: own.map((one) => ({ item: expenditure.lines[one.line]?.memo ?? '', amountFen: one.amountFen })),
  amountFen: amountOf(own),
  submittedOn: expenditure.submittedOn,
  signedAt: signature?.at ?? null,
});

/** What the member who calls is to confirm and has confirmed, the newest first. */
export const listOwnReceipts = async (ctx: UnionCtx): Promise<{ readonly data: readonly OwnReceiptView[] }> => {
  allow(ctx, 'members.self.read');
  const member = await ownMember(ctx);
  const found = await Promise.all((['approved', 'paid'] as const).map((one) => readByStatus(ctx, one, MAX_LOOKED_AT)));
  const open = found.flat().filter((one) => one.lines.some((line) => line.recipients > 0));
  const ids = open.map((one) => one.id);
  const [pages, signatures] = await Promise.all([
    readPagesOf(ctx, ids, member.ordinal),
    readSignaturesOf(ctx, ids, member.id),
  ]);
  const data = open.flatMap((one) => {
    const own = ownLines(pages.get(one.id) ?? [], member.id);
    return own.length === 0 ? [] : [ownView(one, own, signatures.get(one.id))];
  });
  return { data: data.toSorted((a, b) => (a.expenditureId < b.expenditureId ? 1 : -1)) };
};

/** A member confirms receipt, once, with time and person. Throws `alreadySigned`, `receiptNotOpen`. */
export const signReceipt = async (ctx: UnionCtx, id: string): Promise<OwnReceiptView> => {
  const permit = allow(ctx, 'funds.expenditure.sign');
  const member = await ownMember(ctx);
  const [expenditure, pages] = await Promise.all([readExpenditure(ctx, id), readPagesOf(ctx, [id], member.ordinal)]);
  const recipients = pages.get(id) ?? [];
  const amountFen = checkSignature(expenditure, recipients, member.id);
  const signature: Signature = { memberId: member.id, amountFen, by: whoOf(ctx), at: ctx.tools.now() };
  const body = ownView(expenditure ?? notFound(), ownLines(recipients, member.id), signature);
  await commit(ctx, {
    permit,
    writes: [signatureWrite(ctx, id, signature)],
    events: [receiptSigned(id, signature)],
    answer: { status: 200, body },
  });
  return body;
};
