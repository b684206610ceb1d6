// 总工办发〔2020〕29号 (待核实): the budget stands beside the final account of the year before (上年决算数).
import { type LineState, lineCandidates, lineId, lineName } from './charge-rules.ts';

/** What moved on an account in a year, in the direction in which it grows, in fen. */
export type AccountTotal = { readonly account: string; readonly amountFen: number };

const PLACE = /^[45]/;

/**
 * Amounts of a year's accounts put on lines: what a project spent on its own line, the rest of each account on the line
 * that would bear it; accounts that no line takes get a line of their own. The sum is the sum of the accounts.
 */
export const spreadOver = (
  names: readonly { readonly account: string; readonly project?: string | undefined }[],
  accounts: readonly AccountTotal[],
  projects: readonly LineState[],
): ReadonlyMap<string, number> => {
  const lines = new Set(names.map((name) => lineId(lineName(name.account, name.project))));
  const sums = new Map<string, number>();
  const add = (account: string, project: string | undefined, amountFen: number): void => {
    const wanted = lineName(account, project);
    const id =
      lineCandidates(wanted)
        .map(lineId)
        .find((one) => lines.has(one)) ?? lineId(wanted);
    sums.set(id, (sums.get(id) ?? 0) + amountFen);
  };
  for (const { account, amountFen } of accounts) if (PLACE.test(account)) add(account, undefined, amountFen);
  for (const { account, project, actualFen } of projects) {
    if (project === undefined || actualFen === 0) continue;
    add(account, undefined, -actualFen);
    add(account, project, actualFen);
  }
  return new Map([...sums].filter(([, amountFen]) => amountFen !== 0));
};
