import type { Day, Period } from '../../kernel/period.ts';
import type { Permit } from '../../kernel/permit.ts';
import { commit, type Write } from '../../storage/commit.ts';
import type { UnionCtx } from '../../storage/context.ts';
import { key } from '../../storage/keys.ts';
import { accountEvent } from './events.ts';
import { type Chain, type Closing, closingsOf, isLaterClosing, type PlacedLine } from './import-rules.ts';
import type { BankAccount, BankMonth } from './schema.ts';
import { lineWrite, MOVED, touchState } from './store.ts';

/** Lines of one transaction; with month rows, account and event it stays below a hundred actions. */
const CHUNK = 60;
/** Months that one transaction may touch. */
const CHUNK_MONTHS = 20;

type Import = {
  readonly months: readonly BankMonth[];
  readonly lines: readonly PlacedLine[];
  readonly added: readonly PlacedLine[];
  readonly chain: Chain | undefined;
};

/** Cuts lines into transactions, by number and by the months that they touch. */
const chunksOf = (lines: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] => {
  const chunks: PlacedLine[][] = [];
  let months = new Set<string>();
  for (const line of lines) {
    const last = chunks.at(-1);
    const month = line.day.slice(0, 7);
    if (!last || last.length >= CHUNK || (months.size >= CHUNK_MONTHS && !months.has(month))) {
      chunks.push([line]);
      months = new Set([month]);
    } else {
      last.push(line);
      months.add(month);
    }
  }
  return chunks;
};

const sumOf = (lines: readonly PlacedLine[], fits: (line: PlacedLine) => boolean): number =>
  lines.filter(fits).reduce((sum, line) => sum + line.amountFen, 0);

const monthWrite = (
  ctx: UnionCtx,
  accountId: string,
  month: Period,
  lines: readonly PlacedLine[],
  known: BankMonth | undefined,
  closing: Closing | undefined,
): Write => {
  const lastOn = [known?.lastOn ?? '', ...lines.map((line) => line.day)].toSorted().at(-1);
  const isLater = closing !== undefined && isLaterClosing(closing, known?.closingOn, lines);
  const sets = ['lastOn = :last', ...(isLater ? ['closingOn = :on', 'closingFen = :fen'] : [])];
  return {
    op: 'update',
    key: key.bankMonth(ctx.scope.unionId, accountId, month),
    update: {
      expression: `SET ${sets.join(', ')} ADD #lines :lines, inFen :in, outFen :out`,
      names: { '#lines': 'lines' },
      values: {
        ':last': lastOn,
        ':lines': lines.length,
        ':in': sumOf(lines, (line) => line.amountFen > 0),
        ':out': -sumOf(lines, (line) => line.amountFen < 0),
        ...(isLater ? { ':on': closing.on, ':fen': closing.balanceFen } : {}),
      },
    },
  };
};

/**
 * What the lines say of the account: the first statement with balances states what stood on it; lines from before that
 * day lower what it began with, so that later balances stay what they are.
 */
const accountUpdates = (ctx: UnionCtx, account: BankAccount, anchor: Anchor, lines: readonly PlacedLine[]): Write[] => {
  const accountKey = key.bankAccount(ctx.scope.unionId, account.id);
  if (anchor.isNew)
    return [
      {
        op: 'update',
        key: accountKey,
        update: {
          expression: 'SET anchorOn = :on, baseFen = :base ADD #v :one',
          names: { '#v': 'v' },
          values: { ':on': anchor.on, ':base': anchor.baseFen, ':one': 1 },
        },
        condition: { expression: 'attribute_not_exists(anchorOn)' },
        refusal: MOVED,
      },
    ];
  const earlierFen = sumOf(lines, (line) => line.day < anchor.on);
  if (earlierFen === 0) return [];
  const add = { names: { '#v': 'v' }, values: { ':by': -earlierFen, ':one': 1 } };
  return [{ op: 'update', key: accountKey, update: { expression: 'ADD baseFen :by, #v :one', ...add } }];
};

type Anchor = { readonly on: Day; readonly baseFen: number; readonly isNew: boolean };

const anchorOf = (account: BankAccount, { lines, chain }: Import): Anchor => {
  const [first] = lines;
  const on = account.anchorOn ?? first?.day;
  if (on === undefined) throw new Error('an import without lines was planned');
  return { on, baseFen: account.baseFen ?? chain?.openingFen ?? 0, isNew: account.anchorOn === undefined };
};

/**
 * Writes the new lines, a transaction for each chunk, with the sums of their months. A line is put under the digest of
 * its content, so that a repeat after a crash, or at the same moment, cannot add it twice.
 */
export const writeLines = async (
  ctx: UnionCtx,
  permit: Permit,
  account: BankAccount,
  plan: Import,
  idOf: (line: PlacedLine) => string,
): Promise<void> => {
  const { months, lines, added } = plan;
  const closings = closingsOf(lines);
  let anchor = anchorOf(account, plan);
  for (const chunk of chunksOf(added)) {
    const touched = Map.groupBy(chunk, (line) => line.day.slice(0, 7) as Period);
    const monthWrites = [...touched].map(([month, own]) =>
      monthWrite(
        ctx,
        account.id,
        month,
        own,
        months.find((one) => one.period === month),
        closings.get(month),
      ),
    );
    const lineWrites = chunk.map(({ row: _, ...line }) =>
      lineWrite(ctx, account.id, { ...line, id: idOf({ ...line, row: 0 }), parts: [], v: 0 }),
    );
    await commit(ctx, {
      permit,
      writes: [
        ...lineWrites,
        ...monthWrites,
        ...accountUpdates(ctx, account, anchor, chunk),
        touchState(ctx, [...touched.keys()].toSorted()[0] as Period),
      ],
      events: [
        accountEvent('funds.bank.linesImported', account.id, {
          lines: chunk.length,
          from: chunk[0]?.day ?? '',
          to: chunk.at(-1)?.day ?? '',
          sumFen: sumOf(chunk, () => true),
        }),
      ],
    });
    anchor = { ...anchor, isNew: false };
  }
};
