/** A primary key. The files of this folder and `keys.ts` above are the only ones that put key texts together. */
export type Key = { readonly pk: string; readonly sk: string };

export const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** A partition of a union. The trailing `#` after the id is part of it: `U#uni_A#` never matches `U#uni_AB#`. */
export const union = (unionId: string, topic: string): string => `U#${unionId}#${topic}`;

/** A partition of a federation node. */
export const node = (code: string, topic: string): string => `N#${code}#${topic}`;
