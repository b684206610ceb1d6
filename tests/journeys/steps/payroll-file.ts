import { readFileSync } from 'node:fs';
import { readRows } from '#shared/files/sheet.ts';
import { parseYuan } from '#shared/kernel/fen.ts';
import { leftOut } from './roster-import.ts';
import { samplePath, truth } from './world.ts';

export type PayrollLine = {
  readonly no: string;
  readonly name: string;
  readonly idNumber: string;
  readonly amountFen: number;
};

const bytes = readFileSync(samplePath('payroll-2026-11.csv'));
const read: PayrollLine[] = [];
for await (const { cells } of readRows(bytes, { maxRows: 2000 })) {
  const [no = '', name = '', idNumber = '', , , amount = ''] = cells.map((cell) => cell?.text ?? '');
  if (/^[GX]\d{5}$/.test(no)) read.push({ no, name, idNumber, amountFen: parseYuan(amount) });
}

export const payroll: readonly PayrollLine[] = read;

export const lineOf = (no: string): PayrollLine => {
  const line = payroll.find((each) => each.no === no);
  if (!line) throw new Error(`${no} is not in the payroll file`);
  return line;
};

export const troubleOf = (kind: string) => {
  const trouble = truth.troubles.find((each) => each.kind === kind);
  if (!trouble) throw new Error(`The truth names no ${kind}`);
  return trouble;
};

const unknown = troubleOf('dues-unknown-person').no;

/** Lines that fit nobody: the invented person, and those whom the roster import refused. */
export const unmatched: readonly PayrollLine[] = payroll.filter(({ no }) => no === unknown || leftOut.includes(no));
export const sumOf = (lines: readonly PayrollLine[]): number => lines.reduce((sum, line) => sum + line.amountFen, 0);
export const postedFen = truth.payroll.totalFen - sumOf(unmatched);
export const postedLines = truth.payroll.lines - unmatched.length;
