import { readUpload } from '../../members/imports/uploads.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { allow } from '../../tenancy/access/allow.ts';
import { lineId, lineName } from './charge-rules.ts';
import { budgetFile, readBudgetTable } from './file.ts';
import { readLines } from './line-store.ts';
import { openNames } from './names.ts';
import { idOfLine, usedOf } from './rules.ts';
import type { ReadBudgetFile } from './schema.ts';
import { needVersion } from './store.ts';
import type { BudgetFileRows } from './views.ts';

/** The budget table of a version, to print, to hand up or to fill in elsewhere. */
export const exportVersion = async (
  ctx: UnionCtx,
  year: number,
  number: number,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }> => {
  allow(ctx, 'funds.budget.read');
  const version = await needVersion(ctx, year, number);
  const names = await openNames(ctx);
  return { fileName: `${year}年预算表-第${number}版.xlsx`, bytes: await budgetFile(version, names) };
};

/** What an uploaded budget table holds, for the editor; it is saved like anything else that was typed there. */
export const readBudgetFile = async (ctx: UnionCtx, year: number, command: ReadBudgetFile): Promise<BudgetFileRows> => {
  allow(ctx, 'funds.budget.prepare');
  const upload = await readUpload(ctx, command.uploadId);
  const [names, states] = await Promise.all([openNames(ctx), readLines(ctx, year)]);
  const table = await readBudgetTable(upload.bytes, names);
  const used = new Map(states.map((state) => [lineId(lineName(state.account, state.project)), usedOf(state)]));
  return {
    fileName: upload.fileName,
    priorSurplusUsedFen: table.priorSurplusUsedFen,
    lines: table.lines.map((line) => ({
      ...names.nameOf(line.account, line.project),
      priorFen: line.priorFen,
      amountFen: line.amountFen,
      usedFen: used.get(idOfLine(line)) ?? 0,
      note: line.note,
    })),
  };
};
