import { INDEXES } from './table.ts';

export type Item = { readonly [attribute: string]: unknown };

/** Every partition key that a stored item stands under: the table's and those of the indexes. */
export const leadingKeysOf = (item: Item): readonly string[] =>
  ['pk', ...Object.values(INDEXES).map((index) => index.pk)].flatMap((attribute) => {
    const value = item[attribute];
    return typeof value === 'string' ? [value] : [];
  });

/** An approximation of DynamoDB's item size in bytes (names and values in UTF-8), to plan pages and to warn early. */
export const approximateSize = (value: unknown): number => {
  if (value === null || value === undefined || typeof value === 'boolean') return 1;
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(Math.abs(value)).length / 2) + 1;
  if (value instanceof Uint8Array) return value.byteLength;
  if (Array.isArray(value)) return 3 + value.reduce<number>((sum, each) => sum + 1 + approximateSize(each), 0);
  return (
    3 +
    Object.entries(value).reduce((sum, [name, each]) => sum + Buffer.byteLength(name) + 1 + approximateSize(each), 0)
  );
};
