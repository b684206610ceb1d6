import { carryForward } from '#shared/funds/ledger/carry-actions.ts';
import { closeMonth } from '#shared/funds/ledger/close-actions.ts';
import { addMonths } from '#shared/kernel/period.ts';
import { actAs, goTo, type Life, type Lines, type Month } from '../life.ts';
import { bringStatement } from './bank.ts';
import { passBudget } from './budget.ts';
import { oversee } from './oversight.ts';
import { UNDER_WAY, YEAR } from './plan.ts';
import { beginBooks, cardComputers, depreciate } from './property.ts';
import { spend } from './spending.ts';

const yearOf = (month: Month): number => Number(month.period.slice(0, 4));
const numberOf = (month: Month): number => Number(month.period.slice(5));

/** The month before is closed, in January after the year was carried forward. The last one is left for the visitor. */
export const closeBefore = async (life: Life, month: Month): Promise<void> => {
  if (month.index === 0 || month.left === 0) return;
  goTo(life, month, 4, 15);
  const finance = actAs(life, ['finance']);
  // The month that holds nothing but the opening.
  if (month.index === 1) await closeMonth(finance, addMonths(month.period, -2));
  if (numberOf(month) === 1) await carryForward(finance, yearOf(month) - 1, { releases: [] });
  await closeMonth(finance, addMonths(month.period, -1));
};

/** The first thing of all, before anything is booked. */
export const openFunds = (life: Life, month: Month): Promise<void> =>
  month.index === 0 ? beginBooks(life, month) : Promise.resolve();

/** A month of the union's own money: last month closed, in January the budget, then what was planned. */
export const keepFunds = async (life: Life, month: Month, lines: Lines): Promise<void> => {
  goTo(life, month, 18, 9);
  if (month.index === 0 || numberOf(month) === 1) await passBudget(life, yearOf(month));
  for (const planned of YEAR.filter((one) => one.month === numberOf(month)).toSorted((a, b) => a.day - b.day)) {
    goTo(life, month, Math.max(planned.day, 18), 10);
    await spend(life, planned, lines);
    if (planned.line.kind === 'officeEquipment') await cardComputers(life);
  }
  await oversee(life, month);
  goTo(life, month, 26, 9);
  await depreciate(life);
  if (month.left > 0) return;
  await bringStatement(life, month);
  for (const underWay of UNDER_WAY) {
    goTo(life, month, underWay.day, 10);
    await spend(life, underWay, lines);
  }
};
