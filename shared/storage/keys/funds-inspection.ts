import { type Key, union } from './text.ts';

/** The audit committee's seat: samples, findings and packs to take along; ids are in the order of time. */
export const inspectionPk = {
  samples: (unionId: string) => union(unionId, 'SAMPLES'),
  findings: (unionId: string) => union(unionId, 'FINDINGS'),
  findingsByStatus: (unionId: string, status: string) => union(unionId, `FINDINGS-BY#${status}`),
  packs: (unionId: string) => union(unionId, 'PACKS'),
} as const;

export const inspectionKey = {
  sample: (unionId: string, sampleId: string): Key => ({ pk: inspectionPk.samples(unionId), sk: sampleId }),
  finding: (unionId: string, findingId: string): Key => ({ pk: inspectionPk.findings(unionId), sk: findingId }),
  pack: (unionId: string, packId: string): Key => ({ pk: inspectionPk.packs(unionId), sk: packId }),
} as const;

/** The list of a status in which a finding stands. */
export const findingIndex = (unionId: string, findingId: string, status: string) => ({
  gsi1pk: inspectionPk.findingsByStatus(unionId, status),
  gsi1sk: findingId,
});
