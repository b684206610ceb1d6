import { marshall } from '@aws-sdk/util-dynamodb';
import { packFigures } from '#shared/federation/figures/codec.ts';
import { sumFigures } from '#shared/federation/figures/rules.ts';
import { FIGURES, type Figures, figureAttribute, NO_FIGURES } from '#shared/kernel/figures.ts';
import type { Period } from '#shared/kernel/period.ts';
import type { Item } from '#shared/storage/item.ts';
import { type Key, key } from '#shared/storage/keys.ts';
import type { StreamRecord } from '#shared/storage/stream.ts';
import { MemoryRows } from './memory-rows.ts';
import type { Random } from './random.ts';

export type Union = { readonly unionId: string; readonly node: string };
type MonthState = {
  readonly union: Union;
  readonly period: Period;
  readonly version: number;
  readonly figures: Figures;
};

export const PERIODS = ['2026-10', '2026-11'] as Period[];
const DISTRICTS = ['320102', '320106', '320205', '320211'];
const UNIONS_A_DISTRICT = 3;
const SHARDS = 5;

export const unions: readonly Union[] = DISTRICTS.flatMap((node) =>
  Array.from({ length: UNIONS_A_DISTRICT }, (_, index) => ({ unionId: `uni_${node}${index}`, node })),
);

const hashOf = (text: string): number => [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7);

/** The table and its stream: items of one key stay in order in their shard, records may be lost on the way. */
export class World {
  readonly months = new Map<string, MonthState>();
  readonly shards: StreamRecord[][] = Array.from({ length: SHARDS }, () => []);
  readonly rows: MemoryRows;
  readonly #random: Random;
  lossProbability: number;
  #sequence = 1_000_000;

  constructor(random: Random, lossProbability: number) {
    this.#random = random;
    this.lossProbability = lossProbability;
    this.rows = new MemoryRows(({ node, period, row }) => {
      const item = { f: packFigures(row.figures), v: row.version, n: row.name };
      this.#emit(key.childFigures(node, period, row.id), undefined, item);
    });
  }

  #emit(itemKey: Key, before: Item | undefined, after: Item): void {
    this.#sequence += 1 + this.#random.below(5);
    if (this.#random.chance(this.lossProbability)) return;
    this.shards[hashOf(itemKey.pk) % SHARDS]?.push({
      eventName: before ? 'MODIFY' : 'INSERT',
      dynamodb: {
        SequenceNumber: String(this.#sequence),
        Keys: marshall(itemKey),
        NewImage: marshall({ ...itemKey, ...after }),
        ...(before ? { OldImage: marshall({ ...itemKey, ...before }) } : {}),
      },
    });
  }

  /** A commit of a union: some figures change, the version rises by one. */
  commit(union: Union, period: Period): void {
    const name = `${union.unionId}/${period}`;
    const last = this.months.get(name);
    const changed = Object.fromEntries(
      FIGURES.filter(() => this.#random.chance(0.3)).map((figure) => [
        figure.name,
        (last?.figures[figure.name] ?? 0) + this.#random.below(2000) - 500,
      ]),
    );
    const figures = { ...(last?.figures ?? NO_FIGURES), ...changed };
    const next = { union, period, version: (last?.version ?? 0) + 1, figures };
    this.months.set(name, next);
    const image = ({ version, figures: numbers }: MonthState): Item => ({
      v: version,
      node: union.node,
      ...Object.fromEntries(FIGURES.map((figure) => [figureAttribute(figure.name), numbers[figure.name]])),
    });
    this.#emit(key.month(union.unionId, period), last && image(last), image(next));
  }

  commitSomewhere(): void {
    const union = unions[this.#random.below(unions.length)];
    const period = PERIODS[this.#random.below(PERIODS.length)];
    if (union && period) this.commit(union, period);
  }

  /** What a node's sums must be: added up from the unions' own items. */
  recount(node: string, period: Period): Figures {
    const below = [...this.months.values()].filter(
      (month) => month.period === period && month.union.node.startsWith(node),
    );
    return sumFigures(below.map((month) => month.figures));
  }
}
