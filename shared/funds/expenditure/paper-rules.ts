// 会计法 (2024) Art. 14, 32号文: the papers that make a payment evident, and the minutes of a collective decision.
import { type Finding, stop, warn } from './finding-rules.ts';
import { kindCode, type Paper } from './kind-codes.ts';
import type { InvoiceInput, LineInput, PaperInput } from './line-schema.ts';

const EVIDENCE = '会计法第十四条；总工办发〔2017〕32号：报销须附审批、发票、签收等原始凭证';

const COLLECTIVE = '总工办发〔2017〕32号：重大收支须集体研究决定';

export type PaperState = { readonly paper: Paper; readonly isNeeded: boolean; readonly isThere: boolean };

/** The checklist of a request: which papers its kinds ask for, now or later, and which are there. */
export const paperList = (input: {
  readonly lines: readonly (Pick<LineInput, 'kind'> & { readonly recipients: { readonly length: number } })[];
  readonly papers: readonly Pick<PaperInput, 'paper'>[];
  readonly isCollective: boolean;
}): readonly PaperState[] => {
  const codes = input.lines.map((line) => kindCode(line.kind));
  const needed = new Set<Paper>([
    ...codes.flatMap((code) => code.needs),
    ...(input.isCollective ? (['minutes'] as const) : []),
  ]);
  const later = codes.flatMap((code) => code.later).filter((paper) => !needed.has(paper));
  const there = new Set(input.papers.map((one) => one.paper));
  // Named recipients sign one by one in the app, which is a signed list as well.
  if (input.lines.some((line) => line.recipients.length > 0)) there.add('signedList');
  return [
    ...[...needed].map((paper) => ({ paper, isNeeded: true, isThere: there.has(paper) })),
    ...[...new Set(later)].map((paper) => ({ paper, isNeeded: false, isThere: there.has(paper) })),
  ];
};

export type PaperFacts = {
  /** Above it the committee decides together; null: no such limit in the flow in force. */
  readonly resolutionAboveFen: number | null;
};

/** An amount equal to the limit does not exceed it (民法典 Art. 1259: 超过 excludes). */
export const isCollective = (totalFen: number, { resolutionAboveFen }: PaperFacts): boolean =>
  resolutionAboveFen !== null && totalFen > resolutionAboveFen;

const invoicesFen = (invoices: readonly Pick<InvoiceInput, 'amountFen'>[]): number =>
  invoices.reduce((sum, one) => sum + one.amountFen, 0);

const checkInvoices = (
  lines: readonly Pick<LineInput, 'kind' | 'amountFen'>[],
  invoices: readonly InvoiceInput[],
): readonly Finding[] => {
  const invoicedFen = invoicesFen(invoices);
  const neededFen = lines
    .filter((line) => kindCode(line.kind).needs.includes('invoice'))
    .reduce((sum, line) => sum + line.amountFen, 0);
  if (invoicedFen >= neededFen) return [];
  const params = { neededFen, invoicedFen };
  return [stop('funds.expenditure.invoicesShort', EVIDENCE, params, '/invoices')];
};

/** Papers that are missing (a stop), that may follow (a warning), and invoices that do not cover their lines. */
export const checkPapers = (
  request: {
    readonly lines: readonly LineInput[];
    readonly papers: readonly PaperInput[];
    readonly invoices: readonly InvoiceInput[];
  },
  totalFen: number,
  facts: PaperFacts,
): readonly Finding[] => {
  const collective = isCollective(totalFen, facts);
  const missing = paperList({ ...request, isCollective: collective }).filter((one) => !one.isThere);
  return [
    ...missing.map(({ paper, isNeeded }) => {
      // An approver may still attach them: the last signature is refused without (shared/funds/approval/rules.ts).
      if (paper === 'minutes')
        return warn(
          'funds.expenditure.minutesMissing',
          COLLECTIVE,
          { fromFen: facts.resolutionAboveFen ?? 0, totalFen },
          '/papers',
        );
      const object = isNeeded ? stop : warn;
      return object('funds.expenditure.paperMissing', EVIDENCE, { paper }, '/papers');
    }),
    ...checkInvoices(request.lines, request.invoices),
  ];
};
