import { type Key, node } from './text.ts';

/** What unions handed up to a node: short rows for its lists, waiting ones apart, and the papers themselves. */
export const filingPk = {
  nodeFilings: (code: string) => node(code, 'FILINGS'),
  nodeFilingPapers: (code: string) => node(code, 'FILINGPAPERS'),
} as const;

export const filingKey = {
  nodeFilingWaiting: (code: string, filingId: string): Key => ({
    pk: filingPk.nodeFilings(code),
    sk: `WAITING#${filingId}`,
  }),
  nodeFilingDone: (code: string, filingId: string): Key => ({ pk: filingPk.nodeFilings(code), sk: `DONE#${filingId}` }),
  nodeFilingPaper: (code: string, filingId: string): Key => ({ pk: filingPk.nodeFilingPapers(code), sk: filingId }),
} as const;

export const filingPrefix = {
  nodeFilingsWaiting: 'WAITING#',
  nodeFilingsDone: 'DONE#',
} as const;
