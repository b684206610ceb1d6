// 总工办发〔2020〕29号 (待核实): an adjustment says line by line what it changes and why.
import { idOfLine } from './rules.ts';
import type { BudgetLine } from './schema.ts';

export type LineDifference = {
  readonly account: string;
  readonly project: string | null;
  /** Null where the version does not have the line. */
  readonly beforeFen: number | null;
  readonly afterFen: number | null;
  readonly differenceFen: number;
  readonly note: string;
};

const difference = (before: BudgetLine | undefined, after: BudgetLine | undefined): readonly LineDifference[] => {
  const line = after ?? before;
  if (!line) return [];
  const [beforeFen, afterFen] = [before?.amountFen ?? null, after?.amountFen ?? null];
  const { account, project, note } = line;
  return [{ account, project, beforeFen, afterFen, differenceFen: (afterFen ?? 0) - (beforeFen ?? 0), note }];
};

/** Two versions line by line, in the order of the codes; lines that stayed are listed as well. */
export const compareLines = (
  before: readonly BudgetLine[],
  after: readonly BudgetLine[],
): readonly LineDifference[] => {
  const old = new Map(before.map((line) => [idOfLine(line), line]));
  const now = new Map(after.map((line) => [idOfLine(line), line]));
  const ids = [...new Set([...old.keys(), ...now.keys()])].toSorted();
  return ids.flatMap((id) => difference(old.get(id), now.get(id)));
};
