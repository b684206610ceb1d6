import { kindCode, type SpendingKind } from '#shared/funds/expenditure/kind-codes.ts';
import type { Expenditure, ReceiptList, RequestExpenditure } from '#web/api/client.ts';
import { formatFen, parseYuan } from '#web/lib/format.ts';
import type { Festival, GiftForm, Paper } from './labels.ts';

export type PersonRow = {
  readonly memberId: string;
  readonly name: string;
  /** As it was typed; `parseYuan` gives the fen. */
  readonly amount: string;
  readonly cause?: string | undefined;
};

/** The form as antd holds it. Names follow the request, so that refused fields find theirs; amounts are texts in yuan. */
export type LineFields = {
  readonly kind?: SpendingKind;
  readonly amountFen?: string;
  readonly memo?: string;
  readonly project?: string | undefined;
  readonly form?: GiftForm;
  readonly festival?: Festival;
  readonly participants?: number | null;
  readonly winners?: number | null;
  readonly topPrizeFen?: string;
  readonly souvenirFen?: string;
  readonly mealFen?: string;
  readonly days?: number | null;
  readonly recipients?: readonly PersonRow[];
};
export type InvoiceFields = {
  readonly code?: string;
  readonly number?: string;
  readonly date?: string;
  readonly amountFen?: string;
};
export type Fields = {
  readonly title?: string;
  readonly payee?: { readonly name?: string; readonly bankName?: string; readonly account?: string };
  readonly lines?: readonly (LineFields | undefined)[];
  readonly invoices?: readonly (InvoiceFields | undefined)[];
  readonly papersBy?: Readonly<Partial<Record<Paper, readonly string[]>>>;
};

export const isPerHead = (kind: SpendingKind | undefined): boolean => kind !== undefined && kindCode(kind).perHead;

/** What named people receive together, in fen. */
export const sumOf = (people: readonly PersonRow[] = []): number =>
  people.reduce((sum, one) => sum + (parseYuan(one.amount) ?? 0), 0);

/** The amount of a line: what was typed, or what its recipients add up to. */
export const lineFen = (line: LineFields): number =>
  (isPerHead(line.kind) ? sumOf(line.recipients) : parseYuan(line.amountFen ?? '')) ?? 0;

const words = (text: string | undefined): string => text?.trim() ?? '';
const fenOf = (text: string | undefined): number | undefined => {
  const amountFen = parseYuan(text ?? '');
  return amountFen !== undefined && amountFen > 0 ? amountFen : undefined;
};
/** Leaves out what was not filled in. */
const given = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as Partial<T>;

type Line = RequestExpenditure['lines'][number];

const lineOf = (line: LineFields | undefined): Line | undefined => {
  const memo = words(line?.memo);
  if (!line?.kind || memo === '') return undefined;
  const amountFen = lineFen(line);
  if (amountFen <= 0) return undefined;
  const { participants, winners, days, festival, form, project } = line;
  const people = isPerHead(line.kind) ? (line.recipients ?? []) : [];
  const more = given({
    form,
    project,
    participants,
    winners,
    days,
    topPrizeFen: fenOf(line.topPrizeFen),
    souvenirFen: fenOf(line.souvenirFen),
    mealFen: fenOf(line.mealFen),
    festival: line.kind === 'festival' ? festival : undefined,
  });
  const recipients = people.map(({ memberId, amount, cause }) => ({
    memberId,
    amountFen: parseYuan(amount) ?? 0,
    ...given({ cause: words(cause) }),
  }));
  return { kind: line.kind, amountFen, memo, ...(more as Partial<Line>), ...(people.length > 0 ? { recipients } : {}) };
};

const invoiceOf = (one: InvoiceFields | undefined) => {
  const amountFen = fenOf(one?.amountFen);
  const number = words(one?.number);
  if (!one?.date || amountFen === undefined || number === '') return undefined;
  return { number, date: one.date, amountFen, ...given({ code: words(one.code) }) };
};

const papersOf = (by: Fields['papersBy'] = {}) =>
  (Object.entries(by) as [Paper, readonly string[] | undefined][]).flatMap(([paper, ids]) =>
    (ids ?? []).map((attachmentId) => ({ attachmentId, paper })),
  );

/** The request as far as it is filled in; undefined while something required is missing. */
export const requestOf = (fields: Fields | undefined, settles?: string): RequestExpenditure | undefined => {
  const title = words(fields?.title);
  const name = words(fields?.payee?.name);
  const lines = (fields?.lines ?? []).map(lineOf);
  const invoices = (fields?.invoices ?? []).map(invoiceOf);
  if (title.length < 2 || name === '' || lines.length === 0) return undefined;
  if (lines.includes(undefined) || invoices.includes(undefined)) return undefined;
  const payee = {
    name,
    ...given({ bankName: words(fields?.payee?.bankName), account: words(fields?.payee?.account) }),
  };
  return {
    title,
    payee,
    lines: lines.filter((one) => one !== undefined),
    invoices: invoices.filter((one) => one !== undefined),
    papers: papersOf(fields?.papersBy),
    ...(settles === undefined ? {} : { settles }),
  };
};

const UNSAID = '……';

/**
 * What can be held against the rules already: as soon as one line has its kind and amount, whatever else is missing.
 * Only for the check beside the form.
 */
export const checkableOf = (fields: Fields | undefined, settles?: string): RequestExpenditure | undefined => {
  const title = words(fields?.title);
  const lines = (fields?.lines ?? []).flatMap((line) => {
    const memo = words(line?.memo) || UNSAID;
    return line && lineOf({ ...line, memo }) ? [{ ...line, memo }] : [];
  });
  const invoices = (fields?.invoices ?? []).filter((one) => invoiceOf(one) !== undefined);
  const payee = { ...fields?.payee, name: words(fields?.payee?.name) || UNSAID };
  return requestOf({ ...fields, title: title.length < 2 ? UNSAID : title, payee, lines, invoices }, settles);
};

/** Names of everybody whom a request lists, by member. */
export const namesOf = (fields: Fields | undefined): ReadonlyMap<string, string> =>
  new Map((fields?.lines ?? []).flatMap((line) => (line?.recipients ?? []).map((one) => [one.memberId, one.name])));

const yuan = (amountFen: number | null): string | undefined => (amountFen === null ? undefined : formatFen(amountFen));

/** The form of a request that came back. The account is masked, so it is asked for again; causes are kept as codes only. */
export const fieldsOf = (of: Expenditure, receipts: ReceiptList | undefined): Fields => ({
  title: of.title,
  payee: given({ name: of.payee.name, bankName: of.payee.bankName }) as NonNullable<Fields['payee']>,
  lines: of.lines.map((line) => ({
    ...(given({
      kind: line.kind,
      memo: line.memo,
      project: line.project,
      form: line.form,
      festival: line.festival,
      participants: line.participants,
      winners: line.winners,
      days: line.days,
      amountFen: formatFen(line.amountFen),
      topPrizeFen: yuan(line.topPrizeFen),
      souvenirFen: yuan(line.souvenirFen),
      mealFen: yuan(line.mealFen),
    }) as LineFields),
    recipients: (receipts?.data ?? [])
      .filter((one) => line.recipients > 0 && one.item === line.memo)
      .map(({ memberId, name, amountFen }) => ({ memberId, name, amount: formatFen(amountFen) })),
  })),
  invoices: of.invoices.map(({ code, number, date, amountFen }) => ({
    code,
    number,
    date,
    amountFen: formatFen(amountFen),
  })),
  papersBy: Object.fromEntries(
    Object.entries(Object.groupBy(of.papers, (one) => one.paper)).map(([paper, all]) => [
      paper,
      (all ?? []).map((one) => one.attachmentId),
    ]),
  ),
});
