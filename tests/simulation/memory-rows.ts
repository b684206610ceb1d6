import { packFigures, unpackFigures } from '#shared/federation/figures/codec.ts';
import type { FigureRows, Labels } from '#shared/federation/figures/projection.ts';
import { supersedes } from '#shared/federation/figures/rules.ts';
import type { ChildRow, SelfRow } from '#shared/federation/figures/schema.ts';
import type { Period } from '#shared/kernel/period.ts';

/** A row of a collection was written: what the stream would tell. */
export type RowWrite = { readonly node: string; readonly period: Period; readonly row: ChildRow };

/** The roll-up's rows in memory, with the same conditions as the table. Rows go through the codec, as they do there. */
export class MemoryRows {
  readonly collections = new Map<string, Map<string, ChildRow>>();
  readonly selves = new Map<string, SelfRow>();
  readonly #onWrite: (write: RowWrite) => void;
  readonly #onPut: (row: string) => void;

  constructor(onWrite: (write: RowWrite) => void, onPut: (row: string) => void = () => {}) {
    this.#onWrite = onWrite;
    this.#onPut = onPut;
  }

  collection(node: string, period: Period): Map<string, ChildRow> {
    const name = `${node}/${period}`;
    const known = this.collections.get(name) ?? new Map<string, ChildRow>();
    this.collections.set(name, known);
    return known;
  }

  /** The port. `turn` is awaited before and after each operation, so that a scheduler can interleave or end a handler. */
  port(turn: () => Promise<void> = async () => {}): FigureRows {
    return {
      children: async (node, period) => {
        await turn();
        const rows = [...this.collection(node, period).values()];
        await turn();
        return rows;
      },
      putChild: async (node, period, row) => {
        await turn();
        const collection = this.collection(node, period);
        const written = supersedes(row.version, collection.get(row.id)?.version);
        if (written) {
          collection.set(row.id, { ...row, figures: unpackFigures(packFigures(row.figures)) });
          this.#onPut(`${node}/${period}/${row.id}`);
          this.#onWrite({ node, period, row });
        }
        await turn();
        return written;
      },
      putSelf: async (node, row) => {
        await turn();
        const name = `${node}/${row.period}`;
        const written = supersedes(row.version, this.selves.get(name)?.version);
        if (written) {
          this.selves.set(name, row);
          this.#onPut(`${name}/self`);
        }
        await turn();
        return written;
      },
    };
  }
}

export const plainLabels: Labels = {
  union: async (_node, unionId) => unionId,
  node: async (code) => ({ name: code, path: [] }),
};
