// 财会〔2021〕7号 annex 1 part 5: what an account moved in a month, apart from the opening of the books and the carry-forward.
import type { Period } from '../../kernel/period.ts';
import type { AccountMovement, MovementKind } from './schema.ts';

const ATTRIBUTE = /^([of]?)([dc])_(\d{3,9})$/;
const KIND_OF: Readonly<Record<string, MovementKind>> = { o: 'opening', f: 'carryForward' };

const movementsAsKept = (
  items: readonly (Readonly<Record<string, unknown>> & { readonly sk: Period })[],
): readonly AccountMovement[] =>
  items.flatMap((item) => {
    const nets = new Map<string, number>();
    const add = (kind: MovementKind, account: string, netFen: number): void => {
      const place = `${kind} ${account}`;
      nets.set(place, (nets.get(place) ?? 0) + netFen);
    };
    for (const [attribute, value] of Object.entries(item)) {
      const [, aside = '', side, account = ''] = ATTRIBUTE.exec(attribute) ?? [];
      if (account === '') continue;
      const netFen = side === 'd' ? Number(value) : -Number(value);
      const kind = KIND_OF[aside];
      add(kind ?? 'ordinary', account, netFen);
      if (kind) add('ordinary', account, -netFen);
    }
    return [...nets].flatMap(([place, netFen]) => {
      const [kind = '', account = ''] = place.split(' ');
      return netFen === 0 ? [] : [{ period: item.sk, account, kind: kind as MovementKind, netFen }];
    });
  });

/**
 * What every account moved in each month, out of the sums that month items keep (`d_101`, `c_101`, and beside them
 * `od_…`, `fd_…` for what an opening or a carry-forward made of it).
 * Books that begin within a year have an opening before the year and one of what the year had moved already.
 */
export const movementsOfMonths = (items: Parameters<typeof movementsAsKept>[0]): readonly AccountMovement[] => {
  const kept = movementsAsKept(items);
  const openings = kept.filter(({ kind }) => kind === 'opening').map(({ period }) => period);
  const [first] = openings.toSorted();
  return kept.map((one) => (one.kind === 'opening' && one.period !== first ? { ...one, kind: 'earlier' } : one));
};
