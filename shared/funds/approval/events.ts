import type { DomainEvent, EntityRef, EventValue } from '../../kernel/event.ts';
import type { ApprovalState, FlowVersion, HistoryEntry, Substitute } from './schema.ts';

const NAMES: Readonly<Record<HistoryEntry['verb'], string>> = {
  submit: 'funds.approval.submitted',
  approve: 'funds.approval.signed',
  refuse: 'funds.approval.refused',
  returnBack: 'funds.approval.returned',
  transfer: 'funds.approval.transferred',
  addSigner: 'funds.approval.signerAdded',
  withdraw: 'funds.approval.withdrawn',
  remind: 'funds.approval.reminded',
  settle: 'funds.approval.settled',
};

/** An act on the approval of whatever embeds it; `entity` is that thing. */
export const approvalActed = (entity: EntityRef, next: ApprovalState): DomainEvent => {
  const entry = next.history.at(-1);
  return {
    name: NAMES[entry?.verb ?? 'submit'],
    entity,
    after: { status: next.status, step: next.step, round: next.round, flowVersion: next.flowVersion },
    data: { kind: next.kind, waitingFor: waitingFor(next), other: entry?.other?.id ?? null },
    ...(entry?.note ? { reason: entry.note } : {}),
  };
};

const waitingFor = (state: ApprovalState): EventValue =>
  state.status === 'pending'
    ? (state.steps[state.step]?.signers ?? []).filter((one) => !one.signedAt).map(({ id }) => id)
    : [];

export const flowPublished = (before: FlowVersion | undefined, after: FlowVersion): DomainEvent => ({
  name: 'funds.approval.flowPublished',
  entity: { kind: 'funds.approvalFlow', id: after.kind },
  before: { version: before?.version ?? 0 },
  after: { version: after.version, validFrom: after.validFrom, bands: after.bands.length },
  reason: after.reason,
});

export const substitutesChanged = (before: readonly Substitute[], after: readonly Substitute[]): DomainEvent => {
  const rows = (all: readonly Substitute[]): EventValue =>
    all.map(({ role, personId, by, from, to }) => ({ for: role ?? personId ?? '', by, from, to }));
  return {
    name: 'funds.approval.substitutesChanged',
    entity: { kind: 'funds.approvalFlow', id: 'substitutes' },
    before: { substitutes: rows(before) },
    after: { substitutes: rows(after) },
  };
};
