type Item = { readonly amountFen: number };
type Sides = {
  readonly bankIn: readonly Item[];
  readonly bankOut: readonly Item[];
  readonly bookIn: readonly Item[];
  readonly bookOut: readonly Item[];
};

const common = (bank: readonly Item[], book: readonly Item[]): number => {
  const left = book.map(({ amountFen }) => amountFen);
  return bank.filter(({ amountFen }) => {
    const at = left.indexOf(amountFen);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
};

/** How many open items stand on both sides with the same amount: most likely the same payment, not yet matched. */
export const countPairs = ({ bankIn, bankOut, bookIn, bookOut }: Sides): number =>
  common(bankIn, bookIn) + common(bankOut, bookOut);
