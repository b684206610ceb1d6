import { idFromDigest } from '../../kernel/ids.ts';
import type { Period } from '../../kernel/period.ts';
import { sha256 } from '../../storage/seal.ts';
import { shortHash } from '../ledger/canonical.ts';
import { runDraft } from './booking-rules.ts';
import { type CorrectionDecision, decideCorrections } from './correction-rules.ts';
import { type Exception, encodeExceptions } from './exception-codec.ts';
import type { MemberIndex, Reference, ReferencedCorrection, ReferencedRow } from './matching-rules.ts';
import { type CorrectionLine, encodeCorrections, encodePage, type PackedPage, pageOfOrdinal } from './page-codec.ts';
import { type Decision, decideRows, disputeOf, itemKindOf, type MonthPaid, NOTHING_PAID } from './rules.ts';
import type { RunCounts, RunSums } from './run-entry.ts';
import type { WorklistItem } from './schema.ts';

export type RunInput = {
  readonly id: string;
  readonly period: Period;
  readonly rows: readonly ReferencedRow[];
  readonly corrections: readonly ReferencedCorrection[];
};

export type CorrectionText = {
  readonly period: Period;
  readonly page: number;
  readonly index: number;
  readonly text: string;
};

/** Everything that a run writes before its commit, and what the commit then says. */
export type RunPlan = {
  readonly plan: string;
  readonly pages: readonly PackedPage[];
  readonly corrections: readonly CorrectionText[];
  readonly exceptions: readonly Exception[];
  readonly exceptionTexts: readonly string[];
  readonly items: readonly WorklistItem[];
  readonly counts: RunCounts;
  readonly sums: RunSums;
  readonly draft: ReturnType<typeof runDraft>;
};

const groupBy = <T, K>(all: readonly T[], by: (one: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const name = by(one);
    const known = groups.get(name);
    if (known) known.push(one);
    else groups.set(name, [one]);
  }
  return groups;
};

const packPages = (decisions: readonly Decision[]): readonly PackedPage[] => {
  const lines = decisions.flatMap((decision) =>
    decision.status === 'posted' && decision.member
      ? [{ ordinal: decision.member.ordinal, amountFen: decision.amountFen, key: decision.key }]
      : [],
  );
  return [...groupBy(lines, (line) => pageOfOrdinal(line.ordinal))]
    .toSorted(([a], [b]) => a - b)
    .map(([page, ofPage]) => encodePage(page, ofPage));
};

const packCorrections = (decisions: readonly CorrectionDecision[]): readonly CorrectionText[] => {
  const posted = decisions.flatMap((one) => (one.status === 'posted' && one.member ? [{ ...one, ...one.member }] : []));
  return [...groupBy(posted, (one) => one.period)].flatMap(([period, ofMonth]) =>
    [...groupBy(ofMonth, (one) => pageOfOrdinal(one.ordinal))].flatMap(([page, ofPage]) =>
      encodeCorrections(page, ofPage satisfies readonly CorrectionLine[]).map((text, index) => ({
        period,
        page,
        index,
        text,
      })),
    ),
  );
};

const isPlain = (decision: Decision): boolean => decision.status === 'posted' && !decision.differs;

const exceptionOf = (
  kind: Exception['kind'],
  decision: Decision | (CorrectionDecision & { readonly amountFen: number }),
  reference: Reference | undefined,
): Exception => {
  const { index, key, status, amountFen, code, member } = decision;
  const differs = 'differs' in decision && decision.differs;
  return {
    kind,
    index,
    key,
    status,
    amountFen,
    ...(differs && member?.dueFen !== undefined ? { dueFen: member.dueFen } : {}),
    ...(code === undefined ? {} : { code }),
    ...(member === undefined ? {} : { ordinal: member.ordinal }),
    by: reference?.by ?? 'memberId',
    value: reference?.value ?? '',
    hint: reference?.hint ?? '',
  };
};

const isKnownDispute = (input: RunInput, decision: Decision, disputes: ReadonlySet<string>): boolean => {
  const reference = input.rows[decision.index]?.reference;
  const row = { amountFen: decision.amountFen, ordinal: decision.member?.ordinal };
  return reference !== undefined && disputes.has(disputeOf(row, reference));
};

const openItems = (
  input: RunInput,
  plan: string,
  decisions: readonly Decision[],
  { disputes }: MonthPaid,
): WorklistItem[] =>
  decisions.flatMap((decision) => {
    const kind = itemKindOf(decision);
    if (kind === undefined || (kind === 'conflict' && isKnownDispute(input, decision, disputes))) return [];
    const { member, code } = decision;
    const run = `${input.id}#${plan}`;
    return [
      {
        id: idFromDigest('worklistItem', sha256(`${run}#${decision.index}`)),
        kind,
        period: input.period,
        run,
        key: decision.key,
        hint: input.rows[decision.index]?.reference.hint ?? '',
        amountFen: decision.amountFen,
        ...(member?.dueFen === undefined ? {} : { dueFen: member.dueFen }),
        ...(member === undefined ? {} : { ordinal: member.ordinal, memberId: member.memberId }),
        ...(code === undefined ? {} : { code }),
      },
    ];
  });

const sumOf = (decisions: readonly Decision[], status: Decision['status']): number =>
  decisions.filter((one) => one.status === status).reduce((sum, one) => sum + one.amountFen, 0);

const sumsOf = (decisions: readonly Decision[], corrections: readonly CorrectionDecision[]): RunSums => {
  const deltas = corrections.filter((one) => one.status === 'posted').map((one) => one.deltaFen);
  return {
    rowsFen: decisions.reduce((sum, one) => sum + one.amountFen, 0),
    postedFen: sumOf(decisions, 'posted'),
    unmatchedFen: sumOf(decisions, 'unmatched'),
    addedFen: deltas.filter((delta) => delta > 0).reduce((sum, delta) => sum + delta, 0),
    returnedFen: deltas.filter((delta) => delta < 0).reduce((sum, delta) => sum - delta, 0),
  };
};

const countsOf = (decisions: readonly Decision[], corrections: readonly CorrectionDecision[]): RunCounts => {
  const count = (status: Decision['status']): number => decisions.filter((one) => one.status === status).length;
  return {
    rows: decisions.length,
    posted: count('posted'),
    alreadyPosted: count('already_posted'),
    unmatched: count('unmatched'),
    refused: count('refused'),
    differing: decisions.filter((one) => one.differs).length,
    corrections: corrections.filter((one) => one.status === 'posted').length,
    correctionsRefused: corrections.filter((one) => one.status === 'refused').length,
  };
};

/** Decides a run on the roster and the books as they were read, and packs what it will write. */
export const planRun = (input: RunInput, index: MemberIndex, months: ReadonlyMap<Period, MonthPaid>): RunPlan => {
  const decisions = decideRows(input.rows, index, months.get(input.period) ?? NOTHING_PAID);
  const amounts = new Map(
    decisions.flatMap((one): [number, number][] =>
      one.status === 'posted' && one.member ? [[one.member.ordinal, one.amountFen]] : [],
    ),
  );
  const corrected = decideCorrections(input.corrections, index, months, { period: input.period, amounts });
  const pages = packPages(decisions);
  const corrections = packCorrections(corrected);
  const exceptions = [
    ...decisions.filter((one) => !isPlain(one)).map((one) => exceptionOf('row', one, input.rows[one.index]?.reference)),
    ...corrected
      .filter((one) => one.status !== 'posted')
      .map((one) =>
        exceptionOf('correction', { ...one, amountFen: one.deltaFen }, input.corrections[one.index]?.reference),
      ),
  ];
  const exceptionTexts = encodeExceptions(exceptions);
  const written = [...pages.flatMap((page) => [page.page, page.lines, page.keys ?? '']), ...exceptionTexts];
  const plan = shortHash(JSON.stringify([...written, ...corrections])).slice(0, 8);
  const sums = sumsOf(decisions, corrected);
  const counts = countsOf(decisions, corrected);
  const draft = runDraft({ id: input.id, period: input.period, count: counts.posted }, sums);
  return {
    plan,
    pages,
    corrections,
    exceptions,
    exceptionTexts,
    items: openItems(input, plan, decisions, months.get(input.period) ?? NOTHING_PAID),
    counts,
    sums,
    draft,
  };
};
