import { runDepreciation } from '#shared/funds/assets/depreciation-actions.ts';
import { registerAsset } from '#shared/funds/assets/register-actions.ts';
import { RegisterAsset } from '#shared/funds/assets/schema-commands.ts';
import { saveOpening } from '#shared/funds/ledger/opening-actions.ts';
import { postOpening } from '#shared/funds/ledger/opening-posting.ts';
import { SaveOpening } from '#shared/funds/ledger/opening-schema.ts';
import { addMonths, dayOf } from '#shared/kernel/period.ts';
import { actAs, type Life, type Month } from '../life.ts';

/** What the union brought along from its old books, in fen; both sides add up to the same. */
const OPENING = [
  { account: '101', debitFen: 120_000 },
  { account: '102', debitFen: 18_642_377 },
  { account: '162', debitFen: 4_680_000 },
  { account: '163', creditFen: 1_560_000 },
  { account: '30104', creditFen: 3_120_000 },
  { account: '32205', creditFen: 18_762_377 },
];

const OLD_MONTHS = 24;
const OLD_CARDS = [
  { name: '投影机和音响', assetClass: 'office', costFen: 1_680_000, openingAccumulatedFen: 560_000, place: '职工之家' },
  { name: '台式计算机', assetClass: 'computer', costFen: 3_000_000, openingAccumulatedFen: 1_000_000, quantity: 5 },
];

/** The books begin: balances prepared by one and posted by another, and a card for what account 162 holds. */
export const beginBooks = async (life: Life, month: Month): Promise<void> => {
  const finance = actAs(life, ['finance']);
  const period = addMonths(month.period, -1);
  const { version } = await saveOpening(finance, SaveOpening.parse({ period, lines: OPENING }));
  await postOpening(actAs(life, ['chair']), { version: version ?? 1 });
  const acquiredOn = `${addMonths(month.period, -OLD_MONTHS)}-10`;
  for (const card of OLD_CARDS)
    await registerAsset(finance, RegisterAsset.parse({ ...card, acquiredOn, origin: 'opening' }));
};

/** Two computers that were bought go on the books. */
export const cardComputers = async (life: Life): Promise<void> => {
  const acquiredOn = dayOf(life.strand.clock.now());
  const card = { name: '笔记本电脑', assetClass: 'computer', quantity: 2, costFen: 1_360_000, acquiredOn };
  await registerAsset(
    actAs(life, ['finance']),
    RegisterAsset.parse({ ...card, keeper: '陈晓燕', place: '工会办公室' }),
  );
};

export const depreciate = async (life: Life): Promise<void> => {
  await runDepreciation(actAs(life, ['finance']));
};
