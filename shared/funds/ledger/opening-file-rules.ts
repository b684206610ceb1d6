// 财会〔2021〕16号 Part 2 and 工会会计制度 Annex 1 Part 1 No 3: an account is known by its name, never by its code alone.
import type { Chart } from './chart.ts';
import { CHART_2009 } from './chart-2009.ts';
import type { OpeningProposal } from './opening-schema.ts';

type Row = OpeningProposal['rows'][number];
export type FoundAccount = Pick<Row, 'account' | 'problem'>;

const OLD = new Map(CHART_2009.map(([code, name, to]) => [code, { name, to }]));

/** A name without spaces, notes in brackets and the names above it (`支出-文体活动支出` → `文体活动支出`). */
export const foldName = (name: string): string =>
  name
    .replace(/\s+/g, '')
    .replace(/[(（【[].*$/u, '')
    .split(/[-—–_/\\·：:]+/u)
    .at(-1) ?? '';

const isSame = (a: string, b: string): boolean => foldName(a) === foldName(b);

const leafOr = (chart: Chart, code: string | null): FoundAccount => {
  const account = code === null ? undefined : chart.accountOf(code);
  return account?.isLeaf ? { account: account.code, problem: null } : { account: null, problem: 'choose' };
};

const found2021 = (chart: Chart, code: string, name: string): FoundAccount => {
  const account = chart.accountOf(code);
  if (account && !isSame(account.zh, name)) return { account: null, problem: 'nameDiffers' };
  if (account) return leafOr(chart, code);
  // Another code for the same name: a province's or a program's own numbering.
  const byName = chart.accounts.filter((one) => one.isLeaf && isSame(one.zh, name));
  return byName.length === 1 ? leafOr(chart, byName[0]?.code ?? null) : { account: null, problem: 'unknown' };
};

const found2009 = (chart: Chart, code: string, name: string): FoundAccount => {
  const old = OLD.get(code);
  if (!old) return { account: null, problem: 'unknown' };
  if (!isSame(old.name, name)) return { account: null, problem: 'nameDiffers' };
  return leafOr(chart, old.to);
};

/** The account of the union's chart for a row of an old trial balance, by code and name of the chart that it was kept in. */
export const findAccount = (
  chart: Chart,
  chartVersion: 2009 | 2021,
  { code, name }: { readonly code: string; readonly name: string },
): FoundAccount => (chartVersion === 2009 ? found2009(chart, code, name) : found2021(chart, code, name));

/** Whether a row only adds up rows below it: its code is the beginning of another one. */
export const isSumRow = (code: string, codes: readonly string[]): boolean =>
  code !== '' && codes.some((other) => other !== code && other.startsWith(code));
