import { type Key, union } from './text.ts';

/** Exceptions from the separation of duties, and where each was used. */
export const dutiesPk = {
  dutyExceptions: (unionId: string) => union(unionId, 'DUTY-EXCEPTIONS'),
  dutyUses: (unionId: string, exceptionId: string) => union(unionId, `DUTY-USES#${exceptionId}`),
} as const;

export const dutiesKey = {
  dutyException: (unionId: string, exceptionId: string): Key => ({
    pk: dutiesPk.dutyExceptions(unionId),
    sk: exceptionId,
  }),
  dutyUse: (unionId: string, exceptionId: string, voucherId: string): Key => ({
    pk: dutiesPk.dutyUses(unionId, exceptionId),
    sk: voucherId,
  }),
} as const;
