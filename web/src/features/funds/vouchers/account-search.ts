import type { Account } from '#web/api/client.ts';

const MAX_FOUND = 12;
const NO_MATCH = 9;

/** How well an account answers what was typed: its code, its name, its sound or the initials of its sound. */
const rankOf = (account: Account, text: string): number => {
  const syllables = account.pinyin.split(' ');
  const initials = syllables.map((one) => one.charAt(0)).join('');
  if (account.code.startsWith(text)) return 0;
  if (account.zh.startsWith(text)) return 1;
  if (initials.startsWith(text)) return 2;
  if (syllables.join('').startsWith(text)) return 3;
  if (account.zh.includes(text) || account.en.toLowerCase().includes(text)) return 4;
  return initials.includes(text) || account.code.includes(text) ? 5 : NO_MATCH;
};

/** Accounts that a voucher may name, best match first: `102`, `银行`, `yhck`, `yinhang`. */
export const findAccounts = (accounts: readonly Account[], typed: string): readonly Account[] => {
  const text = typed.replace(/\s+/g, '').toLowerCase();
  return accounts
    .filter(({ isLeaf }) => isLeaf)
    .map((account) => ({ account, rank: text === '' ? 0 : rankOf(account, text) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .toSorted((a, b) => a.rank - b.rank || (a.account.code < b.account.code ? -1 : 1))
    .slice(0, MAX_FOUND)
    .map(({ account }) => account);
};
