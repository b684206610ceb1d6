import { type Key, pad, union } from './text.ts';

/** Expenditures: one partition each, so that the request, its recipients and their signatures are one Query. */
export const expenditurePk = {
  expenditure: (unionId: string, expenditureId: string) => union(unionId, `EXPENDITURE#${expenditureId}`),
  expendituresOfYear: (unionId: string, year: string) => union(unionId, `EXPENDITURES#${year}`),
  expendituresByStatus: (unionId: string, status: string) => union(unionId, `EXPENDITURES-BY#${status}`),
  expendituresOf: (unionId: string, personId: string) => union(unionId, `EXPENDITURES-OF#${personId}`),
  /** Requests whose reversal waits for a second person: few at any time. */
  reversalsWaiting: (unionId: string) => union(unionId, 'REVERSALS-WAITING'),
  receiptLists: (unionId: string) => union(unionId, 'RECEIPT-LISTS'),
  grants: (unionId: string, year: string) => union(unionId, `GRANTS#${year}`),
  /** Of no union: whoever claims the hash of an invoice first has it. Nobody may read here (ADR 0009). */
  usedInvoice: (hash: string) => `X#INVOICE#${hash}`,
} as const;

export const expenditureKey = {
  expenditure: (unionId: string, expenditureId: string): Key => ({
    pk: expenditurePk.expenditure(unionId, expenditureId),
    sk: 'HEAD',
  }),
  /** Recipients whose ordinals stand on one page of the roster. */
  expenditureRecipients: (unionId: string, expenditureId: string, page: number): Key => ({
    pk: expenditurePk.expenditure(unionId, expenditureId),
    sk: `R#${pad(page, 5)}`,
  }),
  receiptSignature: (unionId: string, expenditureId: string, memberId: string): Key => ({
    pk: expenditurePk.expenditure(unionId, expenditureId),
    sk: `S#${memberId}`,
  }),
  reversalWaiting: (unionId: string, expenditureId: string): Key => ({
    pk: expenditurePk.reversalsWaiting(unionId),
    sk: expenditureId,
  }),
  /** An approved request that members confirm receipt of: what their phone looks through. */
  receiptList: (unionId: string, expenditureId: string): Key => ({
    pk: expenditurePk.receiptLists(unionId),
    sk: expenditureId,
  }),
  /** What members of one page of ordinals were granted of one kind in a year. */
  grantPage: (unionId: string, year: string, bucket: string, page: number): Key => ({
    pk: expenditurePk.grants(unionId, year),
    sk: `${bucket}#${pad(page, 5)}`,
  }),
  /** What the union spent of a kind with a yearly cap of its own (outings out of dues). */
  grantTotal: (unionId: string, year: string, bucket: string): Key => ({
    pk: expenditurePk.grants(unionId, year),
    sk: `${bucket}#TOTAL`,
  }),
  usedInvoice: (hash: string): Key => ({ pk: expenditurePk.usedInvoice(hash), sk: 'USED' }),
} as const;

export const expenditurePrefix = {
  expenditureRecipients: 'R#',
  receiptSignatures: 'S#',
} as const;

/** Lists of expenditures: all of a year, by status, by applicant; newest last. All begin with the union's prefix. */
export const expenditureIndex = (
  unionId: string,
  expenditureId: string,
  by: { year: string; status: string; personId: string },
) => ({
  gsi1pk: expenditurePk.expendituresOfYear(unionId, by.year),
  gsi1sk: expenditureId,
  gsi2pk: expenditurePk.expendituresByStatus(unionId, by.status),
  gsi2sk: expenditureId,
  gsi3pk: expenditurePk.expendituresOf(unionId, by.personId),
  gsi3sk: expenditureId,
});
