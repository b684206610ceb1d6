import { DomainError } from '../../kernel/errors.ts';
import { addMonths, type Period, periodOf } from '../../kernel/period.ts';
import type { RosterLine } from '../../members/roster/packed.ts';
import { loadMembers, loadPageHistory, loadSequence } from '../../members/roster/store.ts';
import type { UnionCtx } from '../../storage/context.ts';
import type { CursorPage } from '../../storage/cursor.ts';
import type { Item } from '../../storage/item.ts';
import { pk, sortPrefix } from '../../storage/keys.ts';
import { allow } from '../../tenancy/access/allow.ts';
import {
  type Arrears,
  arrearsOf,
  type MonthOfDues,
  type OnFile,
  remindersThatCount,
  stageOf,
} from './arrears-rules.ts';
import { cursorBinding } from './cursor.ts';
import { needMember } from './delta-actions.ts';
import { dueOfMonth, monthsCollected } from './due-rules.ts';
import { type DueTerms, readDueTerms, readExemptions } from './due-store.ts';
import { PAGE_SIZE, pageOfOrdinal } from './page-codec.ts';
import { ARREARS_MONTHS, type FileEntry } from './schema-arrears.ts';
import { committedRuns, paidOf, readEntries } from './store.ts';
import { type ArrearsEntry, exemptionViewOf, fileEntryViewOf, type MemberFile } from './views-arrears.ts';

/** Pages of the roster that one answer looks through at most: 1,024 members. */
const PAGES_AT_A_TIME = 8;

const readFiles = async (ctx: UnionCtx, beginsWith: string): Promise<readonly FileEntry[]> =>
  ctx.db.queryAll<FileEntry & Item>({ pk: pk.duesFiles(ctx.scope.unionId), beginsWith, consistent: true });

export const onFile = (entries: readonly FileEntry[]): OnFile => ({
  reminders: entries.flatMap((entry) => (entry.kind === 'reminder' ? [entry.on] : [])),
  excuses: entries.filter((entry) => entry.kind === 'excuse'),
});

/** A member with arrears as the packed pages tell it, and what is on file. */
export type Owing = {
  readonly line: RosterLine;
  readonly arrears: Arrears;
  readonly entries: readonly FileEntry[];
};

type Look = { readonly terms: DueTerms; readonly runs: ReturnType<typeof committedRuns> };

const monthsOver = (ctx: UnionCtx): readonly Period[] => {
  const last = addMonths(periodOf(ctx.tools.now()), -1);
  return Array.from({ length: ARREARS_MONTHS }, (_, index) => addMonths(last, index + 1 - ARREARS_MONTHS));
};

/**
 * Everybody of one page of the roster with what they owe out of the last twelve months that are over: fifteen Queries
 * of packed pages for 128 members. Whoever has left is not pursued here.
 */
export const readOwingOfPage = async (ctx: UnionCtx, page: number, look: Look): Promise<readonly Owing[]> => {
  const periods = monthsOver(ctx);
  const [first = periodOf(ctx.tools.now())] = periods;
  const [linesOf, files, paid] = await Promise.all([
    loadPageHistory(ctx, page, first),
    readFiles(ctx, sortPrefix.duesFiles(page)),
    Promise.all(
      periods.map(async (of) => paidOf(await readEntries(ctx, of, { page, consistent: false, runs: look.runs }))),
    ),
  ]);
  const { rateOf, isExempt } = look.terms;
  const byMonth = periods.map((of) => new Map(linesOf(of).flatMap((line) => (line ? [[line.ordinal, line]] : []))));
  return linesOf(periodOf(ctx.tools.now())).flatMap((line) => {
    if (line?.standing !== 'active' && line?.standing !== 'retained') return [];
    const months = periods.map((of, index): MonthOfDues => {
      const rate = rateOf(of);
      return {
        period: of,
        dueFen: dueOfMonth(byMonth[index]?.get(line.ordinal), of, rate, isExempt(line.memberId, of)),
        paidFen: paid[index]?.get(line.ordinal)?.netFen ?? 0,
        months: monthsCollected(of, rate.frequency),
      };
    });
    const entries = files.filter((entry) => entry.memberId === line.memberId);
    return [{ line, arrears: arrearsOf(months), entries }];
  });
};

export const lookAtDues = async (ctx: UnionCtx): Promise<Look> => ({
  terms: await readDueTerms(ctx),
  runs: committedRuns(ctx),
});

const entryOf = ({ line, arrears, entries }: Owing, look: Look, name: string): ArrearsEntry => {
  const file = onFile(entries);
  return {
    memberId: line.memberId,
    name,
    employeeNo: line.employeeNo ?? null,
    months: arrears.owed.map((month) => ({ ...month })),
    owedFen: arrears.owedFen,
    unpaidMonths: arrears.unpaidMonths,
    unpaidSince: arrears.unpaidSince ?? null,
    reminders: remindersThatCount(arrears, file),
    lastRemindedOn: [...file.reminders].sort().at(-1) ?? null,
    stage: stageOf(arrears, file, look.terms.arrears),
  };
};

type ListInput = {
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** Only who has paid nothing for so many months in a row. */
  readonly minMonths?: number | undefined;
};

/** Who owes which months, page after page of the roster; an answer looks through at most 1,024 members. */
export const listArrears = async (ctx: UnionCtx, input: ListInput): Promise<CursorPage<ArrearsEntry>> => {
  allow(ctx, 'funds.dues.read');
  const { minMonths = 0 } = input;
  const bound = cursorBinding(ctx, 'listArrears', String(minMonths));
  let page = input.cursor ? ctx.sealer.open<number>(input.cursor, bound, 'http.cursor.invalid') : 0;
  const pages = Math.ceil((await loadSequence(ctx)).next / PAGE_SIZE);
  const end = Math.min(pages, page + PAGES_AT_A_TIME);
  const look = await lookAtDues(ctx);
  const found: Owing[] = [];
  for (; page < end && found.length < input.limit; page += 1)
    for (const owing of await readOwingOfPage(ctx, page, look))
      if (owing.arrears.owedFen > 0 && owing.arrears.unpaidMonths >= minMonths) found.push(owing);
  const files = await loadMembers(
    ctx,
    found.map(({ line }) => line.memberId),
  );
  const data = found.map((owing) => entryOf(owing, look, files.get(owing.line.memberId)?.name ?? ''));
  const hasMore = page < pages;
  return { data, nextCursor: hasMore ? ctx.sealer.seal(page, bound) : null, hasMore };
};

/** One member's arrears with all that is on file; who has left owes nothing here. */
export const readOwing = async (ctx: UnionCtx, ordinal: number, look: Look): Promise<Owing | undefined> =>
  (await readOwingOfPage(ctx, pageOfOrdinal(ordinal), look)).find(({ line }) => line.ordinal === ordinal);

/** A member's file of dues: what is owed, reminders, reasons, exemptions, the committee's confirmation. */
export const getMemberFile = async (ctx: UnionCtx, memberId: string): Promise<MemberFile> => {
  allow(ctx, 'funds.dues.read');
  const member = await needMember(ctx, memberId);
  const look = await lookAtDues(ctx);
  const owing = await readOwing(ctx, member.ordinal, look);
  const page = pageOfOrdinal(member.ordinal);
  const entries = owing?.entries ?? (await readFiles(ctx, sortPrefix.duesFile(page, member.id)));
  const exemptions = (await readExemptions(ctx)).filter((one) => one.memberId === member.id);
  const line = owing?.line ?? (await needLine(ctx, member.ordinal));
  const arrears = owing?.arrears ?? arrearsOf([]);
  return {
    arrears: entryOf({ line, arrears, entries }, look, member.name),
    rule: look.terms.arrears,
    entries: entries.toSorted((a, b) => (a.at < b.at ? 1 : -1)).map(fileEntryViewOf),
    exemptions: exemptions.map((one) => exemptionViewOf(one, member.name)),
  };
};

const needLine = async (ctx: UnionCtx, ordinal: number): Promise<RosterLine> => {
  const now = periodOf(ctx.tools.now());
  const lines = (await loadPageHistory(ctx, pageOfOrdinal(ordinal), now))(now);
  const found = lines.find((line) => line?.ordinal === ordinal);
  if (!found) throw new DomainError('notFound', 'members.roster.notFound');
  return found;
};
