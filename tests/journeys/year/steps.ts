import type { World } from '../steps/world.ts';
import { goToDay, YEAR } from './calendar.ts';
import { closeMonths, compareStatements, tryBehindClose } from './ending.ts';
import { found } from './founding.ts';
import { answerMember, audit, drill, lookAround, publish, readOnPhone, takeAlong } from './in-the-open.ts';
import { depreciate, openBankAccount, reconcile } from './keeping.ts';
import { collectContribution, expectBalanced, postDues } from './money.ts';
import { carryForward, closeNext, openBooks, passBudget, registerAsset, spendByHand } from './on-pages.ts';
import { spendAll, tryWrong } from './spending.ts';

/** A season: money of these months comes in, then the requests of the last one are spent. */
const season = async (world: World, day: string, months: readonly string[]): Promise<void> => {
  await goToDay(world, day);
  for (const month of months) {
    await postDues(world, `${YEAR}-${month}`);
    await collectContribution(world, `${YEAR}-${month}`);
  }
  await spendAll(world, months.at(-1) ?? '');
  await expectBalanced(world);
};

/** A year of a union in its order; each step stands on those before. */
export const steps: readonly (readonly [guarantee: string, run: (world: World) => Promise<void>])[] = [
  [
    'a union is founded with its officers and members',
    async (world) => {
      await goToDay(world, `${YEAR}-01-06`);
      await found(world);
    },
  ],
  ['opening balances are prepared by one and posted by another', openBooks],
  ['the budget goes through committee, audit committee, meeting and upper union', passBudget],
  ['the bank account is kept with what stood on it', openBankAccount],
  ['January: dues, the 2 % and the first requests', (world) => season(world, `${YEAR}-01-20`, ['01'])],
  ['one request is made on a phone, signed and paid on pages', spendByHand],
  ['what must not be possible is refused', tryWrong],
  ['spring', (world) => season(world, `${YEAR}-03-16`, ['02', '03'])],
  ['summer', (world) => season(world, `${YEAR}-06-22`, ['04', '05', '06'])],
  ['autumn', (world) => season(world, `${YEAR}-09-20`, ['07', '08', '09'])],
  ['what was bought for years gets a card', registerAsset],
  ['December', (world) => season(world, `${YEAR}-12-16`, ['10', '11', '12'])],
  [
    'the months are closed in their order, and nothing lands behind',
    async (world) => {
      await goToDay(world, `${YEAR + 1}-01-08`);
      await depreciate(world);
      await reconcile(world);
      // December of the year before holds nothing but the opening.
      await closeNext(world);
      await closeMonths(world, 1, 11);
      await tryBehindClose(world, `${YEAR}-11`);
    },
  ],
  [
    'the year is carried forward and December closed',
    async (world) => {
      await carryForward(world);
      await closeNext(world);
      await expectBalanced(world);
    },
  ],
  ['the statements are what a fold of the exported vouchers says, to the fen', compareStatements],
  ['the audit committee samples, finds, is answered and closes', audit],
  ['the year is taken along for an audit on site', takeAlong],
  ['a cell of the statement leads to the request behind it in four clicks', drill],
  ['one click publishes the quarter', publish],
  ['a member reads it on the phone, down to vouchers without names, and asks', readOnPhone],
  ['the answer is there for everybody', answerMember],
  ['every page of the finance officer can be used by everybody, on a phone too', lookAround],
];
