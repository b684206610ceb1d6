import type { DomainEvent } from '../../kernel/event.ts';
import type { AuditFinding, FindingVerb, Pack, Sample } from './schema.ts';

export const sampleDrawn = (sample: Sample): DomainEvent => ({
  name: 'funds.inspection.sampleDrawn',
  entity: { kind: 'funds.sample', id: sample.id },
  after: {
    method: sample.method,
    from: sample.from,
    to: sample.to,
    seed: sample.seed,
    populationCount: sample.populationCount,
    populationHash: sample.populationHash,
    hits: sample.hitCount,
  },
});

const NAMES: Readonly<Record<FindingVerb, string>> = {
  record: 'funds.inspection.findingRecorded',
  answer: 'funds.inspection.findingAnswered',
  reopen: 'funds.inspection.findingReopened',
  close: 'funds.inspection.findingClosed',
  drop: 'funds.inspection.findingDropped',
};

export const findingMoved = (before: AuditFinding | undefined, after: AuditFinding): DomainEvent => {
  const verb = after.history.at(-1)?.verb ?? 'record';
  return {
    name: NAMES[verb],
    entity: { kind: 'funds.auditFinding', id: after.id },
    ...(before ? { before: { status: before.status } } : {}),
    after: { status: after.status, amountFen: after.amountFen, vouchers: after.voucherIds.length },
  };
};

export const PACK_REQUESTED = 'funds.inspection.packRequested';

export const packRequested = (pack: Pack): DomainEvent => ({
  name: PACK_REQUESTED,
  entity: { kind: 'funds.inspectionPack', id: pack.id },
  data: { from: pack.from, to: pack.to },
});

export const packBuilt = (pack: Pack): DomainEvent => ({
  name: pack.status === 'failed' ? 'funds.inspection.packFailed' : 'funds.inspection.packBuilt',
  entity: { kind: 'funds.inspectionPack', id: pack.id },
  after: { status: pack.status, files: pack.files ?? 0, sha256: pack.sha256 ?? '', failure: pack.failure ?? '' },
});

/** Who took the books along. */
export const packOpened = (pack: Pack): DomainEvent => ({
  name: 'funds.inspection.packOpened',
  entity: { kind: 'funds.inspectionPack', id: pack.id },
});

/** Who took the list of findings along. */
export const findingsExported = (unionId: string): DomainEvent => ({
  name: 'funds.inspection.findingsExported',
  entity: { kind: 'tenancy.union', id: unionId },
});
