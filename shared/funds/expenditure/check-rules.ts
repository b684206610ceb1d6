// Domain rules 2.3, 2.4, 7.3 and 11.15-11.18: everything that is held against a request before it is submitted.
import { DomainError } from '../../kernel/errors.ts';
import { type ActivityFacts, checkActivities } from './activity-rules.ts';
import { type CapFacts, checkCaps } from './cap-rules.ts';
import { type Finding, stop } from './finding-rules.ts';
import { invoiceIdentity } from './invoice-rules.ts';
import type { InvoiceInput, LineInput, PaperInput } from './line-schema.ts';
import { checkPapers, type PaperFacts } from './paper-rules.ts';
import { checkProhibitions } from './prohibition-rules.ts';
import { checkWelfare, type WelfareFacts } from './welfare-rules.ts';

/** What a request says, with recipients' causes as keyed hashes. */
export type Checked = {
  readonly title: string;
  readonly payee: string;
  readonly lines: readonly LineInput[];
  readonly invoices: readonly InvoiceInput[];
  readonly papers: readonly PaperInput[];
};

export type CheckFacts = CapFacts &
  ActivityFacts &
  WelfareFacts &
  PaperFacts & {
    /** Members of this union: everything goes to members only. */
    readonly isMember: (memberId: string) => boolean;
    readonly today: string;
  };

export const totalOf = (lines: readonly { readonly amountFen: number }[]): number =>
  lines.reduce((sum, line) => sum + line.amountFen, 0);

const MEMBERS_ONLY = '总工办发〔2017〕32号：会员福利只发给本会会员';

const checkMembers = (lines: readonly LineInput[], facts: CheckFacts): readonly Finding[] =>
  lines.flatMap((line, index) =>
    line.recipients.flatMap(({ memberId }, place) =>
      facts.isMember(memberId)
        ? []
        : [stop('funds.expenditure.notAMember', MEMBERS_ONLY, { memberId }, `/lines/${index}/recipients/${place}`)],
    ),
  );

/** The same as it is claimed, or by its number as it is written. */
const isSameInvoice = (a: InvoiceInput, b: InvoiceInput): boolean =>
  invoiceIdentity(a) === invoiceIdentity(b) || (a.code === b.code && a.number === b.number);

const checkInvoiceDates = (invoices: readonly InvoiceInput[], today: string): readonly Finding[] => {
  return invoices.flatMap((invoice, index) => {
    const at = `/invoices/${index}`;
    const future = invoice.date > today;
    const twice = invoices.slice(0, index).some((earlier) => isSameInvoice(earlier, invoice));
    return [
      ...(future
        ? [stop('funds.expenditure.invoiceFuture', '发票管理办法', { date: invoice.date }, `${at}/date`)]
        : []),
      ...(twice ? [stop('funds.expenditure.invoiceTwice', '会计法第十四条', {}, `${at}/number`)] : []),
    ];
  });
};

/** All objections to a request, stops and warnings, in the order of what a reader fills in. Pure. */
export const checkRequest = (request: Checked, facts: CheckFacts): readonly Finding[] => [
  ...checkProhibitions(request),
  ...checkMembers(request.lines, facts),
  ...checkCaps(request.lines, facts),
  ...checkWelfare(request.lines, facts),
  ...checkActivities(request.lines, facts),
  ...checkPapers(request, totalOf(request.lines), facts),
  ...checkInvoiceDates(request.invoices, facts.today),
];

export const MAX_FINDINGS = 200;

/** Refuses a request with a stop: the first one is the refusal, all are named at their fields. */
export const refuseStops = (findings: readonly Finding[]): void => {
  const stops = findings.filter((one) => one.severity === 'stop');
  const [first] = stops;
  if (!first) return;
  const fields = stops.slice(0, MAX_FINDINGS).map(({ pointer, code, params }) => ({ pointer, code, params }));
  throw new DomainError('rule', first.code, first.params, fields);
};
