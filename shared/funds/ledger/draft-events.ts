import type { DomainEvent } from '../../kernel/event.ts';
import type { Draft } from './draft-schema.ts';
import { sumSide } from './rules.ts';

const entity = ({ id }: Pick<Draft, 'id'>) => ({ kind: 'funds.voucherDraft', id });
const said = (draft: Draft) => ({
  status: draft.status,
  date: draft.date,
  summary: draft.summary,
  lines: draft.lines.length,
  debitFen: Number(sumSide(draft.lines, 'debitFen')),
});

export const draftSaved = (before: Draft | undefined, after: Draft): DomainEvent => ({
  name: after.status === 'submitted' ? 'funds.ledger.draftSubmitted' : 'funds.ledger.draftSaved',
  entity: entity(after),
  ...(before ? { before: said(before) } : {}),
  after: said(after),
});

export const draftReturned = (draft: Draft, reason: string): DomainEvent => ({
  name: 'funds.ledger.draftReturned',
  entity: entity(draft),
  after: said(draft),
  reason,
});

export const draftDiscarded = (draft: Draft): DomainEvent => ({
  name: 'funds.ledger.draftDiscarded',
  entity: entity(draft),
  before: said(draft),
});

export const draftPosted = (draft: Draft, voucherId: string, selfReview: string | undefined): DomainEvent => ({
  name: draft.kind === 'reversal' ? 'funds.ledger.voucherReversed' : 'funds.ledger.voucherPosted',
  entity: { kind: 'funds.voucher', id: voucherId },
  after: {
    ...said(draft),
    draftId: draft.id,
    maker: draft.maker.name,
    ...(draft.reverses ? { reverses: draft.reverses } : {}),
  },
  ...(selfReview ? { reason: selfReview } : {}),
});

export const templateChanged = (
  what: 'created' | 'deleted',
  template: { readonly id: string; readonly name: string },
): DomainEvent => ({
  name: what === 'created' ? 'funds.ledger.templateCreated' : 'funds.ledger.templateDeleted',
  entity: { kind: 'funds.voucherTemplate', id: template.id },
  after: { name: template.name },
});
